internal import Foundation
internal import GRDB
internal import Observation

/// What the sidecars of an inbox said, as the store knows it. Those that changed, or that another program read, are not
/// known.
final class StoredSidecars: SidecarMemory {
    fileprivate let inbox: Inbox
    fileprivate let tool: String
    private var known: [PathText: [UInt8]]
    private let identities: [PathText: FileIdentity]
    fileprivate private(set) var read: [(path: PathText, identity: FileIdentity, bytes: [UInt8])] = []

    fileprivate init(
        inbox: Inbox, tool: String, known: [PathText: [UInt8]], identities: [PathText: FileIdentity]
    ) {
        self.inbox = inbox
        self.tool = tool
        self.known = known
        self.identities = identities
    }

    func outcome(of path: PathText) -> SidecarParser.Outcome? {
        // Bytes that are not understood are as good as none.
        known.removeValue(forKey: path).flatMap { try? SidecarParser.Outcome($0, path: path) }
    }

    func keep(_ outcome: SidecarParser.Outcome, of path: PathText) {
        guard let identity = identities[path] else { return }
        read.append((path, identity, outcome.recordBytes))
    }
}

extension Store {
    /// What is known of the sidecars of a listing.
    func sidecars(of inbox: Inbox, in listing: Listing, readBy tool: String) throws(StoreError) -> StoredSidecars {
        var identities: [PathText: FileIdentity] = [:]
        for entry in listing.entries {
            if case .file(let identity) = entry.kind { identities[inbox.shown(entry.path)] = identity }
        }
        let known = try read { database in
            var known: [PathText: [UInt8]] = [:]
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT path, size, modified, changed, inode, bytes FROM sidecar WHERE inbox = ? AND tool = ?",
                arguments: [inbox.id, tool])
            while let row = try rows.next() {
                let path = PathText(bytes: [UInt8](row[0] as Data))
                let identity = FileIdentity(size: row[1], modified: row[2], changed: row[3], inode: row[4])
                if identities[path] == identity { known[path] = [UInt8](row[5] as Data) }
            }
            return known
        }
        return StoredSidecars(inbox: inbox, tool: tool, known: known, identities: identities)
    }

    /// Keeps what was read, and forgets files that are gone.
    func save(_ sidecars: StoredSidecars) throws(StoreError) {
        try write { database in
            let insert = try database.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO sidecar (inbox, path, tool, size, modified, changed, inode, bytes)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            for (path, identity, bytes) in sidecars.read {
                try insert.execute(arguments: [
                    sidecars.inbox.id, Data(path.bytes), sidecars.tool, identity.size, identity.modified,
                    identity.changed, identity.inode, Data(bytes),
                ])
            }
            try database.execute(
                sql: """
                    DELETE FROM sidecar WHERE inbox = ?1 AND NOT EXISTS
                        (SELECT 1 FROM file f WHERE f.inbox = ?1 AND f.path = sidecar.path)
                    """, arguments: [sidecars.inbox.id])
        }
    }
}
