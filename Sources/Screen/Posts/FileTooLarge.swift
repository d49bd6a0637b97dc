/// Thrown by a `read` that `PostAssembler` calls, where a file holds more bytes than the limit.
public struct FileTooLarge: Error, Sendable {
    public init() {}
}
