internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// Brings the known files of an inbox up to a listing. Files that are as they were keep what is known of them; those
    /// that changed lose it; those that are gone go.
    func update(_ inbox: Inbox, to listing: Listing, now: String) throws(StoreError) {
        try write { database in
            try database.execute(sql: "UPDATE inbox SET listing = NULL WHERE id = ?", arguments: [inbox.id])
            try ListingMerge(inbox: inbox, database: database, now: now).run(listing)
        }
    }
}

/// Walks the stored files and the listing side by side, both sorted by path.
private struct ListingMerge {
    let inbox: Inbox
    let database: Database
    let now: String

    func run(_ listing: Listing) throws {
        // Paths alone change under the cursor, so that it is read in pages.
        var page: [Row] = []
        var index = 0
        var last = Data()
        var ended = false
        func known() throws -> Row? {
            if index == page.count && !ended {
                page = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT path, size, modified, changed, inode, role, reason, detail FROM file
                        WHERE inbox = ? AND path > ? ORDER BY path LIMIT 1000
                        """, arguments: [inbox.id, last])
                index = 0
                ended = page.isEmpty
                if let row = page.last { last = row["path"] }
            }
            return index < page.count ? page[index] : nil
        }
        for entry in listing.entries {
            let path = inbox.shown(entry.path)
            while let row = try known(), PathText(bytes: [UInt8](row["path"] as Data)) < path {
                try remove(row)
                index += 1
            }
            if let row = try known(), [UInt8](row["path"] as Data) == path.bytes {
                index += 1
                if try !isSame(row, entry.kind) { try put(path, entry.kind) }
            } else {
                try put(path, entry.kind)
            }
        }
        while let row = try known() {
            try remove(row)
            index += 1
        }
    }

    private func isSame(_ row: Row, _ kind: InboxEntry.Kind) throws -> Bool {
        switch kind {
        case .file(let identity):
            return FileIdentity(row) == identity
        case .skipped(let code, let detail):
            return row["role"] == FileRole.skipped.rawValue && row["reason"] == code && row["detail"] == detail
        case .unreadable(let detail):
            return row["role"] == FileRole.unreadable.rawValue && row["detail"] == detail
        }
    }

    private func put(_ path: PathText, _ kind: InboxEntry.Kind) throws {
        var identity: FileIdentity?
        var role = FileRole.new
        var reason: String?
        var detail = ""
        switch kind {
        case .file(let found): identity = found
        case .skipped(let code, let more): (role, reason, detail) = (.skipped, code, more)
        case .unreadable(let more): (role, reason, detail) = (.unreadable, ImageFailure.Code.unreadable.rawValue, more)
        }
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO file (inbox, path, size, modified, changed, inode, role, reason, detail, first_seen)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET size = excluded.size, modified = excluded.modified, changed = excluded.changed,
                    inode = excluded.inode, role = excluded.role, reason = excluded.reason, detail = excluded.detail,
                    sha256 = NULL, reported = 0
                """)
        try statement.execute(arguments: [
            inbox.id, Data(path.bytes), identity?.size, identity?.modified, identity?.changed, identity?.inode,
            role.rawValue, reason, detail, now,
        ])
        try detach(Data(path.bytes))
    }

    private func remove(_ row: Row) throws {
        let path: Data = row["path"]
        try database.cachedStatement(sql: "DELETE FROM file WHERE inbox = ? AND path = ?")
            .execute(arguments: [inbox.id, path])
    }

    /// A changed file's post is judged again once its new content was seen. What a file that is gone showed stays known.
    private func detach(_ path: Data) throws {
        try database.cachedStatement(
            sql: "UPDATE post_image SET sha256 = NULL, size = NULL WHERE inbox = ? AND path = ?"
        ).execute(arguments: [inbox.id, path])
        try database.cachedStatement(
            sql: """
                UPDATE post SET judged = NULL WHERE inbox = ?1 AND id IN
                    (SELECT post FROM post_image WHERE inbox = ?1 AND path = ?2)
                """
        ).execute(arguments: [inbox.id, path])
    }
}
