import Foundation
import Glibc

/// The built program, run as a person or cron would.
struct Command {
    struct Outcome {
        var code: Int32
        var output: String
        var errors: String
        /// The signal that ended it; nil if it ended by itself.
        var signal: Int32?
    }

    /// Beside the test bundle.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("screen-cli").path

    private let process = Process()
    private let folder: TemporaryFolder

    /// - Parameters:
    ///   - arguments: After the program's name.
    ///   - shell: A shell command line in which `"$@"` is the program with its arguments; nil runs it directly.
    ///   - input: Standard input.
    init(_ arguments: [String], shell: String? = nil, input: String = "") throws {
        folder = try TemporaryFolder()
        process.executableURL = URL(fileURLWithPath: shell == nil ? Self.program : "/bin/sh")
        process.arguments = shell.map { ["-c", $0, "sh", Self.program] + arguments } ?? arguments
        // Through files: a pipe would have to be read while the program runs.
        for name in ["out", "err"] { try folder.write("", to: name) }
        try folder.write(input, to: "in")
        process.standardInput = FileHandle(forReadingAtPath: folder.path + "/in")
        process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/out")
        process.standardError = FileHandle(forWritingAtPath: folder.path + "/err")
        try process.run()
    }

    static func run(_ arguments: [String], shell: String? = nil, input: String = "") throws -> Outcome {
        try Command(arguments, shell: shell, input: input).wait()
    }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    var identifier: Int32 { process.processIdentifier }

    func wait() throws -> Outcome {
        process.waitUntilExit()
        let signalled = process.terminationReason == .uncaughtSignal
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOfFile: folder.path + "/out", encoding: .utf8),
            errors: try String(contentsOfFile: folder.path + "/err", encoding: .utf8),
            signal: signalled ? process.terminationStatus : nil)
    }
}
