internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// Gives each file its role and stores the posts. Posts that changed are judged again.
    ///
    /// A post that is no longer made goes if its images now belong to other posts, and stays, as absent, if they are gone.
    ///
    /// - Parameter mark: `Listing.mark` of the listing whose posts these are.
    func apply(
        _ assembly: Assembly, mark: [UInt8], to inbox: Inbox, now: String
    ) throws(StoreError) {
        try write { database in
            let writer = AssemblyWriter(inbox: inbox, database: database, now: now)
            var made: Set<Post.ID> = []
            for post in assembly.posts {
                made.insert(post.id)
                try writer.put(post)
            }
            for path in assembly.sidecars.keys {
                try writer.setRole(.sidecar, of: path, notes: assembly.notes[path] ?? [])
            }
            for (path, reason) in assembly.ignored {
                try writer.setRole(.ignored, of: path, reason: reason.rawValue, notes: assembly.notes[path] ?? [])
            }
            try writer.retire(allBut: made)
            try database.execute(
                sql: "UPDATE inbox SET listing = ? WHERE id = ?", arguments: [Data(mark), inbox.id])
        }
    }
}

extension Store {
    /// Notes on a sidecar as the column `detail` keeps them.
    static func text(of notes: [SidecarWarning]) throws -> String {
        notes.isEmpty ? "" : String(decoding: try encode(notes), as: UTF8.self)
    }

    /// Reads what `text(of:)` wrote; an earlier release wrote a text in its run's language.
    static func notes(_ detail: String) -> [SidecarWarning] {
        if detail.isEmpty { return [] }
        let notes = detail.hasPrefix("[") ? try? decode([SidecarWarning].self, from: Data(detail.utf8)) : nil
        return notes ?? [SidecarWarning(.verbatim, detail)]
    }
}

private struct AssemblyWriter {
    let inbox: Inbox
    let database: Database
    let now: String

    func setRole(_ role: FileRole, of path: PathText, reason: String? = nil, notes: [SidecarWarning]) throws {
        try database.cachedStatement(
            sql: """
                UPDATE file SET role = ?1, reason = ?2, detail = ?5, sha256 = NULL
                WHERE inbox = ?3 AND path = ?4 AND (role <> ?1 OR reason IS NOT ?2 OR detail <> ?5)
                """
        ).execute(arguments: [
            role.rawValue, reason, inbox.id, Data(path.bytes), try Store.text(of: notes),
        ])
    }

    func put(_ post: Post) throws {
        for path in post.images {
            try database.cachedStatement(
                sql: "UPDATE file SET role = 'image', reason = NULL WHERE inbox = ? AND path = ? AND role <> 'image'"
            ).execute(arguments: [inbox.id, Data(path.bytes)])
        }
        let json = try Store.encode(post)
        let stored = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT json, present, purged FROM post WHERE inbox = ? AND id = ?"),
            arguments: [inbox.id, post.id])
        // What was removed for good does not come back with the next listing.
        if let stored, stored["purged"] as String? != nil { return }
        if let stored, stored["json"] as Data == json, stored["present"] as Bool { return }
        try database.cachedStatement(
            sql: """
                INSERT INTO post (inbox, id, json, uploaded, first_seen) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET json = excluded.json, uploaded = excluded.uploaded, present = 1, judged = NULL
                """
        ).execute(arguments: [inbox.id, post.id, json, post.uploaded?.description, now])
        try putImages(of: post)
    }

    private func putImages(of post: Post) throws {
        try database.cachedStatement(sql: "DELETE FROM post_image WHERE inbox = ? AND post = ?")
            .execute(arguments: [inbox.id, post.id])
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO post_image (inbox, post, position, path, sha256, size)
                VALUES (?1, ?2, ?3, ?4, (SELECT sha256 FROM file WHERE inbox = ?1 AND path = ?4),
                    (SELECT size FROM file WHERE inbox = ?1 AND path = ?4))
                """)
        for (position, path) in post.images.enumerated() {
            try insert.execute(arguments: [inbox.id, post.id, position, Data(path.bytes)])
        }
    }

    /// A decision is found again by what it was about when a sidecar that came later gave the image another post.
    private func keepDecisions(of post: String) throws {
        let findings = try Row.fetchAll(
            database,
            sql: """
                SELECT id, json, image FROM finding f WHERE inbox = ? AND post = ?
                    AND EXISTS (SELECT 1 FROM review WHERE finding = f.id)
                """, arguments: [inbox.id, post])
        var reader = RowReader(database)
        for row in findings {
            // Without its content nobody can tell what it was about; the decision itself stays.
            guard
                let finding = reader.finding(row["json"], id: row["id"], inbox: inbox.id, image: row["image"])
            else { continue }
            try database.execute(
                sql: "INSERT OR REPLACE INTO moved (inbox, image, claim, finding) VALUES (?, ?, ?, ?)",
                arguments: [inbox.id, Data(finding.image.bytes), finding.claim, finding.id])
        }
    }

    func retire(allBut made: Set<String>) throws {
        let present = try String.fetchAll(
            database, sql: "SELECT id FROM post WHERE inbox = ? AND present", arguments: [inbox.id])
        for id in present where !made.contains(id) {
            let moved = try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM post_image i JOIN file f ON f.inbox = i.inbox AND f.path = i.path
                        WHERE i.inbox = ? AND i.post = ? AND f.role = 'image')
                    """, arguments: [inbox.id, id])
            if moved == true { try keepDecisions(of: id) }
            let sql =
                moved == true
                ? "DELETE FROM post WHERE inbox = ? AND id = ?"
                : "UPDATE post SET present = 0 WHERE inbox = ? AND id = ?"
            try database.execute(sql: sql, arguments: [inbox.id, id])
        }
    }
}
