import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// A file that appears whole or not at all: written under a temporary name in the same folder, synced, renamed, and the
/// folder synced. Readable by its owner alone unless told otherwise. Dropped without `commit`, it leaves nothing behind.
public struct AtomicFile: ~Copyable {
    private let path: String
    /// Where it is until it has its name.
    let temporary: String
    private var descriptor: Int32

    /// - Parameters:
    ///   - path: The final name. Its folder must exist.
    ///   - access: Who may read it.
    public init(path: String, access: FileAccess = .owner) throws(ReportFileError) {
        self.path = path
        let folder = Self.folder(of: path)
        let name = path.split(separator: "/").last.map(String.init) ?? "laporan"
        temporary = "\(folder)/.\(name).\(getpid()).\(UInt32.random(in: 0 ... .max)).tmp"
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.error(errno, path) }
        // Whatever the umask of the process says.
        guard access == .owner || fchmod(descriptor, access.filePermissions) == 0 else {
            throw Self.error(errno, path)
        }
    }

    deinit {
        if descriptor >= 0 {
            close(descriptor)
            _ = unsafe unlink(temporary)
        }
    }

    /// Removes what runs that were killed left in a folder: temporary files of processes that are gone.
    static func removeLeftovers(in folder: String) {
        // A folder that cannot be listed has other troubles, which are told where it is written.
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let parts = name.split(separator: ".")
            guard name.hasPrefix("."), parts.count >= 4, parts.last == "tmp", UInt32(parts[parts.count - 2]) != nil,
                let process = pid_t(parts[parts.count - 3]), process > 0
            else { continue }
            if kill(process, 0) < 0, errno == ESRCH { _ = unsafe unlink(folder + "/" + name) }
        }
    }

    /// Appends bytes.
    public mutating func write(_ bytes: [UInt8]) throws(ReportFileError) {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { all in
                unsafe Glibc.write(descriptor, all.baseAddress! + done, bytes.count - done)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Self.error(count == 0 ? ENOSPC : errno, path) }
            done += count
        }
    }

    /// Lets another writer append to the file.
    mutating func withDescriptor<Value>(_ body: (Int32) throws -> Value) rethrows -> Value { try body(descriptor) }

    /// Gives the file its name. After this a reader sees the whole of it, also after a power cut.
    ///
    /// - Parameter replacing: False throws `fileExists` rather than replace another file of this name.
    public consuming func commit(replacing: Bool = true) throws(ReportFileError) {
        let written = descriptor
        guard fsync(written) == 0 else { throw Self.error(errno, path) }
        if replacing {
            guard unsafe rename(temporary, path) == 0 else { throw Self.error(errno, path) }
        } else {
            try Self.renameToNew(temporary, path)
        }
        descriptor = -1
        guard close(written) == 0 else { throw Self.error(errno, path) }
        try Self.syncFolder(of: path)
    }

    /// Writes a whole file.
    public static func write(
        _ bytes: [UInt8], to path: String, access: FileAccess = .owner
    ) throws(ReportFileError) {
        var file = try AtomicFile(path: path, access: access)
        try file.write(bytes)
        try file.commit()
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// A rename that does not replace: a second name, which the system refuses where there is one, and the first goes.
    private static func renameToNew(_ temporary: String, _ path: String) throws(ReportFileError) {
        if unsafe link(temporary, path) == 0 {
            _ = unsafe unlink(temporary)
            return
        }
        // File systems of USB sticks know no second names.
        guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { throw error(errno, path) }
        guard unsafe access(path, F_OK) != 0 else { throw error(EEXIST, path) }
        guard unsafe rename(temporary, path) == 0 else { throw error(errno, path) }
    }

    private static func syncFolder(of path: String) throws(ReportFileError) {
        let folder = unsafe open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw error(errno, path) }
        defer { close(folder) }
        // Some file systems cannot sync a folder, and say EINVAL.
        guard fsync(folder) == 0 || errno == EINVAL else { throw error(errno, path) }
    }

    private static func error(_ number: Int32, _ path: String) -> ReportFileError {
        let code: ReportFileError.Code =
            switch number {
            case ENOSPC, EDQUOT, EFBIG: .diskFull
            case EROFS: .readOnly
            case EACCES, EPERM: .notPermitted
            case ENOENT, ENOTDIR: .folderMissing
            case EEXIST: .fileExists
            default: .failed
            }
        return ReportFileError(code, path: path, detail: unsafe String(cString: strerror(number)))
    }
}
