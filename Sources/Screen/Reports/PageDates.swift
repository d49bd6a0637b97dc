internal import Foundation

/// Dates as an officer reads them: `5 Okt 2031, 00.30 WIB`.
struct PageDates {
    let clock: ReportClock
    private let locale: Locale

    init(_ clock: ReportClock, language: Language) {
        self.clock = clock
        locale = Locale(identifier: language == .indonesian ? "id_ID" : "en_GB")
    }

    /// `5 Okt 2031`
    func text(_ day: CalendarDay) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts = DateComponents(year: day.year, month: day.month, day: day.day)
        guard let date = calendar.date(from: parts) else { return clock.text(day) }
        return date.formatted(style(.gmt).day().month(.abbreviated).year())
    }

    /// `5 Okt 2031, 00.30 WIB`
    func text(_ moment: Date) -> String {
        let day = moment.formatted(style(clock.zone).day().month(.abbreviated).year())
        return "\(day), \(time(moment)) \(clock.zoneName(at: moment))"
    }

    /// `Rabu, 8 Oktober 2031, 07.00 WIB`
    func longText(_ moment: Date) -> String {
        let day = moment.formatted(style(clock.zone).weekday(.wide).day().month(.wide).year())
        return "\(day), \(time(moment)) \(clock.zoneName(at: moment))"
    }

    /// As exactly as the source says.
    func text(_ date: PostDate) -> String {
        switch date {
        case .instant(let moment): text(moment)
        case .day(let day): text(day)
        }
    }

    /// `Okt 2031`
    func month(_ day: CalendarDay) -> String {
        String(text(CalendarDay(year: day.year, month: day.month, day: 1)).dropFirst(2))
    }

    private func time(_ moment: Date) -> String {
        moment.formatted(style(clock.zone).hour(.twoDigits(amPM: .omitted)).minute(.twoDigits))
    }

    private func style(_ zone: TimeZone) -> Date.FormatStyle {
        Date.FormatStyle(locale: locale, calendar: Calendar(identifier: .gregorian), timeZone: zone)
    }
}
