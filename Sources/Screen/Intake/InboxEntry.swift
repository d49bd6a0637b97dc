public import Observation

/// One thing found in an inbox.
public struct InboxEntry: Sendable, Equatable {
    public enum Kind: Sendable, Equatable {
        case file(FileIdentity)
        /// Not opened: a code of the catalogue (`symlink`, `special`, `too_deep`) and a detail.
        case skipped(code: String, detail: String)
        /// A folder that could not be listed, or a file that could not be looked at.
        case unreadable(detail: String)
    }

    /// Relative to the inbox.
    public var path: PathText
    public var kind: Kind

    public init(path: PathText, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}
