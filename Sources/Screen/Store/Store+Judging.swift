internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// A place in the order in which posts are judged: those with a record first, then those without.
    struct PostCursor: Sendable {
        fileprivate var record: Int64 = 0
        fileprivate var inbox: Int64 = .min
        fileprivate var id = ""
    }

    /// Posts to be judged together.
    struct JudgingPage: Sendable {
        var posts: [StoredPost] = []
        /// Rows that were to be read and could not.
        var damaged: Set<DamagedRow> = []
        /// Behind the last row of the page; nil where there was none.
        var end: PostCursor?
    }

    /// Posts that were not yet judged with these registers, in a stable order.
    ///
    /// - Parameters:
    ///   - judge: Names registers and judge; a post judged with the same is left out.
    ///   - cursor: Where the last page ended.
    func postsToJudge(by judge: String, after cursor: PostCursor, limit: Int) throws(StoreError) -> JudgingPage {
        try read { database in
            let known = max(cursor.record, try Self.lastRecord(judgedBy: judge, in: database))
            let recorded = try Self.recorded(after: known, limit: limit, in: database)
            return recorded.end == nil ? try Self.unrecorded(after: cursor, limit: limit, in: database) : recorded
        }
    }

    private static func recorded(after record: Int64, limit: Int, in database: Database) throws -> JudgingPage {
        var reader = RowReader(database)
        var page = JudgingPage()
        let rows = try Row.fetchCursor(
            database.cachedStatement(sql: "SELECT id, inbox, post, bytes FROM record WHERE id > ? ORDER BY id LIMIT ?"),
            arguments: [record, limit])
        while let row = try rows.next() {
            page.end = PostCursor(record: row[0])
            do {
                page.posts.append(try StoredPost(inbox: row[1], record: row[0], bytes: [UInt8](row[3] as Data)))
            } catch {
                let json = try Data.fetchOne(
                    database, sql: "SELECT json FROM post WHERE inbox = ? AND id = ?",
                    arguments: [row[1] as Int64, row[2] as String])
                guard
                    var post = try stored(json ?? Data(), id: row[2], inbox: row[1], record: row[0], with: &reader)
                else { continue }
                post.isRecordStale = true
                page.posts.append(post)
            }
        }
        page.damaged = reader.damaged
        return page
    }

    private static func unrecorded(after cursor: PostCursor, limit: Int, in database: Database) throws -> JudgingPage {
        var reader = RowReader(database)
        var page = JudgingPage()
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT inbox, id, json FROM post INDEXED BY post_to_judge
                    WHERE (inbox, id) > (?, ?) AND judged IS NULL AND purged IS NULL ORDER BY inbox, id LIMIT ?
                    """), arguments: [cursor.inbox, cursor.id, limit]
        )
        for row in rows {
            page.end = PostCursor(record: .max, inbox: row["inbox"], id: row["id"])
            if let post = try stored(row["json"], id: row["id"], inbox: row["inbox"], record: nil, with: &reader) {
                page.posts.append(post)
            }
        }
        page.damaged = reader.damaged
        return page
    }

    /// Nil where the post's row is damaged. An image whose observation is damaged counts as not seen.
    private static func stored(
        _ json: Data, id: String, inbox: Int64, record: Int64?, with reader: inout RowReader
    ) throws -> StoredPost? {
        guard let post = try reader.post(json, id: id, inbox: inbox) else { return nil }
        return StoredPost(
            inbox: inbox, post: post, observations: try observations(of: post.id, inbox: inbox, with: &reader),
            record: record)
    }

    /// Who judged last: a program and a version of the registers; nil where nothing was judged.
    func lastJudge() throws(StoreError) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT judge FROM judging LIMIT 1") }
    }

    /// The last record that this judge judged; 0 where it judged none.
    private static func lastRecord(judgedBy judge: String, in database: Database) throws -> Int64 {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT record FROM judging WHERE judge = ?"), arguments: [judge]) ?? 0
    }

    static func observations(
        of post: String, inbox: Int64, with reader: inout RowReader
    ) throws -> [Observation?] {
        try Row.fetchAll(
            reader.database.cachedStatement(
                sql: """
                    SELECT o.json, i.sha256, i.path FROM post_image i LEFT JOIN observation o ON o.sha256 = i.sha256
                    WHERE i.inbox = ? AND i.post = ? ORDER BY i.position
                    """), arguments: [inbox, post]
        ).map { row in
            reader.observation(
                row[0], of: Hexadecimal.text(row[1] as Data), at: PathText(bytes: [UInt8](row[2] as Data)))
        }
    }

    /// Keeps what the judge found of a page of posts. Findings that are no longer made go; reviews of them stay.
    ///
    /// - Parameter end: Behind the last row of the page; rows of it that are damaged are passed over.
    func save(
        _ judged: [(post: StoredPost, findings: [Finding])], upTo end: PostCursor? = nil, judge: String, now: String
    ) throws(StoreError) {
        try write { database in
            var last = try Self.lastRecord(judgedBy: judge, in: database)
            if let record = end?.record, record < .max { last = max(last, record) }
            let newest = try Int64.fetchOne(database, sql: "SELECT max(id) FROM record") ?? 0
            let isComplete = last >= newest
            for (post, findings) in judged {
                try Self.replace(findings, of: post, now: now, in: database)
                if let record = post.record {
                    last = max(last, record)
                    if post.isRecordStale { try Self.renew(record, of: post, in: database) }
                } else {
                    try Self.record(post, judge: judge, in: database)
                    // While older records still wait for this judge, the new one is among them.
                    if isComplete { last = database.lastInsertedRowID }
                }
            }
            try database.execute(sql: "DELETE FROM judging")
            try database.execute(sql: "INSERT INTO judging (judge, record) VALUES (?, ?)", arguments: [judge, last])
        }
    }

    private static func renew(_ record: Int64, of post: StoredPost, in database: Database) throws {
        try database.cachedStatement(sql: "UPDATE record SET bytes = ? WHERE id = ?")
            .execute(arguments: [Data(post.recordBytes), record])
    }

    private static func record(_ post: StoredPost, judge: String, in database: Database) throws {
        try database.cachedStatement(sql: "UPDATE post SET judged = ? WHERE inbox = ? AND id = ?")
            .execute(arguments: [judge, post.inbox, post.post.id])
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO record (inbox, post, bytes) VALUES (?, ?, ?)")
            .execute(arguments: [post.inbox, post.post.id, Data(post.recordBytes)])
    }

    private static func replace(
        _ findings: [Finding], of post: StoredPost, now: String, in database: Database
    ) throws {
        let stored = try String.fetchAll(
            database.cachedStatement(sql: "SELECT id FROM finding WHERE inbox = ? AND post = ?"),
            arguments: [post.inbox, post.post.id])
        if stored.isEmpty, findings.isEmpty { return }
        let made = Set(findings.map(\.id))
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
