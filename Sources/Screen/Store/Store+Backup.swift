internal import Foundation
internal import GRDB
internal import Glibc

extension Store {
    /// Writes a copy of the store as it is at one moment, also while a scan runs. The copy is checked, and has its name
    /// only once it is whole.
    ///
    /// - Parameters:
    ///   - copy: The copy's path.
    ///   - replacing: Whether a file that is there may go.
    /// - Throws: `StoreError`, or `ReportFileError` if the copy cannot be written.
    public func backUp(to copy: String, replacing: Bool = false) throws {
        let file = try AtomicFile(path: copy)
        try Self.copy(database, to: file.temporary)
        for ending in ["-wal", "-shm"] { _ = unsafe unlink(file.temporary + ending) }
        try file.commit(replacing: replacing)
    }

    private static func copy(_ database: DatabaseQueue, to path: String) throws(StoreError) {
        do {
            let target = try DatabaseQueue(path: path)
            try database.backup(to: target)
            // A copy of one file, without a journal beside it.
            try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            let problems = try target.read { try String.fetchAll($0, sql: "PRAGMA quick_check").filter { $0 != "ok" } }
            try target.close()
            if let problem = problems.first {
                throw StoreError(.corrupt, path: path, detail: problem)
            }
        } catch { throw StoreError(path: path, error) }
    }
}
