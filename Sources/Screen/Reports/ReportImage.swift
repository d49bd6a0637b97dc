public import Observation

/// One image of a finding, as a report needs it.
public struct ReportImage: Sendable, Equatable {
    /// Relative to the inbox.
    public var path: PathText
    /// Of the original's bytes at first sight; nil where it could not be read.
    public var sha256: String?
    /// Size of the original in bytes.
    public var size: Int64?
    /// What was seen in it; nil where it could not be read.
    public var observation: Observation?

    public init(path: PathText, sha256: String?, size: Int64?, observation: Observation? = nil) {
        self.path = path
        self.sha256 = sha256
        self.size = size
        self.observation = observation
    }
}
