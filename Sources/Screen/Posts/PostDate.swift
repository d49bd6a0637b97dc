public import Foundation

/// When something happened, as exactly as the source says.
public enum PostDate: Sendable, Hashable {
    /// A moment, in whole seconds.
    case instant(Date)
    /// A day, in the zone of whoever wrote it down.
    case day(CalendarDay)

    /// The day on which it falls in a zone; a day that was written down stays as it is.
    public func day(in zone: TimeZone) -> CalendarDay {
        switch self {
        case .instant(let instant): CalendarDay(instant, in: zone)
        case .day(let day): day
        }
    }
}

extension PostDate: Codable, CustomStringConvertible {
    /// `2029-09-22`, or a moment in UTC: `2029-09-22T04:11:02Z`.
    public var description: String {
        switch self {
        case .day(let day): return day.description
        case .instant(let instant):
            let seconds = Int(instant.timeIntervalSince1970.rounded(.down))
            let ofDay = ((seconds % 86_400) + 86_400) % 86_400
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            let day = CalendarDay(dayNumber: (seconds - ofDay) / 86_400)
            return "\(day)T\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))Z"
        }
    }

    /// Reads what `description` writes.
    public init?(_ text: String) {
        if let day = CalendarDay(iso: text) {
            self = .day(day)
            return
        }
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].hasSuffix("Z"), let day = CalendarDay(iso: parts[0]) else { return nil }
        let clock = parts[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3,
            clock.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(clock[0]),
            let minute = Int(clock[1]), let second = Int(clock[2]), (0..<24).contains(hour),
            (0..<60).contains(minute), (0..<60).contains(second)
        else { return nil }
        self = .instant(
            Date(timeIntervalSince1970: Double(day.dayNumber * 86_400 + hour * 3600 + minute * 60 + second)))
    }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = PostDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(text) is not a day or a moment in UTC"))
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(description)
    }
}
