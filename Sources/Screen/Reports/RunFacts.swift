public import Foundation

/// How the newest scan that finished went.
public struct RunStatus: Sendable, Equatable {
    /// The time that it named (`--now`).
    public var time: Date
    /// Files and folders that could not be opened.
    public var unreadable: Int

    public init(time: Date, unreadable: Int) {
        self.time = time
        self.unreadable = unreadable
    }
}

/// What a report says about the run that made it. Nothing in it depends on the number of workers or on how long the
/// run took.
public struct RunFacts: Sendable, Equatable {
    /// When the scan was made (`--now`).
    public var time: Date
    /// IANA name of the zone in which times without a contest are shown.
    public var timeZone: String
    /// Version of screen-cli.
    public var tool: String
    /// Fingerprint of the models; empty where no image was seen.
    public var models: String
    /// Version (SHA-256) of the registers.
    public var registers: String
    /// The scanned folders, as given.
    public var inboxes: [String]
    /// False where the run was interrupted: the report is marked as partial.
    public var isComplete: Bool
    /// What the operator should know, one line each: registers about to expire, sidecars that could not be read.
    public var warnings: [String]
    /// The newest scan that finished; nil where it is not known.
    public var lastScan: RunStatus?

    public init(
        time: Date, timeZone: String = "Asia/Jakarta", tool: String, models: String = "", registers: String,
        inboxes: [String], isComplete: Bool = true, warnings: [String] = []
    ) {
        self.time = time
        self.timeZone = timeZone
        self.tool = tool
        self.models = models
        self.registers = registers
        self.inboxes = inboxes
        self.isComplete = isComplete
        self.warnings = warnings
    }
}
