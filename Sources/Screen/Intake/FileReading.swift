internal import Observation

/// A file's first reading, or why it could not be read.
struct FileReading: Sendable {
    var path: PathText
    var result: Result<FileDigest, ImageFailure>
}
