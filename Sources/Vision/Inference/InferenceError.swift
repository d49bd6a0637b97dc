/// OpenVINO could not load or run a model.
public struct InferenceError: Error, Sendable, CustomStringConvertible {
    /// What OpenVINO said, one line.
    public let detail: String

    public var description: String { detail }
}
