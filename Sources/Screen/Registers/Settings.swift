/// `pengaturan.yaml`: thresholds, receiver, deadline, retention.
public struct Settings: Sendable, Equatable, Codable {
    /// Days from becoming known to the report's deadline.
    public var deadlineDays = 7
    /// Whether the deadline counts working days only.
    public var deadlineInWorkingDays = false
    /// Days that are no working days besides Saturdays and Sundays.
    public var holidays: [CalendarDay] = []
    /// Who receives reports.
    public var receiver = "Badan Kepegawaian Negara (BKN)"
    /// Days after which undecided material is purged.
    public var retentionDays = 180
    /// How sure a pose must be to count, 0…1.
    public var leastPoseConfidence = 0.5
    /// Days between a photo and its upload after which it counts as old.
    public var oldPhotoDays = 60
    /// How many kinds of signs a lead of the highest level has at least, 1…9.
    public var kindsForHigh = 2

    public init() {}

    /// The last day for a report of what became known on this day.
    public func deadline(from known: CalendarDay) -> CalendarDay {
        deadlineInWorkingDays
            ? known.adding(workingDays: deadlineDays, holidays: Set(holidays)) : known.adding(days: deadlineDays)
    }
}
