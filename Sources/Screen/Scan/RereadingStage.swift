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
                    .reread(path: job.path, quads: job.lines.map(\.quad), reader: job.reader)
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
                        readings.sha256 == job.sha256
                    else { return }
                    try store.saveReread(of: job.sha256) { job.merge(readings.alternatives, into: &$0) }
                }))
    }

    private func jobs(in inboxes: [Inbox]) throws -> [Reread] {
        var lines: [String: [Int: TextLine]] = [:]
        try store.eachLead(of: inboxes) { finding, images in
            for (path, indices) in finding.decisiveLines {
                guard let seen = images[path] else { continue }
                for index in indices where seen.text.indices.contains(index) {
                    let line = seen.text[index]
                    guard !line.isReadTwice && line.curved != true else { continue }
                    lines[seen.sha256, default: [:]][index] = line
                }
            }
        }
        return try lines.sorted { $0.key < $1.key }.compactMap { sha256, lines in
            let lines = lines.sorted { $0.key < $1.key }
            guard let first = lines.first, let path = try store.place(of: sha256, in: inboxes) else { return nil }
            return Reread(
                sha256: sha256, path: path, lines: lines.map { ($0.key, $0.value.quad) },
                reader: first.value.reader == .ppocr ? .tesseract : .ppocr)
        }
    }
}

extension TextLine {
    fileprivate var isReadTwice: Bool { alternatives.contains { $0.reader != reader } }
}
