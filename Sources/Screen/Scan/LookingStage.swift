internal import Foundation
internal import Observation

/// Looks at every image that was not looked at with these models, and keeps what was seen.
struct LookingStage {
    let settings: ScanSettings
    let store: Store
    let stop: StopFlag
    let progress: @Sendable (ScanProgress) -> Void

    /// - Parameter retries: Which images that failed are looked at once more.
    /// - Returns: How many images were looked at.
    func run(in inboxes: [Inbox], retries: Store.Retries) async throws -> Int {
        var total = 0
        var retries = retries
        // An image whose file has gone or changed meanwhile may lie elsewhere too: its other place comes next time round.
        for _ in 0..<3 {
            let looks = try store.looks(in: inboxes, models: settings.report.models, retries: retries)
            retries = .none
            if looks.isEmpty || stop.isRaised { break }
            let sink = ResultSink(store: store, models: settings.report.models, count: looks.count, progress: progress)
            try await WorkerPool(plan: settings.workers, stop: stop).run(looks, work(into: sink))
            try await sink.flush()
            total += await sink.done
        }
        return total
    }

    private func work(into sink: ResultSink) -> WorkerPool.Work<Look, ObservationLine> {
        WorkerPool.Work(
            kind: .observe, request: { .observe(path: $0.inbox.disk($0.path)) },
            complaint: { look, answer in
                answer.path == look.inbox.disk(look.path) ? nil : "another file's answer"
            },
            deliver: { look, answer, milliseconds in
                let result = answer.flatMap(\.result)
                try await sink.take(LookResult(look: look, result: result, milliseconds: milliseconds))
            })
    }
}
