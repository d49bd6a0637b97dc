public import Foundation
public import Observation

/// How a store stands: what its last scan came to, and what waits for people.
public struct StoreStatus: Sendable, Equatable {
    /// A scan, by the machine's clock.
    public struct Run: Sendable, Equatable {
        public var started: Date
        /// Nil: it is running, or it ended before its end.
        public var finished: Date?
        /// What it came to, once it finished.
        public var summary: ScanSummary?
    }

    /// A file or folder of an inbox that could not be read.
    public struct Place: Sendable, Equatable {
        /// Absolute.
        public var path: PathText
        /// What the system said: `Permission denied`.
        public var detail: String

        public init(path: PathText, detail: String) {
            self.path = path
            self.detail = detail
        }
    }

    /// The newest scan; nil where there was none yet.
    public var lastScan: Run?
    /// The newest scan that finished.
    public var lastFinished: Run?
    /// How many files and folders the newest listings found unreadable, and the first of them.
    public var unreadableCount = 0
    public var unreadable: [Place] = []
    /// Leads that nobody decided on, or that were reopened.
    public var waiting = 0
    /// The first day by which one of them is to be reported.
    public var nextDeadline: CalendarDay?
    /// Of the store's file, with what is not yet written back into it.
    public var bytes: Int64 = 0
    /// Where the last scan's registers lie.
    public var registersFolder: String?

    public init() {}
}
