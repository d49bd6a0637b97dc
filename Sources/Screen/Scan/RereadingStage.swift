internal import Foundation
internal import Observation

/// Has the other reader read the lines that decide leads. The posts are then judged again.
struct RereadingStage {
    let settings: ScanSettings
    let store: Store
    let stop: StopFlag
    let progress: @Sendable (ScanProgress) -> Void

    func run(in inboxes: [Inbox]) async throws {
        let (store, progress) = (store, progress)
        let jobs = try jobs(in: inboxes)
        let done = Counter()
        try await WorkerPool(plan: settings.workers, stop: stop).run(
            jobs,
            WorkerPool.Work<Reread, RereadLine>(
                kind: .reread,
                request: { job in
                    .reread(path: job.path, quads: job.lines.map { job.observation.text[$0].quad }, reader: job.reader)
                },
                complaint: { job, answer in
                    if answer.path != job.path { return "another file's answer" }
                    guard case .success(let readings) = answer.result else { return nil }
                    return readings.alternatives.count == job.lines.count ? nil : "another number of lines"
                },
                deliver: { job, answer, _ in
                    progress(.rereading(done: done.next(), of: jobs.count))
                    // Without a second reading the finding says so as a doubt.
                    guard case .success(let readings) = answer.flatMap(\.result),
                        readings.sha256 == job.observation.sha256
                    else { return }
                    try store.saveReread(job.merged(readings.alternatives))
                }))
    }

    private func jobs(in inboxes: [Inbox]) throws -> [Reread] {
        var lines: [String: Set<Int>] = [:]
        var observations: [String: Observation] = [:]
        try store.eachLead(of: inboxes) { finding, images in
            for (path, indices) in finding.decisiveLines {
                guard let seen = images[path] else { continue }
                let once = indices.filter {
                    seen.text.indices.contains($0) && !seen.text[$0].isReadTwice && seen.text[$0].curved != true
                }
                guard !once.isEmpty else { continue }
                lines[seen.sha256, default: []].formUnion(once)
                observations[seen.sha256] = seen
            }
        }
        return try lines.keys.sorted().compactMap { sha256 in
            guard let seen = observations[sha256], let path = try store.place(of: sha256, in: inboxes) else {
                return nil
            }
            let indices = (lines[sha256] ?? []).sorted()
            let reader = seen.text[indices[0]].reader
            return Reread(
                observation: seen, path: path, lines: indices, reader: reader == .ppocr ? .tesseract : .ppocr)
        }
    }
}

extension TextLine {
    fileprivate var isReadTwice: Bool { alternatives.contains { $0.reader != reader } }
}
