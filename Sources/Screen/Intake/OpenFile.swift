internal import Glibc
public import Observation

/// A regular file, open for reading. The only place that opens files which others may have put there.
///
/// Symbolic links, pipes, devices and folders are refused, and a pipe cannot block the call.
@safe public struct OpenFile: ~Copyable {
    let descriptor: Int32
    /// Of the file that is open, whatever its name leads to by now.
    public let identity: FileIdentity

    /// Opens a file that the operator named: folders above it may be links.
    ///
    /// - Throws: `ImageFailure.unreadable`.
    public init(_ path: PathText) throws(ImageFailure) {
        let descriptor = unsafe path.withCString { unsafe open($0, Self.flags) }
        guard descriptor >= 0 else { throw Self.failure(errno) }
        try self.init(adopting: descriptor)
    }

    /// Opens a file below a folder, one part of its path after the other from folders that are held open: while names are
    /// exchanged for links, nothing is reached that does not lie below the folder.
    ///
    /// - Parameters:
    ///   - relative: Parts with slashes between them; `.` and `..` are no names.
    ///   - root: A folder; it may itself be reached through links.
    ///   - listed: What was known of the file when it was listed; nil where it was not.
    /// - Throws: `ImageFailure.unreadable`, also for another file than the one that was listed (`isOfChangedFile`).
    public init(_ relative: PathText, beneath root: PathText, listed: FileIdentity? = nil) throws(ImageFailure) {
        let parts = relative.bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let name = parts.last, parts.allSatisfy(Self.isName) else {
            throw ImageFailure(.unreadable, "no path below the inbox")
        }
        var folder = unsafe root.withCString { unsafe open($0, Self.passage | O_DIRECTORY | O_CLOEXEC) }
        guard folder >= 0 else { throw Self.failure(errno) }
        for part in parts.dropLast() {
            let next = unsafe PathText(bytes: Array(part)).withCString {
                unsafe openat(folder, $0, Self.passage | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            }
            let code = errno
            close(folder)
            // A link that is no folder by itself: what ENOTDIR says of any part of a path.
            guard next >= 0 else { throw Self.failure(code == ENOTDIR ? ELOOP : code) }
            folder = next
        }
        let descriptor = unsafe PathText(bytes: Array(name)).withCString { unsafe openat(folder, $0, Self.flags) }
        let code = errno
        close(folder)
        guard descriptor >= 0 else { throw Self.failure(code) }
        try self.init(adopting: descriptor, listed: listed)
    }

    /// Opens a file of one of several inboxes, beneath the one in which its path lies.
    ///
    /// - Throws: `ImageFailure.unreadable`, also where it lies in none.
    public init(_ path: PathText, inOneOf inboxes: [PathText]) throws(ImageFailure) {
        for inbox in inboxes {
            guard let relative = path.relative(to: inbox) else { continue }
            try self.init(relative, beneath: inbox)
            return
        }
        throw ImageFailure(.unreadable, "not in an inbox")
    }

    /// Closes the descriptor also where it fails.
    private init(adopting descriptor: Int32, listed: FileIdentity? = nil) throws(ImageFailure) {
        self.descriptor = descriptor
        identity = try Self.identity(of: descriptor, listed: listed)
    }

    private static func identity(
        of descriptor: Int32, listed: FileIdentity?
    ) throws(ImageFailure) -> FileIdentity {
        do throws(ImageFailure) {
            let identity = try identity(of: descriptor)
            if let listed, listed != identity { throw ImageFailure.changedFile }
            return identity
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func identity(of descriptor: Int32) throws(ImageFailure) -> FileIdentity {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ImageFailure(.unreadable, "not a regular file") }
        return FileIdentity(status)
    }

    deinit { close(descriptor) }

    /// What the file is now.
    borrowing func identityNow() throws(ImageFailure) -> FileIdentity { try Self.identity(of: descriptor) }

    /// Reads what comes next into the bytes from an index on.
    ///
    /// - Returns: How many were read, at most as many as have room; 0 at the end.
    borrowing func read(into bytes: inout [UInt8], from start: Int = 0) throws(ImageFailure) -> Int {
        guard start < bytes.count else { return 0 }
        while true {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress! + start, buffer.count - start)
            }
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { throw Self.failure(errno) }
            return got
        }
    }

    /// `O_PATH`, whose macro Swift does not import: a folder need not be readable to be passed through.
    private static let passage: Int32 = 0o10_000_000
    private static let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC

    private static func isName(_ part: ArraySlice<UInt8>) -> Bool {
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8) && !part.contains(0)
    }

    private static func failure(_ code: Int32) -> ImageFailure {
        switch code {
        case ELOOP: ImageFailure(.unreadable, "a symbolic link, which is not followed")
        case ENOENT: ImageFailure(.unreadable, "no such file")
        case EACCES, EPERM: ImageFailure(.unreadable, "no permission to read it")
        default: ImageFailure(.unreadable, SystemError.text(code))
        }
    }
}

extension ImageFailure {
    /// A file that is not, or is no longer, what it was a moment ago: somebody is writing it.
    static let changedFile = ImageFailure(.unreadable, "the file changed while it was read")

    /// Whether the file should be left for another time rather than be called unreadable.
    var isOfChangedFile: Bool { self == .changedFile }
}

extension PathText {
    /// The path for C calls. A path with a NUL byte cannot exist; it ends at that byte.
    func withCString<Value>(_ body: (UnsafePointer<CChar>) throws -> Value) rethrows -> Value {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        return unsafe try terminated.withUnsafeBufferPointer { unsafe try body($0.baseAddress!) }
    }

    /// What is left of this path below a folder; nil where it does not lie there.
    public func relative(to folder: PathText) -> PathText? {
        let start = folder.appending([]).bytes
        guard !start.isEmpty, bytes.count > start.count, bytes.starts(with: start) else { return nil }
        return PathText(bytes: Array(bytes[start.count...]))
    }
}
