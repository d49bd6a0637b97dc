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

    /// Where a file named by a post or report is on disk.
    public func disk(_ shown: PathText) -> PathText { root.appending(Array(shown.bytes.dropFirst(prefix.count))) }
}
