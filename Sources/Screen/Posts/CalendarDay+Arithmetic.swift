public import Foundation

extension CalendarDay {
    public enum Weekday: Int, Sendable, CaseIterable {
        case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    /// Days since 1970-01-01 of the proleptic Gregorian calendar: Howard Hinnant, "chrono-Compatible Low-Level Date
    /// Algorithms", `days_from_civil`.
    public var dayNumber: Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day that is so many days after 1970-01-01 (Hinnant's `civil_from_days`).
    public init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The day on which a moment falls in a zone.
    public init(_ instant: Date, in zone: TimeZone) {
        let seconds = instant.timeIntervalSince1970.rounded(.down) + Double(zone.secondsFromGMT(for: instant))
        self.init(dayNumber: Int((seconds / 86_400).rounded(.down)))
    }

    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let fromMonday = ((dayNumber + 3) % 7 + 7) % 7
        return Weekday.allCases[fromMonday]
    }

    public func adding(days: Int) -> CalendarDay { CalendarDay(dayNumber: dayNumber + days) }

    /// Days from another day to this one; negative where this one is earlier.
    public func days(since other: CalendarDay) -> Int { dayNumber - other.dayNumber }

    /// Monday to Friday, and no holiday.
    public func isWorkingDay(holidays: Set<CalendarDay> = []) -> Bool {
        weekday != .saturday && weekday != .sunday && !holidays.contains(self)
    }

    /// The n-th working day after this day, which itself does not count; with 0, this day.
    public func adding(workingDays: Int, holidays: Set<CalendarDay> = []) -> CalendarDay {
        var day = self
        var left = max(0, workingDays)
        // Holidays are at most as many as the set: each step but those and weekends counts.
        while left > 0 {
            day = day.adding(days: 1)
            if day.isWorkingDay(holidays: holidays) { left -= 1 }
        }
        return day
    }
}
