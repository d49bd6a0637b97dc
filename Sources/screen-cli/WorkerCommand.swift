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
            "Seconds for one image, after which the worker ends itself; 0 sets no limit.", valueName: "seconds"))
    var timeout = 0.0

    @Option(
        help: ArgumentHelp("A folder with images, in base64. Given, nothing else can be read.", valueName: "folder"))
    var readable: [String] = []

    @Flag(help: "Instead of answering, try what the cage must prevent, and print what came of it.")
    var prove = false

    func validate() throws {
        guard timeout >= 0, timeout <= WorkerOptions.longestTimeout else {
            throw ValidationError("--timeout must be from 0 to \(Int(WorkerOptions.longestTimeout))")
        }
        guard (0...WorkerOptions.largestMemory).contains(maxMemory) else {
            throw ValidationError("--max-memory must be from 0 to \(WorkerOptions.largestMemory)")
        }
    }

    func run() throws {
        let lines = try WorkerLines()
        let inboxes = try inboxes()
        let walls = try inboxes.isEmpty ? [] : Cage.close(around: readable(inboxes), memory: maxMemory << 20)
        if prove {
            for attempt in CageProof.attempts(folder: inboxes.first ?? PathText("/")) {
                try lines.write(try JSONEncoder().encode(attempt))
            }
            return
        }
        let loop = try WorkerLoop(vision: vision, walls: walls, inboxes: inboxes)
        // A parent's greeting tells what it is for. A plain list of pictures comes without one.
        if inboxes.isEmpty { try loop.prepare(for: .observe) }
        while let line = lines.next() {
            // The parent's watchdog comes first. This one is for a worker whose parent is gone.
            Cage.setAlarm(seconds: timeout)
            do {
                try lines.write(loop.answer(to: line))
            } catch let trouble as WorkerTrouble {
                Message.error(trouble.failure.description, in: .english)
                throw ExitCode(trouble.code)
            }
            Cage.setAlarm(seconds: 0)
            if walls.contains(.limits) { Cage.sealCode() }
        }
    }

    /// What the program itself reads besides the images' folders.
    private func readable(_ inboxes: [PathText]) -> [PathText] { inboxes + vision.readable.map { PathText($0) } }

    private func inboxes() throws -> [PathText] {
        try readable.map { text in
            guard let path = Data(base64Encoded: text) else { throw ValidationError("--readable must be in base64") }
            return PathText(bytes: Array(path))
        }
    }
}
