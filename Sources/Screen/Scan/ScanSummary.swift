/// What a scan came to. The counts of files add up to `files`.
public struct ScanSummary: Sendable, Equatable, Codable {
    public var files = 0
    public var seen = 0
    public var sidecars = 0
    public var skipped = 0
    public var failed = 0
    /// Failures that no earlier run reported.
    public var newFailures = 0
    /// Images that this run looked at.
    public var lookedAt = 0
    public var posts = 0
    /// Findings in the report, by level.
    public var high = 0
    public var medium = 0
    public var low = 0
    /// False: the run was told to stop before everything was seen.
    public var isComplete = true

    public var leads: Int { high + medium }

    public init() {}
}
