import Foundation

/// A contest on the day of a post.
struct ContestDay: Sendable, Equatable {
    var stage: Stage
    /// Nil where the day is unknown.
    var day: CalendarDay?
    /// Whether order numbers mean anything: from the draw on, and where the day is unknown.
    var hasNumbers: Bool
    /// The vote has passed.
    var isOver: Bool { stage == .over }
}

/// A contest with its zone at hand.
struct ContestCalendar: Sendable {
    let contest: Contest
    let zone: TimeZone

    init(_ contest: Contest) {
        self.contest = contest
        zone = TimeZone(identifier: contest.timeZone) ?? TimeZone(secondsFromGMT: 7 * 3600) ?? .gmt
    }

    /// The stage by the upload date. Where only the capture is known, a post that was captured before candidates were
    /// fixed was uploaded before that too; anything later stays unknown.
    ///
    /// - Parameters:
    ///   - uploaded: The day of the upload in the contest's zone; nil where it is unknown.
    ///   - captured: The day of the capture, likewise.
    func on(uploaded: CalendarDay?, captured: CalendarDay?) -> ContestDay {
        if let uploaded {
            return ContestDay(stage: stage(on: uploaded), day: uploaded, hasNumbers: uploaded >= contest.numbersDrawn)
        }
        if let captured {
            if captured < contest.fixed { return ContestDay(stage: .beforeFixed, day: captured, hasNumbers: false) }
            return ContestDay(stage: .unknown, day: nil, hasNumbers: captured >= contest.numbersDrawn)
        }
        return ContestDay(stage: .unknown, day: nil, hasNumbers: true)
    }

    func stage(on day: CalendarDay) -> Stage {
        if day < contest.fixed { return .beforeFixed }
        if day < contest.numbersDrawn { return .fixed }
        if day < contest.campaignStart { return .numbersDrawn }
        if day <= contest.campaignEnd { return .campaign }
        if day < contest.vote { return .quiet }
        return day == contest.vote ? .vote : .over
    }
}
