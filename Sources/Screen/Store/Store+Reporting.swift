internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// A finding as it is kept, with its post and the newest review.
    struct StoredFinding: Sendable {
        var inbox: Int64
        var finding: Finding
        var post: Post
        var images: [ReportImage]
        var firstSeen: Date
        var review: Review?
    }

    /// All findings of these inboxes, whichever night found them, the highest level first, then by id; and the rows that could
    /// not be read for them.
    func findings(of inboxes: [Inbox]) throws(StoreError) -> (findings: [StoredFinding], damaged: [DamagedRow]) {
        let marks = databaseQuestionMarks(count: inboxes.count)
        return try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT f.inbox, f.id, f.json, f.image, f.first_seen, f.post AS post_id, p.json AS post FROM finding f
                    JOIN post p ON p.inbox = f.inbox AND p.id = f.post
                    WHERE f.inbox IN (\(marks)) ORDER BY f.severity DESC, f.id, f.inbox
                    """, arguments: StatementArguments(inboxes.map(\.id)))
            var seen: Set<Finding.ID> = []
            var reader = RowReader(database)
            let findings: [StoredFinding] = try rows.compactMap { row in
                guard
                    let finding = reader.finding(
                        row["json"], id: row["id"], inbox: row["inbox"], image: row["image"]),
                    let post = try reader.post(row["post"], id: row["post_id"], inbox: row["inbox"]),
                    // The same post in two inboxes makes the same finding twice: one is told.
                    seen.insert(finding.id).inserted
                else { return nil }
                return StoredFinding(
                    inbox: row["inbox"], finding: finding, post: post,
                    images: try Self.images(of: finding, inbox: row["inbox"], with: &reader),
                    firstSeen: Self.date(row["first_seen"]) ?? .distantPast,
                    review: try Self.newestReview(of: finding, in: database))
            }
            return (findings, reader.damaged.sorted())
        }
    }

    /// The post's images, in its order; what was seen in them comes with the one that decides.
    static func images(
        of finding: Finding, inbox: Int64, with reader: inout RowReader
    ) throws -> [ReportImage] {
        try Row.fetchAll(
            reader.database.cachedStatement(
                sql: """
                    SELECT i.path, i.sha256, i.size, o.json FROM post_image i
                    LEFT JOIN observation o ON o.sha256 = i.sha256 WHERE i.inbox = ? AND i.post = ? ORDER BY i.position
                    """), arguments: [inbox, finding.post]
        ).map { row in
            let path = PathText(bytes: [UInt8](row["path"] as Data))
            let sha256 = (row["sha256"] as Data?).map { Hexadecimal.text($0) }
            return ReportImage(
                path: path, sha256: sha256, size: row["size"],
                observation: reader.observation(row["json"], of: sha256 ?? "", at: path))
        }
    }

    /// Every file of the newest listing of these inboxes, and what became of it.
    func fileOutcomes(of inboxes: [Inbox]) throws(StoreError) -> [FileOutcome] {
        let marks = databaseQuestionMarks(count: inboxes.count)
        return try read { database in
            let named = try Self.findingCounts(of: inboxes, in: database)
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT f.inbox, f.path, f.size, f.role, f.reason, f.detail, f.sha256, i.purged, o.failure,
                        o.detail AS failure_detail, o.attempts, o.format, o.width, o.height, o.lines, o.hands, o.warnings, o.models
                    FROM file f LEFT JOIN image i ON i.sha256 = f.sha256
                    LEFT JOIN observation o ON o.sha256 = f.sha256 WHERE f.inbox IN (\(marks)) ORDER BY f.path
                    """, arguments: StatementArguments(inboxes.map(\.id)))
            var outcomes: [FileOutcome] = []
            while let row = try rows.next() {
                var outcome = FileOutcome(row)
                outcome.findings = named[FileKey(inbox: row["inbox"], path: row["path"])] ?? 0
                outcomes.append(outcome)
            }
            return outcomes
        }
    }

    private struct FileKey: Hashable {
        var inbox: Int64
        var path: Data
    }

    private static func findingCounts(of inboxes: [Inbox], in database: Database) throws -> [FileKey: Int] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT i.inbox, i.path, count(*) AS number FROM finding f
                JOIN post_image i ON i.inbox = f.inbox AND i.post = f.post
                WHERE f.inbox IN (\(databaseQuestionMarks(count: inboxes.count))) GROUP BY i.inbox, i.path
                """, arguments: StatementArguments(inboxes.map(\.id)))
        return Dictionary(
            rows.map { (FileKey(inbox: $0["inbox"], path: $0["path"]), $0["number"] as Int) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Failures of these inboxes that no finished run has reported yet; folders that cannot be read count every time, as nobody
    /// knows what is in them.
    func newFailures(in inboxes: [Inbox]) throws(StoreError) -> Int {
        let marks = databaseQuestionMarks(count: inboxes.count)
        return try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT count(*) FROM file f LEFT JOIN observation o ON o.sha256 = f.sha256
                    WHERE f.inbox IN (\(marks)) AND (
                        (f.role = 'image' AND f.sha256 IS NULL AND f.reason = 'unreadable' AND NOT f.reported)
                        OR f.role = 'unreadable'
                        OR (f.role = 'image' AND o.failure IS NOT NULL AND NOT o.reported))
                    """, arguments: StatementArguments(inboxes.map(\.id))) ?? 0
        }
    }
}

extension FileOutcome {
    fileprivate init(_ row: Row) {
        self.init(
            path: PathText(bytes: [UInt8](row["path"] as Data)), outcome: .skipped,
            sha256: (row["sha256"] as Data?).map { Hexadecimal.text($0) }, size: row["size"])
        let reason: String? = row["reason"]
        let detail: String = row["detail"]
        switch FileRole(rawValue: row["role"]) {
        case .sidecar:
            outcome = .sidecar
            reasons = Store.notes(detail).map(Reason.note)
        case .image: setImage(row, reason: reason, detail: detail)
        case .unreadable:
            outcome = .failed
            reasons = [.failure(ImageFailure(.unreadable, detail))]
        case .ignored: reasons = [.skipped(code: reason ?? "", detail: "")] + Store.notes(detail).map(Reason.note)
        case .skipped: reasons = [.skipped(code: reason ?? "", detail: detail)]
        case .new, nil: reasons = [.skipped(code: "not_an_image", detail: "")]
        }
    }

    private mutating func setImage(_ row: Row, reason: String?, detail: String) {
        if let failure: String = row["failure"] {
            outcome = .failed
            let code = ImageFailure.Code(rawValue: failure) ?? .crashed
            reasons = [.failure(ImageFailure(code, row["failure_detail"]))]
            let attempts: Int = row["attempts"]
            if code.isTransient {
                reasons.append(attempts < Store.attempts ? .retried(attempts) : .givenUp(attempts))
            }
        } else if row["models"] as String? != nil {
            outcome = .seen
            reasons = (row["warnings"] as String).split(separator: " ").compactMap {
                ImageWarning(rawValue: String($0))
            }
            .map(Reason.warning)
            format = row["format"]
            width = row["width"]
            height = row["height"]
            textLines = row["lines"]
            hands = row["hands"]
        } else if reason == ImageFailure.Code.unreadable.rawValue {
            outcome = .failed
            reasons = [.failure(ImageFailure(.unreadable, detail))]
        } else {
            let purged: String? = row["purged"]
            reasons = [.skipped(code: reason ?? (purged == nil ? "not_yet" : "purged"), detail: detail)]
        }
    }
}
