public import Observation

/// What one scan is to do.
public struct ScanSettings: Sendable {
    /// Absolute paths of the folders to look through.
    public var inboxes: [PathText]
    /// The registers' folder, kept for later commands.
    public var registersFolder: String
    public var report: ReportSettings
    public var workers: WorkerPlan
    /// Whether an inbox may have become empty.
    public var allowsEmptyInbox = false
    /// Whether the clock is believed whatever it says.
    public var acceptsClock = false
    /// Whether all images that failed are looked at again, not only those whose failure may pass.
    public var retriesFailed = false

    public init(inboxes: [PathText], registersFolder: String, report: ReportSettings, workers: WorkerPlan) {
        self.inboxes = inboxes
        self.registersFolder = registersFolder
        self.report = report
        self.workers = workers
    }
}
