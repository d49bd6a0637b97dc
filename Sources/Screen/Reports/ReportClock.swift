public import Foundation

/// Dates as reports write them, in one zone: `2029-10-04`, `2029-10-04T17:01:12+07:00`.
public struct ReportClock: Sendable {
    public let zone: TimeZone
    private let calendar: Calendar

    /// - Parameter zone: An IANA name; an unknown one is read as Asia/Jakarta.
    public init(zone: String) {
        self.zone = TimeZone(identifier: zone) ?? TimeZone(identifier: "Asia/Jakarta") ?? .gmt
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = self.zone
        self.calendar = calendar
    }

    public func day(of moment: Date) -> CalendarDay {
        let parts = calendar.dateComponents([.year, .month, .day], from: moment)
        return CalendarDay(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }

    /// The day of an upload or of its becoming known, in this zone.
    public func day(of date: PostDate) -> CalendarDay {
        switch date {
        case .instant(let moment): day(of: moment)
        case .day(let day): day
        }
    }

    /// `2029-10-04`
    public func text(_ day: CalendarDay) -> String {
        Self.digits(day.year, 4) + "-" + Self.digits(day.month, 2) + "-" + Self.digits(day.day, 2)
    }

    /// `2029-10-04T17:01:12+07:00`
    public func text(_ moment: Date) -> String {
        let parts = calendar.dateComponents([.hour, .minute, .second], from: moment)
        let offset = zone.secondsFromGMT(for: moment) / 60
        let time = [parts.hour, parts.minute, parts.second].map { Self.digits($0 ?? 0, 2) }.joined(separator: ":")
        let sign = offset < 0 ? "-" : "+"
        return text(day(of: moment)) + "T" + time + sign + Self.digits(abs(offset) / 60, 2) + ":"
            + Self.digits(abs(offset) % 60, 2)
    }

    /// `2029-10-04 17:01:12 WIB`
    public func named(_ moment: Date) -> String {
        text(moment).prefix(19).replacing("T", with: " ") + " " + zoneName(at: moment)
    }

    /// The zones of Indonesia by their names, others by their offset.
    func zoneName(at moment: Date) -> String {
        switch zone.identifier {
        case "Asia/Jakarta", "Asia/Pontianak": "WIB"
        case "Asia/Makassar": "WITA"
        case "Asia/Jayapura": "WIT"
        default: "UTC" + text(moment).suffix(6)
        }
    }

    /// The last day to report, by the settings' rule.
    public func deadline(known: CalendarDay, settings: Settings) -> CalendarDay { settings.deadline(from: known) }

    private static func digits(_ value: Int, _ count: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, count - text.count)) + text
    }
}
