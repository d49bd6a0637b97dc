internal import Glibc

/// What tells, without reading it, that a file is still the one that was read: any write changes `changed` at least.
public struct FileIdentity: Sendable, Hashable {
    /// Bytes.
    public var size: Int64
    /// Modification time, nanoseconds since 1970.
    public var modified: Int64
    /// Time of the last change of content or attributes, nanoseconds since 1970.
    public var changed: Int64
    public var inode: Int64

    public init(size: Int64, modified: Int64, changed: Int64, inode: Int64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    init(_ status: stat) {
        func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
        self.init(
            size: Int64(status.st_size), modified: nanoseconds(status.st_mtim),
            changed: nanoseconds(status.st_ctim), inode: Int64(bitPattern: UInt64(status.st_ino)))
    }
}
