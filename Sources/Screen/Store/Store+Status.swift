internal import Foundation
internal import GRDB
public import Observation

extension Store {
    /// How the store stands. Changes nothing.
    ///
    /// - Parameters:
    ///   - registers: For deadlines and their time zones; nil leaves the deadline out.
    ///   - limit: How many unreadable places are named.
    /// - Throws: `StoreError`.
    public func status(registers: Registers?, limit: Int) throws(StoreError) -> StoreStatus {
        var status = StoreStatus()
        (status.lastScan, status.lastFinished) = try read { database in
            (try Self.scan(finished: false, in: database), try Self.scan(finished: true, in: database))
        }
        (status.unreadableCount, status.unreadable) = try unreadablePlaces(in: inboxes(), limit: limit)
        let deadlines = try read { try Self.waiting(registers, in: $0) }
        status.waiting = deadlines.count
        status.nextDeadline = deadlines.compactMap(\.self).min()
        status.registersFolder = try lastRegistersFolder()
        status.bytes = ["", "-wal"].reduce(0) { sum, ending in
            let size = (try? FileManager.default.attributesOfItem(atPath: path + ending))?[.size] as? NSNumber
            return sum + (size?.int64Value ?? 0)
        }
        return status
    }

    /// What the newest listings of inboxes found unreadable.
    ///
    /// - Parameters:
    ///   - roots: The inboxes' folders; nil stands for all.
    ///   - limit: How many are named.
    public func unreadablePlaces(
        in roots: [PathText]?, limit: Int
    ) throws(StoreError) -> (count: Int, places: [StoreStatus.Place]) {
        let inboxes = try inboxes().filter { roots?.contains($0.root) ?? true }
        return try unreadablePlaces(in: inboxes, limit: limit)
    }

    private func unreadablePlaces(
        in inboxes: [Inbox], limit: Int
    ) throws(StoreError) -> (count: Int, places: [StoreStatus.Place]) {
        let condition = """
            FROM file WHERE inbox IN (\(databaseQuestionMarks(count: inboxes.count)))
                AND (role = 'unreadable' OR (role = 'image' AND sha256 IS NULL AND reason = 'unreadable'))
            """
        let arguments = StatementArguments(inboxes.map(\.id))
        return try read { database in
            let count = try Int.fetchOne(database, sql: "SELECT count(*) " + condition, arguments: arguments) ?? 0
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT inbox, path, detail \(condition) ORDER BY role DESC, inbox, path LIMIT \(limit)",
                arguments: arguments)
            let places = rows.compactMap { row -> StoreStatus.Place? in
                let path = PathText(bytes: [UInt8](row["path"] as Data))
                guard let inbox = inboxes.first(where: { $0.id == row["inbox"] }) else { return nil }
                return StoreStatus.Place(path: inbox.disk(path), detail: row["detail"])
            }
            return (count, places)
        }
    }

    private static func scan(finished: Bool, in database: Database) throws -> StoreStatus.Run? {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT started, finished, summary FROM run
                WHERE command = 'scan' \(finished ? "AND finished IS NOT NULL" : "") ORDER BY id DESC LIMIT 1
                """)
        return try row.map { row in
            StoreStatus.Run(
                started: date(row["started"]) ?? .distantPast,
                finished: (row["finished"] as String?).flatMap { date($0) },
                summary: try (row["summary"] as String?).map { try decode(ScanSummary.self, from: Data($0.utf8)) })
        }
    }

    /// One element a lead that waits: its deadline, where it can be told.
    private static func waiting(_ registers: Registers?, in database: Database) throws -> [CalendarDay?] {
        let zones = Dictionary(
            registers?.contests.map { ($0.id, $0.timeZone) } ?? [], uniquingKeysWith: { first, _ in first })
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT f.inbox, f.id, f.json, f.image, f.first_seen, f.post AS post_id, p.json AS post FROM finding f
                JOIN post p ON p.inbox = f.inbox AND p.id = f.post WHERE f.severity > 0
                """)
        var reader = RowReader(database)
        var seen: Set<Finding.ID> = []
        var deadlines: [CalendarDay?] = []
        while let row = try rows.next() {
            guard
                let finding = reader.finding(row["json"], id: row["id"], inbox: row["inbox"], image: row["image"]),
                let post = try reader.post(row["post"], id: row["post_id"], inbox: row["inbox"]),
                seen.insert(finding.id).inserted
            else { continue }
            let review = try newestReview(of: finding, in: database)
            guard review == nil || review?.state == .reopened else { continue }
            let zone = finding.contests.lazy.compactMap { zones[$0] }.first ?? registers?.contests.first?.timeZone
            let clock = ReportClock(zone: zone ?? "Asia/Jakarta")
            let known = post.becameKnown.map(clock.day(of:)) ?? clock.day(of: date(row["first_seen"]) ?? .distantPast)
            deadlines.append(registers.map { clock.deadline(known: known, settings: $0.settings) })
        }
        return deadlines
    }
}
