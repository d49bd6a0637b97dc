internal import Foundation
internal import Observation
internal import Synchronization

/// Has workers make the copies that are drawn on: the originals are hostile until proven otherwise.
struct BundlePictures {
    let workers: WorkerPlan

    /// Pixels of a copy's longer side.
    private static let side = 1600

    private struct Job: Sendable {
        var disk: PathText
        var sha256: String
    }

    private final class Made: Sendable {
        let results = Mutex<[String: Result<RenderedPicture, ImageFailure>]>([:])
    }

    /// The copies by their originals' SHA-256, or why there is none.
    func make(for parts: [BundlePart]) async throws -> [String: Result<RenderedPicture, ImageFailure>] {
        var known: Set<String> = []
        let jobs = parts.flatMap(\.intactOriginals).compactMap { file -> Job? in
            guard let sha256 = file.firstSHA256, known.insert(sha256).inserted else { return nil }
            return Job(disk: file.disk, sha256: sha256)
        }
        let made = Made()
        try await WorkerPool(plan: workers, stop: StopFlag()).run(
            jobs,
            WorkerPool.Work<Job, RenderLine>(
                kind: .render, request: { .render(path: $0.disk, maxSide: Self.side, blur: []) },
                complaint: { $1.path == $0.disk ? nil : "another file's answer" },
                deliver: { job, answer, _ in
                    let result = answer.flatMap(\.result).flatMap { copy -> Result<RenderedPicture, ImageFailure> in
                        guard copy.sha256 == job.sha256 else {
                            return .failure(.changedFile)
                        }
                        return .success(
                            RenderedPicture(jpeg: [UInt8](copy.jpeg), width: copy.width, height: copy.height))
                    }
                    made.results.withLock { $0[job.sha256] = result }
                }))
        return made.results.withLock { $0 }
    }
}
