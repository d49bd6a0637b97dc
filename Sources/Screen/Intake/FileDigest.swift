internal import Crypto
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

    /// Reads a file that the operator named (``OpenFile``).
    ///
    /// - Throws: `ImageFailure.unreadable`, also if the file changed while it was read.
    public init(of path: PathText) throws(ImageFailure) { try self.init(of: OpenFile(path)) }

    /// - Parameter body: Gets the bytes too, piece by piece. What it got counts for nothing if this throws.
    init(of file: consuming OpenFile, _ body: (ArraySlice<UInt8>) -> Void = { _ in }) throws(ImageFailure) {
        var hash = SHA256()
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        var total: Int64 = 0
        // One byte more than the file had: enough to notice that it grows, and bounded if it never stops.
        while total <= file.identity.size {
            let got = try file.read(into: &piece)
            if got == 0 { break }
            unsafe piece.withUnsafeBytes {
                unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<got]))
            }
            body(piece[..<got])
            total += Int64(got)
        }
        let after = try file.identityNow()
        guard after == file.identity, total == after.size else { throw ImageFailure.changedFile }
        sha256 = Hexadecimal.text(hash.finalize())
        identity = after
    }
}
