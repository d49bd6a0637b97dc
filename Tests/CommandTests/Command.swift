import Foundation
import Glibc
import TestSupport

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

    private let folder: TemporaryFolder
    let identifier: pid_t

    /// - Parameters:
    ///   - arguments: After the program's name.
    ///   - shell: A shell command line in which `"$@"` is the program with its arguments; nil runs it directly.
    ///   - input: Standard input.
    init(_ arguments: [String], shell: String? = nil, input: String = "") throws {
        folder = try TemporaryFolder()
        let words = (shell.map { ["/bin/sh", "-c", $0, "sh", Self.program] } ?? [Self.program]) + arguments
        // Through files: a pipe would have to be read while the program runs.
        for name in ["out", "err"] { try folder.write("", to: name) }
        try folder.write(input, to: "in")
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        for (descriptor, name, flags) in [(0, "in", O_RDONLY), (1, "out", O_WRONLY), (2, "err", O_WRONLY)] {
            unsafe posix_spawn_file_actions_addopen(&actions, Int32(descriptor), folder.path + "/" + name, flags, 0)
        }
        // Not Foundation's Process: it starts children from a run loop, and now and then misses their end.
        var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        var started: pid_t = 0
        let code = unsafe posix_spawn(&started, words[0], &actions, nil, &pointers, environ)
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
        identifier = started
    }

    static func run(_ arguments: [String], shell: String? = nil, input: String = "") throws -> Outcome {
        try Command(arguments, shell: shell, input: input).wait()
    }

    func send(_ signal: Int32) { kill(identifier, signal) }

    func wait() throws -> Outcome {
        var status: Int32 = 0
        while unsafe waitpid(identifier, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7f
        return Outcome(
            code: signal == 0 ? (status >> 8) & 0xff : signal,
            output: try String(contentsOfFile: folder.path + "/out", encoding: .utf8),
            errors: try String(contentsOfFile: folder.path + "/err", encoding: .utf8),
            signal: signal == 0 ? nil : signal)
    }
}
