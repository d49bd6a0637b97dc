public import Foundation
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

extension Store {
    /// Somebody else decided since the reviewer last looked.
    public struct ReviewConflict: Error, Sendable {
        /// The review that is there now; nil: it was taken back.
        public let current: Review?
    }

    /// The number of the newest review of a finding; 0 where there is none. It grows with each review.
    public func reviewRevision(of finding: Finding.ID) throws(StoreError) -> Int64 {
        try read { database in
            try Int64.fetchOne(database, sql: "SELECT max(id) FROM review WHERE finding = ?", arguments: [finding]) ?? 0
        }
    }

    /// Keeps a decision; it is on the disk when this returns.
    ///
    /// - Parameters:
    ///   - review: The decision; nil takes the newest one back.
    ///   - finding: A finding in the store.
    ///   - reviewer: Who decided, or took back.
    ///   - revision: What the reviewer saw as newest (`reviewRevision`); nil overrides whatever is there.
    /// - Returns: The new revision.
    /// - Throws: `ReviewConflict`, or `StoreError`.
    @discardableResult
    public func record(
        _ review: Review?, for finding: Finding, reviewer: String, at moment: Date, after revision: Int64?
    ) throws -> Int64 {
        try database.write { database in
            let newest =
                try Int64.fetchOne(
                    database, sql: "SELECT max(id) FROM review WHERE finding = ?", arguments: [finding.id]) ?? 0
            if let revision, revision != newest {
                throw ReviewConflict(current: try Self.newestReview(of: finding, in: database))
            }
            try database.execute(
                sql: """
                    INSERT INTO review (finding, sha256, decision, reviewer, decided_at, note, clarification_day,
                        clarification_answer, clarification_outcome, signs)
                    VALUES (?1, (SELECT sha256 FROM file WHERE path = ?2 AND sha256 IS NOT NULL LIMIT 1), ?3, ?4, ?5, ?6, ?7,
                        ?8, ?9, ?10)
                    """,
                arguments: [
                    finding.id, Data(finding.image.bytes), review?.decision.rawValue, reviewer, Self.text(moment),
                    review?.note ?? "", review?.clarification?.day?.description, review?.clarification?.answer,
                    review?.clarification?.outcome,
                    Set(finding.signs.map(\.kind.rawValue)).sorted().joined(separator: " "),
                ])
            let revision = database.lastInsertedRowID
            try Self.log(
                review == nil ? "review taken back" : "reviewed", subject: finding.id,
                detail: "\(review?.decision.rawValue ?? "") \(reviewer)", run: nil, in: database)
            return revision
        }
    }

    /// A finding by its id; nil where there is none.
    public func finding(_ id: Finding.ID) throws(StoreError) -> Finding? {
        try read { database in
            let row = try Row.fetchOne(
                database, sql: "SELECT inbox, json, image FROM finding WHERE id = ? LIMIT 1", arguments: [id])
            var reader = RowReader(database)
            return row.flatMap { reader.finding($0["json"], id: id, inbox: $0["inbox"], image: $0["image"]) }
        }
    }
}
