import Foundation
import Observation
import Screen
import Vision

/// Answers a worker's requests one by one.
final class WorkerLoop {
    private let observer: Observer
    private let renderer: PictureRenderer
    private let models: String
    private let walls: [Cage.Wall]
    private let maxBytes: Int
    /// Makes an observer with another reader and no eye for hands.
    private let makeRereader: (ReaderName) throws -> Observer
    /// Made when first asked for: few images are read again.
    private var rereaders: [ReaderName: Observer] = [:]

    init(vision: VisionOptions, walls: [Cage.Wall]) throws {
        observer = try vision.makeObserver()
        renderer = PictureRenderer(limits: vision.limits)
        models = try vision.fingerprint()
        self.walls = walls
        maxBytes = vision.maxBytes
        makeRereader = { try vision.makeObserver(reader: $0, findsHands: false) }
    }

    /// - Parameter line: One request. What is no request is answered too, by a failure, so that lines stay in step.
    /// - Returns: One line of JSON.
    func answer(to line: String) throws -> Data {
        let request: WorkerRequest
        do {
            request = try JSONDecoder().decode(WorkerRequest.self, from: Data(line.utf8))
        } catch {
            let failure = ImageFailure(.unreadable, "not a request: \(error.short)")
            return try Self.encode(ObservationLine(path: PathText(line), result: .failure(failure)))
        }
        switch request {
        case .hello: return try Self.encode(WorkerGreeting(models: models, cage: walls.map(\.rawValue)))
        case .observe(let path): return try Self.encode(observe(path))
        case .reread(let path, let quads, let reader):
            return try Self.encode(reread(path, quads: quads, reader: reader))
        case .render(let path, let maxSide, let blur):
            return try Self.encode(render(path, maxSide: maxSide, blur: blur))
        }
    }

    private func observe(_ path: PathText) -> ObservationLine {
        do {
            let file = try GuardedFile(path: path, limit: maxBytes)
            var (observation, milliseconds) = try observer.observe(file.bytes, sha256: file.sha256)
            observation.models = models
            return ObservationLine(path: path, result: .success(observation), milliseconds: milliseconds)
        } catch {
            return ObservationLine(path: path, result: .failure(ImageFailure(error)))
        }
    }

    private func reread(_ path: PathText, quads: [Quad], reader: ReaderName) -> RereadLine {
        do {
            let file = try GuardedFile(path: path, limit: maxBytes)
            let rereader = try rereaders[reader] ?? makeRereader(reader)
            rereaders[reader] = rereader
            let alternatives = try rereader.reread(quads, of: file.bytes)
            return RereadLine(
                path: path, result: .success(RereadLine.Readings(sha256: file.sha256, alternatives: alternatives)))
        } catch {
            return RereadLine(path: path, result: .failure(ImageFailure(error)))
        }
    }

    private func render(_ path: PathText, maxSide: Int, blur: [Box]) -> RenderLine {
        do {
            let file = try GuardedFile(path: path, limit: maxBytes)
            let copy = try renderer.render(file.bytes, maxSide: maxSide, blur: blur)
            return RenderLine(
                path: path,
                result: .success(
                    RenderLine.Copy(sha256: file.sha256, jpeg: Data(copy.jpeg), width: copy.width, height: copy.height))
            )
        } catch {
            return RenderLine(path: path, result: .failure(ImageFailure(error)))
        }
    }

    private static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }
}

extension ImageFailure {
    /// What was thrown, as a failure of the image.
    init(_ error: any Error) {
        self = (error as? ImageFailure) ?? ImageFailure(.crashed, "\(error)")
    }
}

extension Error {
    fileprivate var short: String {
        switch self as? DecodingError {
        case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
            .valueNotFound(_, let context):
            context.debugDescription
        default: "\(self)"
        }
    }
}
