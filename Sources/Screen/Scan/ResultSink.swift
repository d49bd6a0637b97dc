internal import Foundation
internal import Observation

/// Collects what workers saw and keeps it in batches: few commits, and at most a second's work lost to a kill.
actor ResultSink {
    private let store: Store
    private let models: String
    private let count: Int
    private let progress: @Sendable (ScanProgress) -> Void
    private var pending: [LookResult] = []
    private var lastFlush = ContinuousClock.now
    private(set) var done = 0

    private static let batch = 64

    init(store: Store, models: String, count: Int, progress: @escaping @Sendable (ScanProgress) -> Void) {
        self.store = store
        self.models = models
        self.count = count
        self.progress = progress
    }

    func take(_ result: LookResult) throws {
        done += 1
        switch result.result {
        case .success(let observation) where observation.sha256 != result.look.sha256:
            try store.leaveForLater(result.look.path, of: result.look.inbox)
        case .failure(let failure) where failure.code == .unreadable:
            // Of the file and not of its content: tried again next time.
            let reading = FileReading(path: result.look.path, result: .failure(failure))
            try store.save([reading], of: result.look.inbox, now: "")
        default: pending.append(result)
        }
        if pending.count >= Self.batch || lastFlush.duration(to: .now) > .seconds(1) { try flush() }
        progress(.looking(done: done, of: count))
    }

    func flush() throws {
        lastFlush = .now
        guard !pending.isEmpty else { return }
        try store.save(pending, models: models)
        pending = []
    }
}
