public import Observation

/// Posts, observations and registers in, findings out. Pure: it opens no file and keeps no state between posts.
public struct Judge: Sendable {
    /// Builds the indexes of the registers once; judging a post then hardly depends on their size.
    public init(registers: Registers) {}

    /// Judges one post.
    ///
    /// - Parameters:
    ///   - post: The post.
    ///   - observations: What was seen in its images, in the post's order; nil where an image could not be read.
    public func findings(of post: Post, observations: [Observation?]) -> [Finding] { [] }
}
