/// How models are run.
public struct InferenceOptions: Sendable, Equatable {
    /// Inference threads of each model.
    public var threads: Int
    /// Where compiled models are kept between processes; nil keeps none.
    public var cacheFolder: String?

    public init(threads: Int = 1, cacheFolder: String? = nil) {
        self.threads = threads
        self.cacheFolder = cacheFolder
    }
}
