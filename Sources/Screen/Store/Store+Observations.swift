internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// Which images that failed before are looked at again.
    enum Retries: Sendable {
        case none
        /// Those whose failure may pass (`ImageFailure.Code.isTransient`), as long as they were not tried too often.
        case transient
        case all
    }

    /// How often an image is tried whose failure may pass.
    static let attempts = 3

    /// Distinct images of these inboxes that were not yet looked at with these models, the largest files first: the last ones,
    /// for which the other workers wait, are then short.
    func looks(
        in inboxes: [Inbox], models: String, retries: Retries = .none
    ) throws(StoreError) -> [Look] {
        let transient = ImageFailure.Code.allCases.filter(\.isTransient).map { "'\($0.rawValue)'" }
        let failed =
            switch retries {
            case .none: "FALSE"
            case .transient:
                "o.failure IN (\(transient.joined(separator: ", "))) AND o.attempts < \(Self.attempts)"
            case .all: "o.failure IS NOT NULL"
            }
        let byID = Dictionary(uniqueKeysWithValues: inboxes.map { ($0.id, $0) })
        let marks = databaseQuestionMarks(count: inboxes.count)
        return try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT f.sha256, f.inbox, min(f.path) AS path FROM file f
                    JOIN image i ON i.sha256 = f.sha256 LEFT JOIN observation o ON o.sha256 = f.sha256
                    WHERE f.role = 'image' AND f.inbox IN (\(marks)) AND (o.sha256 IS NULL OR o.models <> ? OR \(failed))
                        AND (i.purged IS NULL OR EXISTS (SELECT 1 FROM post_image m
                            JOIN post p ON p.inbox = m.inbox AND p.id = m.post
                            WHERE m.sha256 = f.sha256 AND p.purged IS NULL))
                    GROUP BY f.sha256 ORDER BY i.size DESC, path
                    """, arguments: StatementArguments(inboxes.map(\.id) + []) + [models])
            var looks: [Look] = []
            while let row = try rows.next() {
                guard let inbox = byID[row["inbox"]] else { continue }
                looks.append(
                    Look(
                        sha256: Hexadecimal.text(row["sha256"] as Data),
                        path: PathText(bytes: [UInt8](row["path"] as Data)),
                        inbox: inbox))
            }
            return looks
        }
    }

    /// Keeps what was seen; the posts that show these images are judged again.
    func save(_ results: [LookResult], models: String) throws(StoreError) {
        try write { database in
            for result in results {
                try Self.save(
                    result.result, of: result.look.sha256, milliseconds: result.milliseconds, models: models,
                    in: database)
            }
        }
    }

    static func save(
        _ result: Result<Observation, ImageFailure>, of image: String, milliseconds: Double, models: String,
        in database: Database
    ) throws {
        let sha256 = Data(Hexadecimal.bytes(image) ?? [])
        var seen: Observation?
        var failure: ImageFailure?
        switch result {
        case .success(let observation): seen = observation
        case .failure(let why): failure = why
        }
        let before = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT failure, attempts, reported FROM observation WHERE sha256 = ? AND models = ?"),
            arguments: [sha256, models])
        // A failure that comes again is told once.
        let isKnown = failure != nil && before?["failure"] == failure?.code.rawValue
        let attempts = failure?.code.isTransient == true ? (before?["attempts"] ?? 0) + 1 : 0
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO observation (sha256, models, json, failure, detail, attempts, reported, format,
                    width, height, lines, hands, phash, warnings, milliseconds)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            sha256, models, try seen.map(Store.encode), failure?.code.rawValue, failure?.detail ?? "", attempts,
            isKnown ? before?["reported"] ?? false : false, seen?.format,
            seen?.width, seen?.height, seen?.text.count, seen?.hands.count,
            seen.flatMap { UInt64($0.phash, radix: 16) }.map(Int64.init(bitPattern:)),
            seen?.warnings.map(\.rawValue).joined(separator: " ") ?? "", milliseconds,
        ])
        try judgeAgain(postsShowing: sha256, in: database)
    }

    /// Keeps second readings with the observation of an image.
    ///
    /// - Parameter merge: Adds them.
    func saveReread(of image: String, merge: (inout Observation) -> Void) throws(StoreError) {
        try write { database in
            let sha256 = Data(Hexadecimal.bytes(image) ?? [])
            let json = try Data.fetchOne(
                database.cachedStatement(sql: "SELECT json FROM observation WHERE sha256 = ?"), arguments: [sha256])
            var reader = RowReader(database)
            guard var seen = reader.observation(json, of: image, at: nil) else { return }
            merge(&seen)
            try database.cachedStatement(sql: "UPDATE observation SET json = ?, reread = 1 WHERE sha256 = ?")
                .execute(arguments: [try Self.encode(seen), sha256])
            try Self.judgeAgain(postsShowing: sha256, in: database)
        }
    }

    static func judgeAgain(postsShowing sha256: Data, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                UPDATE post SET judged = NULL WHERE judged IS NOT NULL AND (inbox, id) IN
                    (SELECT inbox, post FROM post_image WHERE sha256 = ?)
                """
        ).execute(arguments: [sha256])
    }
}
