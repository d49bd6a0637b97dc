internal import Observation

/// A post with what was seen in its images.
struct StoredPost: Sendable {
    var inbox: Int64
    var post: Post
    /// In the post's order; nil where an image could not be read.
    var observations: [Observation?]
    /// The number of its record; nil where it has none yet.
    var record: Int64?
    /// Whether the record is to be written anew.
    var isRecordStale = false
}
