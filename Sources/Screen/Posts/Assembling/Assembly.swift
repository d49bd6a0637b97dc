public import Observation

/// What an inbox holds: each of its files is an image of exactly one post, a sidecar, or ignored with a reason.
public struct Assembly: Sendable, Equatable {
    /// Sorted by their first image's path.
    public var posts: PostList = []
    /// Files that a collector wrote beside images, with the collector's name. Those that no post was made of have a note that
    /// says why.
    public var sidecars: [PathText: String] = [:]
    public var ignored: [PathText: IgnoreReason] = [:]
    /// What is to be told of files that are sidecars or could be.
    public var notes: [PathText: [SidecarWarning]] = [:]

    public init() {}
}
