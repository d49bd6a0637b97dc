internal import Foundation

/// The lines of a file, however long the file is, each within a limit.
struct ImportLines {
    struct Line {
        /// From 1.
        var number: Int
        /// Without the end of line; nil if it is longer than the limit.
        var bytes: [UInt8]?
        /// The file ends without an end of line.
        var isCut: Bool
    }

    private static let piece = 1 << 20

    private let path: String
    private let longest: Int
    private let file: FileHandle
    private var pending: [UInt8] = []
    /// Where in `pending` the next line begins.
    private var start = 0
    private var number = 0
    private var hasEnded = false

    /// - Parameter path: `-` is standard input.
    init(path: String, longest: Int) throws(ImportError) {
        self.path = path
        self.longest = longest
        guard path != "-" else {
            file = .standardInput
            return
        }
        do { file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path)) } catch { throw Self.error(path, error) }
    }

    mutating func next() throws(ImportError) -> Line? {
        var isTooLong = false
        var searched = start
        while true {
            if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let bytes = isTooLong || end - start > longest ? nil : Array(pending[start..<end])
                start = end + 1
                return line(bytes, isCut: false)
            }
            if hasEnded {
                guard isTooLong || start < pending.count else { return nil }
                let bytes = isTooLong ? nil : Array(pending[start...])
                start = pending.count
                return line(bytes, isCut: true)
            }
            if pending.count - start > longest {
                isTooLong = true
                start = pending.count
            }
            pending.removeFirst(start)
            start = 0
            searched = pending.count
            try read()
        }
    }

    private mutating func line(_ bytes: [UInt8]?, isCut: Bool) -> Line {
        number += 1
        return Line(number: number, bytes: bytes, isCut: isCut)
    }

    private mutating func read() throws(ImportError) {
        do {
            guard let more = try file.read(upToCount: Self.piece), !more.isEmpty else {
                hasEnded = true
                return
            }
            pending += more
        } catch {
            throw Self.error(path, error)
        }
    }

    private static func error(_ path: String, _ error: any Error) -> ImportError {
        ImportError(path: path, reason: .unreadable((error as NSError).localizedDescription))
    }
}
