internal import Foundation
internal import Observation

/// Looks at every image that was not looked at with these models, and keeps what was seen.
struct LookingStage {
    let settings: ScanSettings
    let store: Store
    let stop: StopFlag
    let progress: @Sendable (ScanProgress) -> Void

    /// - Returns: How many images were looked at.
    func run(in inboxes: [Inbox]) async throws -> Int {
        var total = 0
        // An image whose file has gone or changed meanwhile may lie elsewhere too: its other place comes next time round.
        for _ in 0..<3 {
            let looks = try store.looks(in: inboxes, models: settings.report.models)
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
                answer.path == look.inbox.disk(look.path) ? answer.result.complaint : "another file's answer"
            },
            deliver: { look, answer, milliseconds in
                let result = answer.flatMap(\.result)
                try await sink.take(LookResult(look: look, result: result, milliseconds: milliseconds))
            })
    }
}

extension Result<Observation, ImageFailure> {
    /// What cannot be in an answer of ours; nil where nothing is odd.
    var complaint: String? {
        guard case .success(let seen) = self else { return nil }
        if seen.sha256.utf8.count != 64 || Hexadecimal.bytes(seen.sha256) == nil { return "no SHA-256" }
        if seen.schema != Observation.currentSchema { return "schema \(seen.schema)" }
        if seen.width < 1 || seen.height < 1 { return "a picture of \(seen.width) × \(seen.height)" }
        if seen.text.count > 10_000 || seen.hands.count > 1_000 || seen.faces.count > 1_000 {
            return "too many things seen"
        }
        let points = seen.text.flatMap(\.quad.corners) + seen.hands.flatMap(\.landmarks)
        if points.contains(where: { !($0.x.magnitude < 1e6 && $0.y.magnitude < 1e6) }) { return "a point far outside" }
        return nil
    }
}
