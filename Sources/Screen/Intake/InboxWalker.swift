internal import Glibc
public import Observation

/// Lists everything below an inbox. It follows no symbolic link, so that no loop can hold it, and opens no file.
public struct InboxWalker: Sendable {
    public let root: PathText
    /// Folders that are passed over silently, wherever they are mounted: the program's own output.
    public var ownFolders: [PathText] = []
    /// Folders deeper than this are skipped with a reason; each level holds a descriptor.
    public var maxDepth = 100

    public init(root: PathText) { self.root = root }

    /// Walks the inbox.
    ///
    /// - Returns: One entry for each thing that is not a folder, sorted by the path's bytes.
    /// - Throws: `InboxError` if the inbox itself is no folder or cannot be listed.
    public func entries() throws(InboxError) -> [InboxEntry] {
        let descriptor = unsafe root.withCString { unsafe open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw InboxError(root, .unlistable(SystemError.text(errno))) }
        var walk = Walk(own: Set(ownFolders.compactMap(FolderIdentity.init)), maxDepth: maxDepth)
        guard walk.list(descriptor, below: [], depth: 0) else {
            throw InboxError(root, .unlistable(SystemError.text(errno)))
        }
        return walk.entries.sorted { $0.path < $1.path }
    }
}

private struct FolderIdentity: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
    }

    init?(_ path: PathText) {
        var status = stat()
        guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }
}

private struct Walk {
    let own: Set<FolderIdentity>
    let maxDepth: Int
    var entries: [InboxEntry] = []

    init(own: Set<FolderIdentity>, maxDepth: Int) {
        self.own = own
        self.maxDepth = maxDepth
    }

    /// Takes over `descriptor`. False if the folder cannot be listed.
    mutating func list(_ descriptor: Int32, below parent: [UInt8], depth: Int) -> Bool {
        guard let folder = FolderStream(adopting: descriptor) else { return false }
        while let name = folder.next() {
            let path = parent.isEmpty ? name : parent + [UInt8(ascii: "/")] + name
            look(at: name, in: descriptor, path: path, depth: depth)
        }
        return true
    }

    private mutating func look(at name: [UInt8], in descriptor: Int32, path: [UInt8], depth: Int) {
        var status = stat()
        let found = unsafe PathText(bytes: name).withCString {
            unsafe fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW)
        }
        guard found == 0 else {
            // Gone since it was listed: there is nothing to report.
            if errno != ENOENT { add(path, .unreadable(detail: SystemError.text(errno))) }
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: add(path, .file(FileIdentity(status)))
        case S_IFDIR: enter(name, in: descriptor, path: path, depth: depth, status: status)
        case S_IFLNK: add(path, .skipped(code: "symlink", detail: ""))
        default: add(path, .skipped(code: "special", detail: ""))
        }
    }

    private mutating func enter(_ name: [UInt8], in parent: Int32, path: [UInt8], depth: Int, status: stat) {
        if own.contains(FolderIdentity(status)) { return }
        guard depth < maxDepth else {
            add(path, .skipped(code: "too_deep", detail: ""))
            return
        }
        let descriptor = unsafe PathText(bytes: name).withCString {
            unsafe openat(parent, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
        if descriptor < 0 || !list(descriptor, below: path, depth: depth + 1) {
            add(path, .unreadable(detail: SystemError.text(errno)))
        }
    }

    private mutating func add(_ path: [UInt8], _ kind: InboxEntry.Kind) {
        entries.append(InboxEntry(path: PathText(bytes: path), kind: kind))
    }
}
