import Foundation
import Observation

/// What the CSV and the page derive alike from one finding.
struct FindingFacts {
    /// In the zone of the finding's contest, else of the run.
    let clock: ReportClock
    /// Nil: unknown.
    let uploaded: CalendarDay?
    /// When the officers came to know of it: as their table says, else when a scan first found it.
    let known: CalendarDay
    let deadline: CalendarDay
    /// From the report's day to the deadline; negative: past.
    let daysLeft: Int
    /// The words that decide, as read, without repeats.
    let quotes: [String]
    private let item: ReportItem

    init(_ item: ReportItem, in report: Report) {
        self.item = item
        clock = ReportClock(zone: item.contests.first?.timeZone ?? report.run.timeZone)
        uploaded = item.post.uploaded.map(clock.day(of:))
        known = item.post.becameKnown.map(clock.day(of:)) ?? clock.day(of: item.firstSeen)
        deadline = clock.deadline(known: known, settings: report.settings)
        daysLeft = deadline.dayNumber - clock.day(of: report.run.time).dayNumber
        quotes = Self.quoted(item).reduce(into: [String]()) { quotes, sign in
            let quote = Self.shortened(sign.seen)
            if !quotes.contains(quote) { quotes.append(quote) }
        }
    }

    /// The rule codes; “aturan lain” for people whom other rules bind.
    func codes(_ language: Language) -> [String] {
        item.finding.codes.isEmpty && isUnderOtherRules ? [language.text("rules.other")] : item.finding.codes
    }

    var isUnderOtherRules: Bool { item.finding.doubts.contains { $0.kind == .otherRules } }

    /// Where the quotes stand, without repeats.
    func quoteSources(_ language: Language) -> [String] {
        Self.quoted(item).reduce(into: [String]()) { sources, sign in
            let source: String =
                switch sign.place {
                case .text, .hand: language.text("source.text")
                case .field(let field): language.name("source", field)
                }
            if !sources.contains(source) { sources.append(source) }
        }
    }

    /// `0.93`, with a dot in every language.
    static func hundredths(_ value: Double) -> String {
        let whole = Int((min(max(value, 0), 1) * 100).rounded())
        return "\(whole / 100)." + (whole % 100 < 10 ? "0" : "") + "\(whole % 100)"
    }

    private static func quoted(_ item: ReportItem) -> [Evidence] {
        item.finding.signs.filter { sign in
            if case .hand = sign.place { return false }
            return sign.kind != .account && sign.kind != .pose
        }
    }

    private static func shortened(_ text: String) -> String {
        let limit = 160
        return text.count <= limit ? text : text.prefix(limit - 1) + "…"
    }
}
