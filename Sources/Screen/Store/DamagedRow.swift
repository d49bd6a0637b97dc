internal import Foundation
internal import GRDB
public import Observation

/// A row of the store that cannot be read back: everything else is told without it, and a scan makes it again.
public struct DamagedRow: Error, Sendable, Hashable, Comparable, CustomStringConvertible {
    public enum Table: String, Sendable, CaseIterable { case observation, post, finding }

    public var table: Table
    /// Of the row: the image's SHA-256, the post's id, the finding's id.
    public var key: String
    /// Nil for an observation, which belongs to no inbox.
    public var inbox: Int64?
    /// A file that it is about, as reports name it.
    public var path: PathText?
    /// What is wrong with it.
    public var detail: String

    public var description: String { "\(table.rawValue) \(key): \(detail)" }

    public static func < (left: Self, right: Self) -> Bool {
        (left.table.rawValue, left.key, left.inbox ?? 0) < (right.table.rawValue, right.key, right.inbox ?? 0)
    }
}

/// Values read from rows, where one row may be damaged and the others count.
struct RowReader {
    let database: Database
    private(set) var damaged: Set<DamagedRow> = []

    init(_ database: Database) { self.database = database }

    /// What was seen in an image; nil where nothing is stored or the row is damaged.
    mutating func observation(_ json: Data?, of sha256: @autoclosure () -> String, at path: PathText?) -> Observation? {
        guard let json else { return nil }
        do {
            let seen = try Store.decode(Observation.self, from: json)
            try seen.validate()
            return seen
        } catch {
            note(DamagedRow(table: .observation, key: sha256(), path: path, detail: Self.reason(error)))
            return nil
        }
    }

    /// A post, from its record where its own row is damaged; nil where both are.
    mutating func post(_ json: Data, id: String, inbox: Int64) throws -> Post? {
        do { return try Store.decode(Post.self, from: json) } catch {
            let record = try Data.fetchOne(
                database, sql: "SELECT bytes FROM record WHERE inbox = ? AND post = ?", arguments: [inbox, id])
            if let record, let stored = try? StoredPost(inbox: inbox, record: 0, bytes: [UInt8](record)) {
                return stored.post
            }
            note(
                DamagedRow(
                    table: .post, key: id, inbox: inbox, path: try firstImage(of: id, inbox: inbox),
                    detail: Self.reason(error)))
            return nil
        }
    }

    /// A finding; nil where its row is damaged.
    mutating func finding(_ json: Data, id: String, inbox: Int64, image: Data?) -> Finding? {
        do {
            let finding = try Store.decode(Finding.self, from: json)
            try finding.validate()
            return finding
        } catch {
            note(
                DamagedRow(
                    table: .finding, key: id, inbox: inbox, path: image.map { PathText(bytes: [UInt8]($0)) },
                    detail: Self.reason(error)))
            return nil
        }
    }

    mutating func note(_ row: DamagedRow) { damaged.insert(row) }

    func firstImage(of post: String, inbox: Int64) throws -> PathText? {
        try Data.fetchOne(
            database, sql: "SELECT path FROM post_image WHERE inbox = ? AND post = ? ORDER BY position LIMIT 1",
            arguments: [inbox, post]
        ).map { PathText(bytes: [UInt8]($0)) }
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as InvalidValue: error.description
        case DecodingError.dataCorrupted(let context), DecodingError.keyNotFound(_, let context),
            DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            (context.codingPath.map(\.stringValue) + [context.debugDescription]).joined(separator: ": ")
        default: "cannot be read"
        }
    }
}

extension Finding: Validated {
    /// Holds the numbers of a stored finding within what a judge gives.
    public func validate() throws(InvalidValue) {
        guard scoreParts.count <= 100, scoreParts.allSatisfy({ $0.points.magnitude <= 10_000 }) else {
            throw InvalidValue("scoreParts", "no score")
        }
        guard (0...1).contains(identityConfidence), signs.allSatisfy({ (0...1).contains($0.confidence) }) else {
            throw InvalidValue("confidence", "not 0…1")
        }
    }
}

extension Store {
    /// Has the next stages make damaged rows again: images are looked at, posts put together and judged anew. Decisions stay.
    func forget(_ rows: [DamagedRow]) throws(StoreError) {
        guard !rows.isEmpty else { return }
        try write { database in
            for row in rows {
                switch row.table {
                case .observation:
                    let sha256 = Data(Hexadecimal.bytes(row.key) ?? [])
                    try database.execute(sql: "DELETE FROM observation WHERE sha256 = ?", arguments: [sha256])
                    try Self.judgeAgain(postsShowing: sha256, in: database)
                case .post:
                    // A post that is made again differs from these bytes, and so is stored.
                    try database.execute(
                        sql: "UPDATE post SET json = x'', judged = NULL WHERE inbox = ? AND id = ?",
                        arguments: [row.inbox, row.key])
                    try database.execute(sql: "UPDATE inbox SET listing = NULL WHERE id = ?", arguments: [row.inbox])
                case .finding:
                    try database.execute(
                        sql: """
                            UPDATE post SET judged = NULL WHERE (inbox, id) IN
                                (SELECT inbox, post FROM finding WHERE inbox = ? AND id = ?)
                            """, arguments: [row.inbox, row.key])
                }
                try Self.log("damaged row", subject: row.key, detail: row.description, run: nil, in: database)
            }
        }
    }

    /// Every row that cannot be read back. Reads the whole store.
    public func damagedRows() throws(StoreError) -> [DamagedRow] {
        try read { database in
            var reader = RowReader(database)
            let seen = try Row.fetchCursor(
                database,
                sql: """
                    SELECT o.sha256, o.json, (SELECT min(path) FROM file f WHERE f.sha256 = o.sha256) AS path
                    FROM observation o WHERE o.json IS NOT NULL
                    """)
            while let row = try seen.next() {
                let path = (row["path"] as Data?).map { PathText(bytes: [UInt8]($0)) }
                _ = reader.observation(row["json"], of: Hexadecimal.text(row["sha256"] as Data), at: path)
            }
            let posts = try Row.fetchCursor(database, sql: "SELECT inbox, id, json FROM post WHERE purged IS NULL")
            while let row = try posts.next() {
                _ = try reader.post(row["json"], id: row["id"], inbox: row["inbox"])
            }
            let findings = try Row.fetchCursor(database, sql: "SELECT inbox, id, json, image FROM finding")
            while let row = try findings.next() {
                _ = reader.finding(row["json"], id: row["id"], inbox: row["inbox"], image: row["image"])
            }
            return reader.damaged.sorted()
        }
    }
}
