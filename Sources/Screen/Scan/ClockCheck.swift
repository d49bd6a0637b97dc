internal import Foundation
internal import GRDB

/// The machine's clock cannot be believed: what a scan would keep of it would fix wrong first sights and deadlines.
public struct ClockError: OperatorError, Equatable {
    enum Reason: Sendable, Equatable {
        /// Earlier than this program was made: the day on which it was.
        case beforeProgram(CalendarDay)
        /// Earlier than the last scan, and than a post that it saw: when that was uploaded.
        case beforeUploads(CalendarDay)
    }

    /// What the clock says, in UTC.
    let now: CalendarDay
    let reason: Reason

    public func message(in language: Language) -> String {
        switch reason {
        case .beforeProgram(let day): language.text("error.clock_before_program", [now.description, day.description])
        case .beforeUploads(let day): language.text("error.clock_before_uploads", [now.description, day.description])
        }
    }

    public func hint(in language: Language) -> String? { language.text("error.clock.hint") }
}

/// Compares a scan's moment with what is known of time, and mends what a wrong clock left in the store.
struct ClockCheck {
    let store: Store
    let now: Date

    /// No clock that is right says an earlier day: this program was not there. To be moved on with each release.
    static let programDay = CalendarDay(year: 2026, month: 11, day: 1)
    /// Steps that a clock makes when it is set right.
    private static let tolerance: TimeInterval = 86_400

    /// - Throws: `ClockError` if the clock must be wrong.
    func run() throws {
        let today = CalendarDay(now, in: .gmt)
        guard today >= Self.programDay else {
            throw ClockError(now: today, reason: .beforeProgram(Self.programDay))
        }
        guard let last = try store.lastScanTime(isFinished: false), now < last.addingTimeInterval(-Self.tolerance)
        else { return }
        // One of the two clocks was wrong. Posts tell which: none is seen before it is uploaded.
        if let newest = try store.newestCredibleUpload(), newest.days(since: today) > 1 {
            throw ClockError(now: today, reason: .beforeUploads(newest))
        }
    }

    /// A first sight later than now, or before the post was uploaded, is none: it becomes now.
    func mend() throws { try store.mendFirstSights(now: Store.text(now)) }
}

extension Store {
    /// The newest day on which a post was uploaded that was seen that day or later. Dates that lay ahead when they were first seen
    /// say nothing: anybody can write them.
    func newestCredibleUpload() throws(StoreError) -> CalendarDay? {
        try read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT max(substr(uploaded, 1, 10)) FROM post
                    WHERE uploaded IS NOT NULL AND substr(uploaded, 1, 10) <= substr(first_seen, 1, 10)
                    """)
        }.flatMap { CalendarDay(iso: $0) }
    }

    /// - Parameter now: As the store keeps times.
    func mendFirstSights(now: String) throws(StoreError) {
        try write { database in
            // A day more: an upload's day may be of a zone further east than UTC.
            let early = """
                uploaded IS NOT NULL AND substr(uploaded, 1, 10) > date(first_seen, '+1 day')
                    AND substr(uploaded, 1, 10) <= substr(:now, 1, 10)
                """
            let arguments: StatementArguments = ["now": now]
            try database.execute(
                sql: """
                    UPDATE finding SET first_seen = :now WHERE first_seen > :now
                        OR (inbox, post) IN (SELECT inbox, id FROM post WHERE \(early))
                    """, arguments: arguments)
            let findings = database.changesCount
            try database.execute(
                sql: "UPDATE post SET first_seen = :now WHERE first_seen > :now OR (\(early))", arguments: arguments)
            let posts = database.changesCount
            for table in ["file", "image"] {
                try database.execute(
                    sql: "UPDATE \(table) SET first_seen = :now WHERE first_seen > :now", arguments: arguments)
            }
            if posts > 0 {
                try Self.log(
                    "first sights mended", subject: "", detail: "\(posts) posts, \(findings) findings", run: nil,
                    in: database)
            }
        }
    }
}
