/// How workers are started, and what one image may cost.
public struct WorkerPlan: Sendable {
    /// Path of the program that is the worker: this one.
    public var program: String
    /// `worker` and its options.
    public var arguments: [String]
    /// Added to the environment that workers inherit.
    public var environment: [String: String]
    /// Fingerprint of the models that workers must have; empty accepts any.
    public var models = ""
    /// Workers at once.
    public var count: Int
    /// Wall-clock limit of one image.
    public var seconds: Double
    /// Wall-clock limit for loading the models.
    public var secondsToStart = 120.0
    /// Between SIGTERM and SIGKILL.
    public var graceSeconds = 2.0
    /// A worker is replaced after so many requests, so that nothing that a library leaks lasts.
    public var requestsPerWorker = 1000
    /// A longer answer is nonsense. A rendered copy in base64 fits many times.
    public var bytesPerAnswer = 32 << 20

    public init(
        program: String, arguments: [String], environment: [String: String] = [:], count: Int, seconds: Double = 30
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.count = count
        self.seconds = seconds
    }
}
