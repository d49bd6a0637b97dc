internal import Subprocess

/// Cuts a worker's output into lines, none longer than a limit.
struct LineReader {
    enum Line: Equatable {
        case line([UInt8])
        /// More bytes than the limit came without an end of line.
        case tooLong
        case end
    }

    private var chunks: SubprocessOutputSequence.Iterator
    private var pending: [UInt8] = []
    /// How much of `pending` is known to hold no end of line.
    private var searched = 0
    private let limit: Int

    init(_ output: SubprocessOutputSequence, limit: Int) {
        chunks = output.makeAsyncIterator()
        self.limit = limit
    }

    mutating func next() async throws -> Line {
        while true {
            if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(pending[..<end])
                pending.removeSubrange(...end)
                searched = 0
                return .line(line)
            }
            searched = pending.count
            guard pending.count <= limit else {
                pending = []
                searched = 0
                return .tooLong
            }
            guard let chunk = try await chunks.next() else { return .end }
            unsafe chunk.withUnsafeBytes { unsafe pending.append(contentsOf: $0) }
        }
    }
}
