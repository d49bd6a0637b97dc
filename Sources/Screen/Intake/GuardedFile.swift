internal import Crypto
public import Observation

/// A file's bytes, read with care: anyone may have put anything there.
public struct GuardedFile: Sendable {
    public let bytes: [UInt8]

    /// Reads a file that the operator named (``OpenFile``).
    ///
    /// - Parameter limit: The most bytes that are read.
    /// - Throws: `ImageFailure` with `unreadable` or `too_large`.
    public init(path: PathText, limit: Int) throws(ImageFailure) {
        try self.init(OpenFile(path), limit: limit)
    }

    /// Reads a file whole. The bytes are copied, not mapped: a file that shrinks while it is read cannot kill the process.
    ///
    /// - Throws: `ImageFailure` with `unreadable` or `too_large`.
    public init(_ file: consuming OpenFile, limit: Int) throws(ImageFailure) {
        guard file.identity.size <= limit else {
            throw ImageFailure(.tooLarge, "\(file.identity.size) bytes, more than the limit of \(limit)")
        }
        let expected = Int(file.identity.size)
        var content = [UInt8](repeating: 0, count: expected)
        var count = 0
        while count < expected {
            let got = try file.read(into: &content, from: count)
            if got == 0 { break }
            count += got
        }
        guard count == expected else { throw ImageFailure.changedFile }
        bytes = content
    }

    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    public var sha256: String { Hexadecimal.text(SHA256.hash(data: bytes)) }
}
