/// What a file in an inbox is to the scan.
enum FileRole: String, Sendable {
    /// Found, and not yet given a role.
    case new
    case image, sidecar, ignored
    /// Not a regular file.
    case skipped
    case unreadable
}
