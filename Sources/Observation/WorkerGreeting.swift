/// A worker's answer to `hello`: what it speaks and what it sees with.
public struct WorkerGreeting: Codable, Sendable, Equatable {
    /// `WorkerRequest.currentProtocol` of the worker.
    public var version: Int
    /// `Observation.currentSchema` of the worker.
    public var schema: Int
    /// Fingerprint of its models and settings, as in `Observation.models`.
    public var models: String
    /// Which walls stand around it: `landlock`, `seccomp`, `memory`.
    public var cage: [String]

    private enum CodingKeys: String, CodingKey {
        case version = "protocol"
        case schema, models, cage
    }

    public init(models: String, cage: [String] = []) {
        version = WorkerRequest.currentProtocol
        schema = Observation.currentSchema
        self.models = models
        self.cage = cage
    }
}
