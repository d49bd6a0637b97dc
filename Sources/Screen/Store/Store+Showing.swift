internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// Everything known about one image or one finding, as lines for a person.
    ///
    /// - Parameters:
    ///   - subject: A finding's id, or an image's SHA-256 (or its first 8 digits or more).
    ///   - language: Of the sentences.
    ///   - clock: Of the times.
    /// - Returns: Nothing if the store knows nothing of it.
    public func story(
        of subject: String, in language: Language, clock: ReportClock = ReportClock(zone: "Asia/Jakarta")
    ) throws(StoreError) -> [String] {
        try read { database in
            var lines: [String] = []
            for row in try Row.fetchAll(
                database, sql: "SELECT inbox, id, json, image, first_seen FROM finding WHERE id IN (?, ?, ?)",
                arguments: Self.names(of: subject))
            {
                var reader = RowReader(database)
                let finding = reader.finding(row["json"], id: row["id"], inbox: row["inbox"], image: row["image"])
                lines += reader.damaged.map { language.text("store.damaged", [$0.description]) }
                if let finding {
                    lines += try Self.story(of: finding, row, Telling(language, clock), in: database)
                }
            }
            if lines.isEmpty, subject.utf8.count >= 8 {
                for sha256 in try Data.fetchAll(
                    database, sql: "SELECT sha256 FROM image WHERE lower(hex(sha256)) LIKE ? || '%' ORDER BY sha256",
                    arguments: [subject.lowercased().filter(\.isHexDigit)])
                {
                    lines += try Self.story(ofImage: sha256, Telling(language, clock), in: database)
                }
            }
            return try lines + Self.history(of: subject, Telling(language, clock), in: database)
        }
    }

    private static func story(
        of finding: Finding, _ row: Row, _ telling: Telling, in database: Database
    ) throws -> [String] {
        let language = telling.language
        var lines = [
            "\(finding.id): \(language.name(of: finding.severity)), \(finding.score)", "  \(finding.image.text)",
            "  " + language.text("show.first_seen", [telling.time(row["first_seen"])]),
        ]
        lines += finding.scoreParts.map { "  \($0.points > 0 ? "+" : "")\($0.points) \(language.name(of: $0))" }
        lines += finding.signs.map { "  + " + language.sentence(for: $0) }
        lines += finding.doubts.map { "  - " + language.sentence(for: $0) }
        let images = try Data.fetchAll(
            database,
            sql: "SELECT sha256 FROM post_image WHERE inbox = ? AND post = ? AND sha256 IS NOT NULL ORDER BY position",
            arguments: [row["inbox"] as Int64, finding.post])
        for sha256 in images { lines += try story(ofImage: sha256, telling, in: database).map { "  " + $0 } }
        return lines
    }

    private static func story(
        ofImage sha256: Data, _ telling: Telling, in database: Database
    ) throws -> [String] {
        let language = telling.language
        var lines = [Hexadecimal.text(sha256)]
        if let row = try Row.fetchOne(
            database, sql: "SELECT size, first_seen, purged FROM image WHERE sha256 = ?", arguments: [sha256])
        {
            lines.append("  " + language.text("show.first_seen", [telling.time(row["first_seen"])]))
            if let purged: String = row["purged"] {
                lines.append("  " + language.text("show.purged", [telling.time(purged)]))
            }
        }
        for path in try Data.fetchAll(
            database, sql: "SELECT path FROM file WHERE sha256 = ? ORDER BY path", arguments: [sha256])
        {
            lines.append("  " + PathText(bytes: [UInt8](path)).text)
        }
        if let row = try Row.fetchOne(
            database, sql: "SELECT json, failure, detail, models, phash FROM observation WHERE sha256 = ?",
            arguments: [sha256])
        {
            if let failure: String = row["failure"] {
                let code = ImageFailure.Code(rawValue: failure)
                let reason = code.map { FileOutcome.Reason.failure(ImageFailure($0, row["detail"])) }
                lines.append("  " + (reason.map(language.sentence(for:)) ?? failure))
            }
            var reader = RowReader(database)
            let seen = reader.observation(row["json"], of: Hexadecimal.text(sha256), at: nil)
            lines += reader.damaged.map { "  " + language.text("store.damaged", [$0.description]) }
            if let seen {
                lines.append("  \(seen.format) \(seen.width) × \(seen.height), \(seen.models)")
                lines += seen.text.map { "  “\($0.text)” \($0.reader.rawValue) \($0.confidence.rounded(to: 2))" }
                lines += seen.hands.map { "  \(language.name(of: $0.pose)) \($0.confidence.rounded(to: 2))" }
            }
        }
        let findings = try String.fetchAll(
            database,
            sql: """
                SELECT DISTINCT f.id FROM finding f JOIN post_image m ON m.inbox = f.inbox AND m.post = f.post
                WHERE m.sha256 = ? ORDER BY f.id
                """, arguments: [sha256])
        return lines + findings.map { "  → \($0)" }
    }

    /// Older reports and log lines name findings without the letter that ids begin with now.
    private static func names(of subject: String) -> StatementArguments {
        let mark = FindingIdentity.mark
        return [subject, mark + subject, subject.hasPrefix(mark) ? String(subject.dropFirst(mark.count)) : subject]
    }

    private static func history(
        of subject: String, _ telling: Telling, in database: Database
    ) throws -> [String] {
        let reviews = try Row.fetchAll(
            database,
            sql: "SELECT decision, reviewer, decided_at, note FROM review WHERE finding IN (?, ?, ?) ORDER BY id",
            arguments: names(of: subject)
        ).map { row in
            let decision: String? = row["decision"]
            let name = decision.map { Decision(rawValue: $0).map(telling.language.name(of:)) ?? $0 }
            return "\(telling.time(row["decided_at"])) \(row["reviewer"] as String): "
                + "\(name ?? telling.language.text("show.taken_back")) \(row["note"] as String)"
        }
        let log = try Row.fetchAll(
            database, sql: "SELECT at, event, detail FROM log WHERE subject IN (?, ?, ?) ORDER BY id",
            arguments: names(of: subject)
        ).map { row in
            "\(telling.time(row["at"])) \(telling.language.name("event", row["event"])) \(row["detail"] as String)"
        }
        return reviews + log
    }
}

/// In which language a story is told, and in which zone.
private struct Telling {
    let language: Language
    let clock: ReportClock

    init(_ language: Language, _ clock: ReportClock) {
        self.language = language
        self.clock = clock
    }

    /// `2031-10-08 07:00:00 WIB`
    func time(_ kept: String) -> String { Store.date(kept).map(clock.named) ?? kept }
}

extension Double {
    fileprivate func rounded(to digits: Int) -> String {
        let factor = (0..<digits).reduce(1.0) { value, _ in value * 10 }
        return "\((self * factor).rounded() / factor)"
    }
}
