internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// The review that counts: the newest, unless it was taken back. Nil: nobody decided.
    static func newestReview(of finding: Finding, in database: Database) throws -> Review? {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT decision, reviewer, decided_at, note, clarification_day,
                            clarification_answer, clarification_outcome, signs FROM review WHERE finding = ?
                        ORDER BY id DESC LIMIT 1
                        """), arguments: [finding.id]),
            let decision = (row["decision"] as String?).flatMap(Decision.init(rawValue:))
        else { return nil }
        let known = Set((row["signs"] as String).split(separator: " ").map(String.init))
        return Review(
            decision: decision, reviewer: row["reviewer"], decidedAt: date(row["decided_at"]) ?? .distantPast,
            note: row["note"],
            clarification: clarification(row),
            newSigns: Set(finding.signs.map(\.kind)).filter { !known.contains($0.rawValue) }
                .sorted { $0.rawValue < $1.rawValue })
    }

    private static func clarification(_ row: Row) -> Clarification? {
        guard let answer: String = row["clarification_answer"] else { return nil }
        let day: String? = row["clarification_day"]
        let outcome: String? = row["clarification_outcome"]
        return Clarification(day: day.flatMap { CalendarDay(iso: $0) }, answer: answer, outcome: outcome ?? "")
    }
}
