internal import Foundation
internal import GRDB
internal import Observation

/// What the sidecars of an inbox said, as the store knows it. Those that changed, or that another program read, are not
/// known. Asked one by one, so that those of a large inbox are not held at once.
final class StoredSidecars: SidecarMemory {
    /// What was read is stored in batches of so many, or of so many bytes.
    private static let batch = 500
    private static let batchBytes = 4 * 1024 * 1024

    private let store: Store
    private let inbox: Inbox
    private let tool: String
    private var read: [(path: PathText, bytes: [UInt8])] = []
    private var readBytes = 0
    private var failure: (any Error)?

    fileprivate init(store: Store, inbox: Inbox, tool: String) {
        self.store = store
        self.inbox = inbox
        self.tool = tool
    }

    func outcome(of path: PathText) -> SidecarParser.Outcome? {
        // Bytes that are not understood are as good as none.
        attempt { try store.sidecarBytes(of: path, in: inbox, readBy: tool) }
            .flatMap { $0 }.flatMap { try? SidecarParser.Outcome($0, path: path) }
    }

    func keep(_ outcome: SidecarParser.Outcome, of path: PathText) {
        let bytes = outcome.recordBytes
        read.append((path, bytes))
        readBytes += bytes.count
        if read.count == Self.batch || readBytes >= Self.batchBytes { flush() }
    }

    /// Stores what is left, and forgets files that are gone.
    ///
    /// - Throws: `StoreError`, of now or before.
    func finish() throws {
        flush()
        if let failure { throw failure }
        try store.forgetSidecarsOfMissingFiles(in: inbox)
    }

    private func flush() {
        attempt { try store.saveSidecars(read, of: inbox, readBy: tool) }
        read = []
        readBytes = 0
    }

    /// Assembling goes on where the store fails, and `finish` tells.
    @discardableResult
    private func attempt<Value>(_ body: () throws -> Value) -> Value? {
        guard failure == nil else { return nil }
        do {
            return try body()
        } catch {
            failure = error
            return nil
        }
    }
}

extension Store {
    /// What is known of the sidecars among the files that an inbox holds by its newest listing.
    func sidecars(of inbox: Inbox, readBy tool: String) -> StoredSidecars {
        StoredSidecars(store: self, inbox: inbox, tool: tool)
    }

    fileprivate func sidecarBytes(
        of path: PathText, in inbox: Inbox, readBy tool: String
    ) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Data.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT s.bytes FROM sidecar s JOIN file f ON f.inbox = s.inbox AND f.path = s.path
                        WHERE s.inbox = ? AND s.path = ? AND s.tool = ? AND s.size = f.size
                            AND s.modified = f.modified AND s.changed = f.changed AND s.inode = f.inode
                        """), arguments: [inbox.id, Data(path.bytes), tool]
            ).map { [UInt8]($0) }
        }
    }

    fileprivate func saveSidecars(
        _ sidecars: [(path: PathText, bytes: [UInt8])], of inbox: Inbox, readBy tool: String
    ) throws(StoreError) {
        guard !sidecars.isEmpty else { return }
        try write { database in
            let insert = try database.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO sidecar (inbox, path, tool, size, modified, changed, inode, bytes)
                    SELECT inbox, path, ?, size, modified, changed, inode, ? FROM file
                    WHERE inbox = ? AND path = ? AND size IS NOT NULL
                    """)
            for (path, bytes) in sidecars {
                try insert.execute(arguments: [tool, Data(bytes), inbox.id, Data(path.bytes)])
            }
        }
    }

    fileprivate func forgetSidecarsOfMissingFiles(in inbox: Inbox) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: """
                    DELETE FROM sidecar WHERE inbox = ?1 AND NOT EXISTS
                        (SELECT 1 FROM file f WHERE f.inbox = ?1 AND f.path = sidecar.path)
                    """, arguments: [inbox.id])
        }
    }
}
