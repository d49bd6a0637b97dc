import ArgumentParser
import Foundation
import Observation
import Screen
import Vision

/// `screen-cli worker`: looks at images for whoever feeds it.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Answer JSON Lines on standard input with JSON Lines on standard output.",
        discussion: """
            One line each: {"path":"foto.jpg"} is answered by an observation or an error. Any engine that pipes lines through a \
            process can drive it; docs/worker.md tells the requests.
            """)

    @OptionGroup var vision: VisionOptions

    @Option(help: ArgumentHelp("Memory, in MiB; 0 sets no limit.", valueName: "MiB"))
    var maxMemory = 0

    @Option(
        help: ArgumentHelp(
            "Seconds for one image; the worker ends itself well after, if its parent is gone.", valueName: "seconds"))
    var timeout = 30.0

    @Option(
        help: ArgumentHelp(
            "A folder that may be read, in base64; none: all. Given, the worker is caged.", valueName: "folder"))
    var readable: [String] = []

    func run() throws {
        let lines = try WorkerLines()
        let loop = WorkerLoop(
            observer: try vision.makeObserver(), renderer: PictureRenderer(limits: vision.limits),
            models: try vision.fingerprint(), maxBytes: vision.maxBytes)
        while let line = lines.next() { try lines.write(loop.answer(to: line)) }
    }
}
