internal import Subprocess
internal import Synchronization

/// The last few kilobytes of what a worker wrote to standard error; the rest is dropped as it comes.
final class OutputTail: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    private let limit = 4096

    func drain(_ output: SubprocessOutputSequence) async {
        // A pipe that breaks is the worker's end, which is noticed elsewhere.
        var chunks = output.makeAsyncIterator()
        while let chunk = try? await chunks.next() {
            let new = unsafe chunk.withUnsafeBytes { unsafe Array($0) }
            bytes.withLock { $0 = Array(($0 + new).suffix(limit)) }
        }
    }

    /// One line, without control characters.
    var text: String {
        let lines = String(decoding: bytes.withLock { $0 }, as: UTF8.self).split(whereSeparator: \.isNewline)
        let line = lines.last { !$0.allSatisfy(\.isWhitespace) } ?? ""
        return String(line.unicodeScalars.filter { $0.value >= 32 && $0.value != 127 }.map(Character.init)).prefix(300)
            .description
    }

    func contains(_ text: String) -> Bool {
        String(decoding: bytes.withLock { $0 }, as: UTF8.self).contains(text)
    }
}
