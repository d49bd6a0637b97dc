internal import Foundation
internal import GRDB
internal import Glibc

/// What is known: images by SHA-256, observations, posts, findings, reviews, runs and a log, in one SQLite file.
///
/// One process writes (`RunLock`). What a method has returned survives a power cut: the journal is synced with each commit.
public final class Store: Sendable {
    let database: DatabaseQueue
    public let path: String

    /// Opens a store, or makes one, readable by its owner alone.
    ///
    /// - Parameter path: The file.
    /// - Throws: `StoreError`.
    public init(path: String) throws(StoreError) {
        self.path = path
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // A night's work that was reported finished must not be lost to a power cut.
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        let mask = umask(0o077)
        defer { umask(mask) }
        do {
            database = try DatabaseQueue(path: path, configuration: configuration)
            let migrator = Schema.migrator
            if try database.read(migrator.hasBeenSuperseded) {
                throw StoreError(
                    path: path, detail: "was written by a newer screen-cli",
                    hint: "use the newer screen-cli, or another --store")
            }
            try migrator.migrate(database)
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(path: path, error)
        }
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
