import Foundation
import Glibc

/// A worker's standard input and output, line by line. Whatever a native library prints goes to standard error, so that
/// it cannot get between the answers.
struct WorkerLines {
    private let output: FileHandle

    init() throws {
        let kept = dup(1)
        guard kept >= 0, dup2(2, 1) >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EBADF) }
        output = FileHandle(fileDescriptor: kept, closeOnDealloc: true)
        // A terminal's Ctrl-C goes to the whole group; the parent decides when a worker ends.
        signal(SIGINT, SIG_IGN)
        // Ignored signals are inherited; the watchdog's must not be.
        signal(SIGTERM, SIG_DFL)
    }

    /// The next line; nil at the end of input.
    func next() -> String? { readLine(strippingNewline: true) }

    func write(_ line: Data) throws { try output.write(contentsOf: line + [UInt8(ascii: "\n")]) }
}
