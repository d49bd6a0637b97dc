/// What is wrong with a sidecar, in its operator's words.
enum SidecarWarning: Sendable, Equatable {
    case truncated
    case malformed
    case tooDeep
    case tooLarge
    /// More posts than are taken from one file.
    case tooMany
    case unreadable
    case notUTF8
    case badArchive(String)
    /// A date before 2000 or after 2199, or none at all.
    case impossibleDate(field: String, found: String)
    /// Another sidecar of the same post names another account.
    case otherAccount(used: String, ignored: String)
    /// A row names a file that is not in the inbox.
    case fileNotFound(String)
}
