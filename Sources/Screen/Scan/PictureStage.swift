internal import Foundation
internal import Observation

/// Has workers make the copies that the page shows, and keeps them, so that each is made once.
struct PictureStage {
    let settings: ScanSettings
    let store: Store
    let stop: StopFlag

    private struct Job: Sendable {
        var sha256: String
        var path: PathText
        /// Pixels of the copy's longer side, as the page wants it.
        var side: Int
        var blur: [Box]
    }

    func run(for report: Report, in inboxes: [Inbox]) async throws {
        let jobs = try jobs(for: report, in: inboxes)
        let (store, blurred) = (store, settings.report.blursFaces)
        try await WorkerPool(plan: settings.workers, stop: stop).run(
            jobs,
            WorkerPool.Work<Job, RenderLine>(
                kind: .render, request: { .render(path: $0.path, maxSide: $0.side, blur: $0.blur) },
                complaint: { $1.path == $0.path ? nil : "another file's answer" },
                deliver: { job, answer, _ in
                    // A file that cannot be rendered (any more) has no picture in the page, and its row says why.
                    guard case .success(let copy) = answer.flatMap(\.result), copy.sha256 == job.sha256 else { return }
                    let picture = RenderedPicture(jpeg: [UInt8](copy.jpeg), width: copy.width, height: copy.height)
                    try store.save(picture, of: job.sha256, side: job.side, blurred: blurred)
                }))
    }

    private func jobs(for report: Report, in inboxes: [Inbox]) throws -> [Job] {
        var known: Set<[String]> = []
        return try report.items.compactMap { item in
            let side = ReportPage.side(of: item, count: report.items.count)
            guard let sha256 = item.image.sha256, let seen = item.image.observation,
                known.insert([sha256, "\(side)"]).inserted,
                try !store.hasPicture(of: sha256, side: side, blurred: settings.report.blursFaces),
                let path = try store.place(of: sha256, in: inboxes)
            else { return nil }
            return Job(
                sha256: sha256, path: path, side: side, blur: settings.report.blursFaces ? seen.faces.map(\.box) : [])
        }
    }
}
