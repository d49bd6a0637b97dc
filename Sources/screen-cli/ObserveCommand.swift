import ArgumentParser
import Foundation
import Observation
import Screen
import Vision

/// `screen-cli observe`: what the eyes see, nothing judged.
struct ObserveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "observe",
        abstract: "Print what is seen in images, one JSON line an image.",
        discussion: """
            Text lines, hands and faces, as seen: nothing is judged and nothing is stored. An image that cannot be read gives a line \
            with an error code. Exit code 3 says that there was at least one.

              screen-cli observe foto.jpg | jq -r '.text[].text'
              screen-cli observe --draw gambar foto.jpg > foto.jsonl
            """)

    @OptionGroup var vision: VisionOptions

    @Option(
        help: ArgumentHelp(
            "Also draw everything that is seen over each image, as SVG files in this folder.", valueName: "folder"))
    var draw: String?

    @Option(help: ArgumentHelp("Language of the drawings: id or en.", valueName: "language"))
    var lang: Language = .indonesian

    @Argument(help: ArgumentHelp("The images.", valueName: "image"), completion: .file())
    var images: [String]

    func run() async throws {
        try await Failure.reported(language: lang) {
            if let draw { try Folder.make(draw) }
            let observer = try vision.makeObserver()
            let models = try vision.fingerprint()
            var failed = false
            for image in images {
                let line = try observe(image, with: observer, models: models)
                if case .failure = line.result { failed = true }
                try Output.writeLine(line)
            }
            if failed { throw ExitCode(3) }
        }
    }

    private func observe(_ image: String, with observer: Observer, models: String) throws -> ObservationLine {
        let path = PathText(image)
        do {
            let file = try GuardedFile(path: path, limit: vision.maxBytes)
            var (observation, milliseconds) = try observer.observe(file.bytes, sha256: file.sha256)
            observation.models = models
            if let draw { try self.draw(observation, of: file, named: image, in: draw) }
            return ObservationLine(path: path, result: .success(observation), milliseconds: milliseconds)
        } catch let failure as ImageFailure {
            return ObservationLine(path: path, result: .failure(failure))
        }
    }

    /// Writes `NAME.SHA.svg`, with the first digits of the image's SHA-256: images of one name do not overwrite each other.
    private func draw(_ observation: Observation, of file: GuardedFile, named image: String, in folder: String) throws {
        let copy = try PictureRenderer(limits: vision.limits).render(file.bytes, maxSide: Self.drawingSide, blur: [])
        let name = URL(fileURLWithPath: image).lastPathComponent
        var drawing = try AtomicFile(path: "\(folder)/\(name).\(observation.sha256.prefix(8)).svg")
        try drawing.write(ObservationDrawing.svg(of: observation, jpeg: copy.jpeg, language: lang))
        try drawing.commit()
    }

    /// Pixels of a drawing's longer side, at most.
    private static let drawingSide = 1600
}
