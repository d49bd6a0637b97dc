public import Observation

/// A folder that officers fill, as the store knows it.
public struct Inbox: Sendable, Hashable, Identifiable {
    public var id: Int64
    /// Absolute.
    public var root: PathText
    /// What the paths of its files begin with in posts and reports, so that two inboxes can be told apart: empty, or a
    /// name and a slash.
    public var prefix: [UInt8]

    public init(id: Int64, root: PathText, prefix: [UInt8]) {
        self.id = id
        self.root = root
        self.prefix = prefix
    }

    /// The path of a file below the root, as posts and reports name it.
    public func shown(_ relative: PathText) -> PathText {
        prefix.isEmpty ? relative : PathText(bytes: prefix + relative.bytes)
    }

    /// Where a file named by a post or report is on disk, for a worker that opens it beneath the inbox.
    public func disk(_ shown: PathText) -> PathText { root.appending(relative(shown).bytes) }

    /// Opens a file named by a post or report, beneath this inbox.
    ///
    /// - Parameter listed: What was known of the file when it was listed.
    /// - Throws: `ImageFailure.unreadable`.
    func open(_ shown: PathText, listed: FileIdentity? = nil) throws(ImageFailure) -> OpenFile {
        try OpenFile(relative(shown), beneath: root, listed: listed)
    }

    /// The path below the root of a file named by a post or report.
    func relative(_ shown: PathText) -> PathText { PathText(bytes: Array(shown.bytes.dropFirst(prefix.count))) }
}
