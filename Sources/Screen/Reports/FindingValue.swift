internal import Foundation

/// What a report's table says in one cell, whatever kind of table it is.
enum FindingValue: Equatable {
    case none
    /// Our own words.
    case text(String)
    /// Words from outside, which may look like a number: `03`.
    case foreign(String)
    case whole(Int)
    /// 0…1
    case share(Double)
    case day(CalendarDay)
    case moment(Date)
    case link(String)
}
