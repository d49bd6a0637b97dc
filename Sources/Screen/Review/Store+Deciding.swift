internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// Keeps a review, unless another one came since the reviewer looked.
    ///
    /// - Parameter seen: The number of the newest review that the reviewer saw; 0 where there was none.
    public func keep(_ entry: ReviewEntry, seen: Int64) throws(StoreError) -> ReviewResult {
        try write { database in
            guard
                let row = try Row.fetchOne(
                    database, sql: "SELECT inbox, json, image FROM finding WHERE id = ? LIMIT 1",
                    arguments: [entry.finding])
            else { return .unknownFinding }
            var reader = RowReader(database)
            guard
                let finding = reader.finding(
                    row["json"], id: entry.finding, inbox: row["inbox"], image: row["image"])
            else { return .unknownFinding }
            let newest = try Self.reviewNumber(of: entry.finding, in: database)
            guard newest == seen else {
                return .overtaken(by: try Self.newestReview(of: finding, in: database), number: newest)
            }
            let sha256 = try Data.fetchOne(
                database, sql: "SELECT sha256 FROM post_image WHERE inbox = ? AND post = ? AND path = ?",
                arguments: [row["inbox"], finding.post, row["image"]])
            try database.execute(
                sql: """
                    INSERT INTO review (finding, sha256, decision, reviewer, decided_at, note, clarification_day,
                        clarification_answer, clarification_outcome, signs) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    entry.finding, sha256, entry.decision?.rawValue, entry.reviewer, Self.text(entry.time), entry.note,
                    entry.clarification?.day?.description, entry.clarification?.answer, entry.clarification?.outcome,
                    Set(finding.signs.map(\.kind.rawValue)).sorted().joined(separator: " "),
                ])
            return .kept(number: database.lastInsertedRowID)
        }
    }

    /// The number of each finding's newest review; findings without one are left out.
    func reviewNumbers() throws(StoreError) -> [Finding.ID: Int64] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT finding, MAX(id) AS number FROM review GROUP BY finding")
                .reduce(into: [:]) { $0[$1["finding"] as String] = $1["number"] as Int64 }
        }
    }

    private static func reviewNumber(of finding: Finding.ID, in database: Database) throws -> Int64 {
        try Int64.fetchOne(
            database, sql: "SELECT MAX(id) FROM review WHERE finding = ?", arguments: [finding]) ?? 0
    }
}
