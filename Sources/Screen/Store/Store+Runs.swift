public import Foundation
internal import GRDB

extension Store {
    /// What a run is: written when it begins.
    public struct RunRecord: Sendable {
        public var command: String
        /// The run's own now.
        public var time: Date
        public var tool: String
        public var models: String
        /// Version of the registers.
        public var registers: String
        public var registersFolder: String?

        public init(
            command: String, time: Date, tool: String, models: String, registers: String, registersFolder: String?
        ) {
            self.command = command
            self.time = time
            self.tool = tool
            self.models = models
            self.registers = registers
            self.registersFolder = registersFolder
        }
    }

    /// UTC in ISO 8601 with milliseconds, as all times in the store: `2031-10-08T00:00:00.000Z`.
    static func text(_ date: Date) -> String { date.formatted(timeStyle) }

    static func date(_ text: String) -> Date? { try? Date(text, strategy: timeStyle) }

    private static let timeStyle = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    func begin(_ run: RunRecord) throws(StoreError) -> Int64 {
        try write { database in
            try database.execute(
                sql: """
                    INSERT INTO run (command, time, started, tool, models, registers, registers_folder)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    run.command, Self.text(run.time), Self.text(Date()), run.tool, run.models, run.registers,
                    run.registersFolder,
                ])
            return database.lastInsertedRowID
        }
    }

    /// Marks a run as finished, and its failures as reported.
    func finish(_ run: Int64, summary: Data, inboxes: [Inbox]) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "UPDATE run SET finished = ?, summary = ? WHERE id = ?",
                arguments: [Self.text(Date()), String(decoding: summary, as: UTF8.self), run])
            for inbox in inboxes {
                try database.execute(
                    sql: "UPDATE file SET reported = 1 WHERE inbox = ? AND reason IS NOT NULL AND NOT reported",
                    arguments: [inbox.id])
            }
            try database.execute(sql: "UPDATE observation SET reported = 1 WHERE failure IS NOT NULL AND NOT reported")
        }
    }

    /// Adds a line to the append-only log.
    public func log(_ event: String, subject: String = "", detail: String = "", run: Int64? = nil) throws(StoreError) {
        try write { database in
            try Self.log(event, subject: subject, detail: detail, run: run, in: database)
        }
    }

    static func log(
        _ event: String, subject: String, detail: String, run: Int64?, in database: Database
    ) throws {
        try database.cachedStatement(sql: "INSERT INTO log (at, run, event, subject, detail) VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: [text(Date()), run, event, subject, detail])
    }

    /// The moment that the newest scan named; nil where there was none.
    ///
    /// - Parameter isFinished: Whether only scans count that came to their end.
    func lastScanTime(isFinished: Bool) throws(StoreError) -> Date? {
        try read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT time FROM run WHERE command = 'scan' \(isFinished ? "AND finished IS NOT NULL" : "")
                    ORDER BY id DESC LIMIT 1
                    """)
        }.flatMap(Self.date)
    }

    /// The folder of the registers that the newest scan or rematch used.
    public func lastRegistersFolder() throws(StoreError) -> String? {
        try read { database in
            try String.fetchOne(
                database,
                sql: "SELECT registers_folder FROM run WHERE registers_folder IS NOT NULL ORDER BY id DESC LIMIT 1")
        }
    }
}
