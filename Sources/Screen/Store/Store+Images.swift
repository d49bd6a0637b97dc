internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// Images of an inbox that have no SHA-256 yet, as they were listed, in the order of their paths.
    func unreadFiles(
        of inbox: Inbox, after path: PathText?, limit: Int
    ) throws(StoreError) -> [(path: PathText, listed: FileIdentity?)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT path, size, modified, changed, inode FROM file WHERE inbox = ? AND path > ? AND role = 'image' AND sha256 IS NULL
                    ORDER BY path LIMIT ?
                    """, arguments: [inbox.id, Data(path?.bytes ?? []), limit]
            ).map { (PathText(bytes: [UInt8]($0["path"] as Data)), FileIdentity($0)) }
        }
    }

    /// Where an image lies on disk; nil where it is gone.
    func place(of sha256: String, in inboxes: [Inbox]) throws(StoreError) -> PathText? {
        let rows = try read { database in
            try Row.fetchAll(
                database.cachedStatement(sql: "SELECT inbox, path FROM file WHERE sha256 = ? ORDER BY path"),
                arguments: [Data(Hexadecimal.bytes(sha256) ?? [])])
        }
        for row in rows {
            if let inbox = inboxes.first(where: { $0.id == row["inbox"] }) {
                return inbox.disk(PathText(bytes: [UInt8](row["path"] as Data)))
            }
        }
        return nil
    }

    /// Keeps what a first reading told.
    func save(_ readings: [FileReading], of inbox: Inbox, now: String) throws(StoreError) {
        try write { database in
            for reading in readings {
                let path = Data(reading.path.bytes)
                switch reading.result {
                case .success(let digest):
                    let sha256 = Data(Hexadecimal.bytes(digest.sha256) ?? [])
                    try Self.keep(sha256, digest.identity, at: path, of: inbox, now: now, in: database)
                case .failure(let failure) where failure.isOfChangedFile:
                    try Self.leaveForLater(path, of: inbox, in: database)
                case .failure(let failure):
                    try database.cachedStatement(
                        sql: """
                            UPDATE file SET sha256 = NULL, reason = ?1, detail = ?2,
                                reported = CASE WHEN reason IS ?1 THEN reported ELSE 0 END WHERE inbox = ?3 AND path = ?4
                            """
                    ).execute(arguments: [failure.code.rawValue, failure.detail, inbox.id, path])
                }
            }
        }
    }

    /// A file that changed while it was read or looked at is left for the next run.
    func leaveForLater(_ path: PathText, of inbox: Inbox) throws(StoreError) {
        try write { try Self.leaveForLater(Data(path.bytes), of: inbox, in: $0) }
    }

    private static func leaveForLater(_ path: Data, of inbox: Inbox, in database: Database) throws {
        try database.cachedStatement(
            sql: "UPDATE file SET sha256 = NULL, reason = ?, detail = '' WHERE inbox = ? AND path = ?"
        ).execute(arguments: [stillWritten, inbox.id, path])
        try attach(nil, size: nil, to: path, of: inbox, in: database)
    }

    /// The reason of a file that is left for the next run.
    static let stillWritten = "still_written"

    private static func keep(
        _ sha256: Data, _ identity: FileIdentity, at path: Data, of inbox: Inbox, now: String, in database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO image (sha256, size, first_seen) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET size = excluded.size WHERE size = 0
                """
        ).execute(arguments: [sha256, identity.size, now])
        try database.cachedStatement(
            sql: """
                UPDATE file SET sha256 = ?, size = ?, modified = ?, changed = ?, inode = ?, reason = NULL, detail = ''
                WHERE inbox = ? AND path = ?
                """
        ).execute(arguments: [
            sha256, identity.size, identity.modified, identity.changed, identity.inode, inbox.id, path,
        ])
        try attach(sha256, size: identity.size, to: path, of: inbox, in: database)
    }

    private static func attach(
        _ sha256: Data?, size: Int64?, to path: Data, of inbox: Inbox, in database: Database
    ) throws {
        try database.cachedStatement(sql: "UPDATE post_image SET sha256 = ?, size = ? WHERE inbox = ? AND path = ?")
            .execute(arguments: [sha256, size, inbox.id, path])
        try database.cachedStatement(
            sql: """
                UPDATE post SET judged = NULL WHERE inbox = ?1 AND judged IS NOT NULL AND id IN
                    (SELECT post FROM post_image WHERE inbox = ?1 AND path = ?2)
                """
        ).execute(arguments: [inbox.id, path])
    }
}

extension FileIdentity {
    /// Of a row of `file`; nil where the row has none.
    init?(_ row: Row) {
        guard let size: Int64 = row["size"], let modified: Int64 = row["modified"],
            let changed: Int64 = row["changed"], let inode: Int64 = row["inode"]
        else { return nil }
        self.init(size: size, modified: modified, changed: changed, inode: inode)
    }
}
