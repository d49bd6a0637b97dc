internal import Foundation
internal import GRDB
internal import Glibc

/// What is known: images by SHA-256, observations, posts, findings, reviews, runs and a log, in one SQLite file.
///
/// One process writes (`RunLock`). What a method has returned survives a power cut: the journal is synced with each commit.
public final class Store: Sendable {
    let database: DatabaseQueue
    public let path: String

    /// What a store is opened for.
    public enum Access: Sendable {
        /// To be made where none is there, and brought up to this program's tables. The caller holds the `RunLock`.
        case create
        /// To be brought up to this program's tables, and written. The caller holds the `RunLock`.
        case update
        /// To be written as it is, beside a scan: by SQLite's own locks.
        case write
        /// To be read alone.
        case read

        var migrates: Bool { self == .create || self == .update }
    }

    /// Opens a store; one that is made is readable by its owner alone.
    ///
    /// - Parameter path: The file.
    /// - Throws: `StoreError`: `missing` unless it may be made, `older` where its tables would have to be changed and may not be.
    public init(path: String, for access: Access) throws(StoreError) {
        self.path = path
        if access != .create { try Self.find(path) }
        let mask = umask(0o077)
        defer { umask(mask) }
        do {
            database = try DatabaseQueue(path: path, configuration: Self.configuration(for: access))
            let migrator = Schema.migrator
            if try database.read(migrator.hasBeenSuperseded) { throw StoreError(.newer, path: path) }
            if access.migrates {
                try migrator.migrate(database)
            } else if try !database.read(migrator.hasCompletedMigrations) {
                throw StoreError(.older, path: path)
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(path: path, error)
        }
    }

    private static func configuration(for access: Access) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.readonly = access == .read
        guard access != .read else { return configuration }
        configuration.journalMode = .wal
        configuration.prepareDatabase { database in
            // A night's work that was reported finished must not be lost to a power cut.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    /// Holds that a file is there and may be looked at: SQLite says no more than that it cannot open it.
    static func find(_ path: String) throws(StoreError) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw StoreError(path: path, system: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw StoreError(.corrupt, path: path) }
    }

    /// Runs a transaction.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try database.write(body) } catch { throw StoreError(path: path, error) }
    }

    /// Runs reading statements that see one state of the store.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try database.read(body) } catch { throw StoreError(path: path, error) }
    }

    /// Sorted keys, so that equal values have equal bytes.
    static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(value)
    }

    static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
        try JSONDecoder().decode(type, from: data)
    }
}

extension Store {
    /// What SQLite finds wrong in the file; empty if it is sound.
    public func integrityProblems() throws(StoreError) -> [String] {
        try read { try String.fetchAll($0, sql: "PRAGMA quick_check").filter { $0 != "ok" } }
    }
}
