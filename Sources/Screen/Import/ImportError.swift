/// Observations could not be taken in at all.
public struct ImportError: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let detail: String
    public let hint: String

    public var description: String { "\(path): \(detail)" }
}
