import Foundation
import Observation
import Screen
import Vision

/// Answers a worker's requests one by one.
final class WorkerLoop {
    private let vision: VisionOptions
    private let renderer: PictureRenderer
    private let models: String
    private let walls: [Cage.Wall]
    private let maxBytes: Int
    private let inboxes: [PathText]
    /// A parent watches over this worker and replaces it when it ends.
    private var isSupervised: Bool { !inboxes.isEmpty }
    /// What takes time to load is made when it is first needed.
    private var observer: Observer?
    private var rereaders: [ReaderName: LineRereader] = [:]

    /// - Parameter inboxes: A parent's folders, beneath which all pictures lie; empty for a worker that somebody else feeds.
    init(vision: VisionOptions, walls: [Cage.Wall], inboxes: [PathText]) throws {
        self.vision = vision
        renderer = PictureRenderer(limits: vision.limits)
        models = try vision.fingerprint()
        self.walls = walls
        maxBytes = vision.maxBytes
        self.inboxes = inboxes
    }

    /// Loads what a kind of work needs, so that the first image does not wait for it.
    func prepare(for kind: WorkerRequest.Kind) throws {
        if kind == .observe { _ = try readyObserver() }
    }

    private func readyObserver() throws -> Observer {
        let ready = try observer ?? vision.makeObserver()
        observer = ready
        return ready
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
        case .hello(let kind):
            try prepare(for: kind)
            return try Self.encode(WorkerGreeting(models: models, cage: walls.map(\.rawValue)))
        case .observe(let path): return try Self.encode(try observe(path))
        case .reread(let path, let quads, let reader):
            return try Self.encode(try reread(path, quads: quads, reader: reader))
        case .render(let path, let maxSide, let blur):
            return try Self.encode(try render(path, maxSide: maxSide, blur: blur))
        }
    }

    private func observe(_ path: PathText) throws -> ObservationLine {
        // Out here: models that do not load are no fault of the image.
        let observer = try readyObserver()
        var milliseconds: [String: Double] = [:]
        var line: ObservationLine = try look(at: path) { file in
            var observation: Observation
            (observation, milliseconds) = try observer.observe(file.bytes, sha256: file.sha256)
            observation.models = models
            return observation
        }
        line.milliseconds = milliseconds
        return line
    }

    private func reread(_ path: PathText, quads: [Quad], reader: ReaderName) throws -> RereadLine {
        try look(at: path) { file in
            let rereader = try rereaders[reader] ?? vision.makeRereader(reader)
            rereaders[reader] = rereader
            return Readings(sha256: file.sha256, alternatives: try rereader.reread(quads, of: file.bytes))
        }
    }

    private func render(_ path: PathText, maxSide: Int, blur: [Box]) throws -> RenderLine {
        try look(at: path) { file in
            let copy = try renderer.render(file.bytes, maxSide: maxSide, blur: blur)
            return RenderedCopy(sha256: file.sha256, jpeg: Data(copy.jpeg), width: copy.width, height: copy.height)
        }
    }

    private func look<Content>(
        at path: PathText, _ see: (GuardedFile) throws -> Content
    ) throws -> WorkerAnswer<Content> {
        do {
            return WorkerAnswer(path: path, result: .success(try see(GuardedFile(open(path), limit: maxBytes))))
        } catch {
            return WorkerAnswer(path: path, result: .failure(try failure(error)))
        }
    }

    private func open(_ path: PathText) throws(ImageFailure) -> OpenFile {
        isSupervised ? try OpenFile(path, inOneOf: inboxes) : try OpenFile(path)
    }

    /// What was thrown, as a failure of the image.
    ///
    /// - Throws: `WorkerTrouble` where a supervised worker cannot be trusted with the next image either: memory ran out, or
    ///   something broke that no image should break. Its parent starts another and tries the image once more, alone.
    private func failure(_ error: any Error) throws -> ImageFailure {
        let failure = ImageFailure(error)
        guard isSupervised, failure.code == .outOfMemory || failure.code == .crashed else { return failure }
        throw WorkerTrouble(failure: failure)
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
