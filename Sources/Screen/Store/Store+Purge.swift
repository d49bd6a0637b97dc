public import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// What a purge removed.
    public struct Purged: Sendable, Equatable, Codable {
        public var posts = 0
        public var findings = 0
        public var observations = 0
    }

    /// Removes posts first seen before a moment, with what was seen in their images, unless an officer passed them on or
    /// asked for clarification. Their ids, the SHA-256 of images and all decisions stay, so that nothing comes back.
    ///
    /// - Parameters:
    ///   - limit: Posts first seen before it are removed.
    ///   - isDryRun: Only count.
    public func purge(before limit: Date, isDryRun: Bool = false) throws(StoreError) -> Purged {
        let purged = try write { database in
            let posts = try Row.fetchAll(
                database,
                sql: """
                    SELECT p.inbox, p.id FROM post p WHERE p.purged IS NULL AND p.first_seen < ?
                        AND NOT EXISTS (SELECT 1 FROM finding f JOIN review r ON r.finding = f.id
                            WHERE f.inbox = p.inbox AND f.post = p.id
                            AND r.id = (SELECT max(id) FROM review WHERE finding = f.id) AND r.decision IN (?, ?))
                    """,
                arguments: [Self.text(limit), Decision.forward.rawValue, Decision.clarify.rawValue])
            var purged = Purged(posts: posts.count)
            if isDryRun { return purged }
            let now = Self.text(Date())
            for post in posts {
                let key: StatementArguments = [post["inbox"] as Int64, post["id"] as String]
                try database.execute(sql: "DELETE FROM finding WHERE inbox = ? AND post = ?", arguments: key)
                purged.findings += database.changesCount
                try database.execute(
                    sql: "UPDATE post SET json = x'', uploaded = NULL, purged = ? WHERE inbox = ? AND id = ?",
                    arguments: [now] + key)
                try Self.log("purged", subject: post["id"], detail: "", run: nil, in: database)
            }
            // An image goes when no post that stays shows it.
            try database.execute(
                sql: """
                    UPDATE image SET purged = ? WHERE purged IS NULL
                        AND EXISTS (SELECT 1 FROM post_image m WHERE m.sha256 = image.sha256)
                        AND NOT EXISTS (SELECT 1 FROM post_image m JOIN post p ON p.inbox = m.inbox AND p.id = m.post
                            WHERE m.sha256 = image.sha256 AND p.purged IS NULL)
                    """, arguments: [now])
            try database.execute(
                sql: "DELETE FROM picture WHERE sha256 IN (SELECT sha256 FROM image WHERE purged = ?)", arguments: [now]
            )
            try database.execute(
                sql: "DELETE FROM observation WHERE sha256 IN (SELECT sha256 FROM image WHERE purged = ?)",
                arguments: [now])
            purged.observations = database.changesCount
            // Read again when they are needed.
            if !posts.isEmpty { try database.execute(sql: "DELETE FROM sidecar") }
            return purged
        }
        if !isDryRun { try vacuum() }
        return purged
    }

    /// Gives freed pages back, so that what was removed is not left in the file.
    private func vacuum() throws(StoreError) {
        do {
            try database.vacuum()
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        } catch { throw StoreError(path: path, error) }
    }
}
