internal import Observation

/// An inbox as a whole could not be used.
public struct InboxError: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let detail: String
    public let hint: String

    public var description: String { "\(path): \(detail)" }

    init(_ path: PathText, _ detail: String, hint: String) {
        self.path = path.text
        self.detail = detail
        self.hint = hint
    }
}
