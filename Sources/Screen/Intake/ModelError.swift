/// A model file could not be read.
public struct ModelError: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let detail: String

    public var description: String { "\(path): \(detail)" }
    public var hint: String { "screen-cli doctor tells what is missing and how to mend it" }
}
