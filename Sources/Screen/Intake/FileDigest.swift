internal import Crypto
internal import Glibc
public import Observation

/// A file's SHA-256. Read in pieces, so that its size costs no memory.
public struct FileDigest: Sendable, Equatable {
    /// 64 lower-case hexadecimal digits.
    public var sha256: String
    /// The identity of exactly these bytes.
    public var identity: FileIdentity

    init(sha256: String, identity: FileIdentity) {
        self.sha256 = sha256
        self.identity = identity
    }

    /// Reads a file. Symbolic links, pipes and devices are refused; a pipe cannot block the call.
    ///
    /// - Throws: `ImageFailure.unreadable`, also if the file changed while it was read.
    public init(of path: PathText) throws(ImageFailure) { try self.init(of: path) { _ in } }

    /// - Parameter body: Gets the bytes too, piece by piece. What it got counts for nothing if this throws.
    init(of path: PathText, _ body: (ArraySlice<UInt8>) -> Void) throws(ImageFailure) {
        let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else { throw Self.failure(errno) }
        defer { close(descriptor) }
        let before = try Self.status(descriptor)
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        var total: Int64 = 0
        // One byte more than the file had: enough to notice that it grows, and bounded if it never stops.
        while total <= before.size {
            let got = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw Self.failure(errno) }
            if got == 0 { break }
            unsafe piece.withUnsafeBytes {
                unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<got]))
            }
            body(piece[..<got])
            total += Int64(got)
        }
        let after = try Self.status(descriptor)
        guard before == after, total == after.size else {
            throw ImageFailure(.unreadable, Self.stillWritten)
        }
        sha256 = Hexadecimal.text(hash.finalize())
        identity = after
    }

    /// The detail of the failure of a file that changed under the reader's eyes.
    static let stillWritten = "the file changed while it was read"

    private static func status(_ descriptor: Int32) throws(ImageFailure) -> FileIdentity {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ImageFailure(.unreadable, "not a regular file") }
        return FileIdentity(status)
    }

    private static func failure(_ code: Int32) -> ImageFailure {
        ImageFailure(.unreadable, code == ELOOP ? "a symbolic link, which is not followed" : SystemError.text(code))
    }
}
