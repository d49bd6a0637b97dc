internal import Observation

#if canImport(Glibc)
    internal import Glibc
#endif

/// A large file that is read in parts, with the care of ``GuardedFile``.
final class GuardedParts {
    private let descriptor: Int32

    /// - Throws: `ImageFailure` with `unreadable` or `too_large`.
    init(path: PathText, limit: Int) throws(ImageFailure) {
        descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard descriptor >= 0 else { throw ImageFailure(.unreadable, SystemError.text(errno)) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw ImageFailure(.unreadable, "not a regular file")
        }
        guard status.st_size <= limit else {
            throw ImageFailure(.tooLarge, "\(status.st_size) bytes, more than the limit of \(limit)")
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Reads from the beginning to the end, once.
    var feed: ByteFeed { ByteFeed { try self.next($0) } }

    private func next(_ count: Int) throws(ImageFailure) -> [UInt8] {
        var failed: Int32?
        let part = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            var got = unsafe read(descriptor, buffer.baseAddress!, count)
            while got < 0 && errno == EINTR { got = unsafe read(descriptor, buffer.baseAddress!, count) }
            if got < 0 { failed = errno }
            filled = max(0, got)
        }
        if let failed { throw ImageFailure(.unreadable, SystemError.text(failed)) }
        return part
    }
}
