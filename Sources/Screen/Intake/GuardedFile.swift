internal import Crypto
public import Observation

#if canImport(Glibc)
    internal import Glibc
#endif

/// A file's bytes, read with care: anyone may have put anything there.
public struct GuardedFile: Sendable {
    public let bytes: [UInt8]

    /// Reads a regular file whole.
    ///
    /// Symbolic links, pipes, devices and folders are refused; a pipe cannot block the call. The bytes are copied, not mapped: a file
    /// that shrinks while it is read cannot kill the process.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - limit: The most bytes that are read.
    /// - Throws: `ImageFailure` with `unreadable` or `too_large`.
    public init(path: PathText, limit: Int) throws(ImageFailure) {
        let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else { throw Self.failure(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Self.failure(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw ImageFailure(.unreadable, "not a regular file")
        }
        guard status.st_size <= limit else {
            throw ImageFailure(.tooLarge, "\(status.st_size) bytes, more than the limit of \(limit)")
        }
        let expected = Int(status.st_size)
        var failed: Int32?
        let content = unsafe [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
            while count < expected {
                let got = unsafe Glibc.read(descriptor, buffer.baseAddress! + count, expected - count)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failed = errno }
                if got <= 0 { return }
                count += got
            }
        }
        if let failed { throw Self.failure(failed) }
        guard content.count == expected else {
            throw ImageFailure(.unreadable, "the file shrank while it was read")
        }
        bytes = content
    }

    /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
    public var sha256: String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in SHA256.hash(data: bytes) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func failure(_ code: Int32) -> ImageFailure {
        switch code {
        case ELOOP: ImageFailure(.unreadable, "a symbolic link, which is not followed")
        case ENOENT: ImageFailure(.unreadable, "no such file")
        case EACCES, EPERM: ImageFailure(.unreadable, "no permission to read it")
        default: ImageFailure(.unreadable, unsafe String(cString: strerror(code)))
        }
    }
}

extension PathText {
    /// The path for C calls. A path with a NUL byte cannot exist; it ends at that byte.
    func withCString<Value>(_ body: (UnsafePointer<CChar>) throws -> Value) rethrows -> Value {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        return unsafe try terminated.withUnsafeBufferPointer { unsafe try body($0.baseAddress!) }
    }
}
