internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// A place in the order of posts.
    struct PostCursor: Sendable {
        var inbox: Int64 = .min
        var id = ""
    }

    /// Posts that were not yet judged with these registers, in a stable order.
    ///
    /// - Parameters:
    ///   - judge: Names registers and judge; a post judged with the same is left out.
    ///   - cursor: Where the last page ended.
    func postsToJudge(by judge: String, after cursor: PostCursor, limit: Int) throws(StoreError) -> [StoredPost] {
        try read { database in
            let rows = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT inbox, json FROM post WHERE (inbox, id) > (?, ?) AND judged IS NOT ? AND purged IS NULL
                        ORDER BY inbox, id LIMIT ?
                        """), arguments: [cursor.inbox, cursor.id, judge, limit])
            return try rows.map { row in
                let post = try Self.decode(Post.self, from: row["json"])
                return StoredPost(
                    inbox: row["inbox"], post: post,
                    observations: try Self.observations(of: post.id, inbox: row["inbox"], in: database))
            }
        }
    }

    static func observations(of post: String, inbox: Int64, in database: Database) throws -> [Observation?] {
        try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT o.json FROM post_image i LEFT JOIN observation o ON o.sha256 = i.sha256
                    WHERE i.inbox = ? AND i.post = ? ORDER BY i.position
                    """), arguments: [inbox, post]
        ).map { row in try (row[0] as Data?).map { try decode(Observation.self, from: $0) } }
    }

    /// Keeps what the judge found of posts. Findings that are no longer made go; reviews of them stay.
    func save(_ judged: [(post: StoredPost, findings: [Finding])], judge: String, now: String) throws(StoreError) {
        try write { database in
            for (post, findings) in judged {
                try Self.replace(findings, of: post, now: now, in: database)
                try database.cachedStatement(sql: "UPDATE post SET judged = ? WHERE inbox = ? AND id = ?")
                    .execute(arguments: [judge, post.inbox, post.post.id])
            }
        }
    }

    private static func replace(
        _ findings: [Finding], of post: StoredPost, now: String, in database: Database
    ) throws {
        let made = Set(findings.map(\.id))
        let stored = try String.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM finding WHERE inbox = ? AND post = ?"),
            arguments: [post.inbox, post.post.id])
        for id in stored where !made.contains(id) {
            try database.cachedStatement(sql: "DELETE FROM finding WHERE inbox = ? AND id = ?")
                .execute(arguments: [post.inbox, id])
        }
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO finding (inbox, id, post, severity, json, image, first_seen) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET post = excluded.post, severity = excluded.severity, json = excluded.json,
                    image = excluded.image
                """)
        for finding in findings {
            try insert.execute(arguments: [
                post.inbox, finding.id, finding.post, finding.severity.number, try encode(finding),
                Data(finding.image.bytes), now,
            ])
            if !stored.contains(finding.id) { try takeOverReview(for: finding, inbox: post.inbox, in: database) }
        }
    }
}

extension Store {
    /// Gives a new finding the decision that was taken about the same image and the same people in its former post.
    private static func takeOverReview(for finding: Finding, inbox: Int64, in database: Database) throws {
        guard
            let former = try String.fetchOne(
                database.cachedStatement(sql: "SELECT finding FROM moved WHERE inbox = ? AND image = ? AND claim = ?"),
                arguments: [inbox, Data(finding.image.bytes), finding.claim])
        else { return }
        try database.execute(
            sql: """
                INSERT INTO review (finding, sha256, decision, reviewer, decided_at, note, clarification_day,
                    clarification_answer, clarification_outcome, signs)
                SELECT ?1, sha256, decision, reviewer, decided_at, note, clarification_day, clarification_answer,
                    clarification_outcome, signs FROM review
                WHERE finding = ?2 AND NOT EXISTS (SELECT 1 FROM review WHERE finding = ?1) ORDER BY id DESC LIMIT 1
                """, arguments: [finding.id, former])
        try log("review taken over", subject: finding.id, detail: former, run: nil, in: database)
    }
}

extension Finding {
    /// Whom a finding is about, apart from the post: contests, pair, officials.
    var claim: String {
        [contests, candidates, officials].map { $0.sorted().joined(separator: ",") }.joined(separator: ";")
            + ";\(number.map(String.init) ?? "")"
    }
}

extension Severity {
    /// 0, 1, 2 from the lowest to the highest, as the store keeps it.
    var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
