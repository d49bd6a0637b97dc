public import Observation

/// What an inbox holds: each of its files is an image of exactly one post, a sidecar, or ignored with a reason.
public struct Assembly: Sendable, Equatable {
    /// Sorted by their first image's path.
    public var posts: PostList = []
    /// Files that a collector wrote beside images, with the collector's name; also those that speak of no image here.
    public var sidecars: [PathText: String] = [:]
    public var ignored: [PathText: IgnoreReason] = [:]
    /// What was wrong with sidecars that belong to no post, one line each, for the operator.
    public var warnings: [String] = []
    /// The same by file, in the language of `berkas.csv`.
    public var notes: [PathText: [String]] = [:]

    public init() {}
}
