import ArgumentParser
import Foundation
import Observation
import Screen
import Vision

/// `screen-cli observe`: what the eyes see, nothing judged.
struct ObserveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "observe",
        abstract: "Print what is seen in images, one JSON line an image.",
        discussion: """
            Text lines, hands and faces, as seen: nothing is judged and nothing is stored. An image that cannot be read gives a line \
            with an error code. Exit code 3 says that there was at least one.

              screen-cli observe foto.jpg | jq -r '.text[].text'
            """)

    @OptionGroup var vision: VisionOptions

    @Argument(help: ArgumentHelp("The images.", valueName: "image"), completion: .file())
    var images: [String]

    func run() throws {
        let observer = try vision.makeObserver()
        var failed = false
        for image in images {
            let path = PathText(image)
            var line = ObservationLine(path: path, result: .failure(ImageFailure(.crashed, "not looked at")))
            do {
                let file = try GuardedFile(path: path, limit: vision.maxBytes)
                let (observation, milliseconds) = try observer.observe(file.bytes, sha256: file.sha256)
                line.result = .success(observation)
                line.milliseconds = milliseconds
            } catch let failure as ImageFailure {
                line.result = .failure(failure)
                failed = true
            }
            try Output.writeLine(line)
        }
        if failed { throw ExitCode(3) }
    }
}
