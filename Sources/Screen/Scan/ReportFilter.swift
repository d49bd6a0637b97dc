internal import Foundation

/// Narrows a report. What is nil narrows nothing.
public struct ReportFilter: Sendable, Equatable {
    /// Uploaded on this day or later, in the zone of the first contest; posts without a date count by when they came.
    public var since: CalendarDay?
    /// Uploaded on this day or before.
    public var until: CalendarDay?
    public var contest: Contest.ID?
    /// This level or higher.
    public var severity: Severity?

    public init(
        since: CalendarDay? = nil, until: CalendarDay? = nil, contest: Contest.ID? = nil, severity: Severity? = nil
    ) {
        self.since = since
        self.until = until
        self.contest = contest
        self.severity = severity
    }

    func takes(_ finding: Finding, of post: Post, firstSeen: Date, in zone: TimeZone) -> Bool {
        if let severity, finding.severity < severity { return false }
        if let contest, !finding.contests.contains(contest) { return false }
        let day = (post.uploaded ?? .instant(firstSeen)).day(in: zone)
        if let since, day < since { return false }
        if let until, day > until { return false }
        return true
    }
}
