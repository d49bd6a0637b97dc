/// No worker can be started, so that no image can be looked at.
public struct WorkerError: Error, Sendable, CustomStringConvertible {
    public let detail: String
    public let hint: String

    public var description: String { detail }

    init(_ detail: String, hint: String) {
        self.detail = detail
        self.hint = hint
    }
}
