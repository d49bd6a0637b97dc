public import Foundation
public import Observation

/// What one scan is to do.
public struct ScanSettings: Sendable {
    /// Absolute paths of the folders to look through.
    public var inboxes: [PathText]
    public var registers: Registers
    /// The registers' folder, kept for later commands.
    public var registersFolder: String
    /// Folder of the reports.
    public var out: String
    /// The moment that reports name.
    public var now: Date
    /// Version of the program.
    public var tool: String
    /// Fingerprint of the models and of the settings of seeing.
    public var models: String
    public var workers: WorkerPlan
    public var language: Language = .indonesian
    /// What the operator should know of the registers, one line each: rows that were left out.
    public var warnings: [String] = []
    /// Whether findings that were decided away are shown too.
    public var showsAll = false
    public var dialect: CSVWriter.Dialect = .comma
    /// Whether an inbox may have become empty.
    public var allowsEmptyInbox = false
    /// Whether copies in the page have blurred faces.
    public var blursFaces = false

    public init(
        inboxes: [PathText], registers: Registers, registersFolder: String, out: String, now: Date, tool: String,
        models: String, workers: WorkerPlan
    ) {
        self.inboxes = inboxes
        self.registers = registers
        self.registersFolder = registersFolder
        self.out = out
        self.now = now
        self.tool = tool
        self.models = models
        self.workers = workers
    }
}
