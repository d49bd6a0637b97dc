public import Foundation

/// When something happened, as exactly as the source says.
public enum PostDate: Sendable, Hashable {
    /// A moment.
    case instant(Date)
    /// A day, in the zone of whoever wrote it down.
    case day(CalendarDay)
}
