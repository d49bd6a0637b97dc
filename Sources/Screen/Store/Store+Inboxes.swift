internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// The inboxes at these folders, made known if they are new.
    ///
    /// An inbox keeps the prefix that it got first: none where it was alone, else its folder's name.
    func inboxes(at roots: [PathText]) throws(StoreError) -> [Inbox] {
        try write { database in
            var taken = Set(try Data.fetchAll(database, sql: "SELECT prefix FROM inbox"))
            let alone = roots.count == 1 && taken.isEmpty
            return try roots.map { root in
                let path = Data(root.bytes)
                if let row = try Row.fetchOne(
                    database, sql: "SELECT id, prefix FROM inbox WHERE path = ?", arguments: [path])
                {
                    return Inbox(id: row["id"], root: root, prefix: [UInt8](row["prefix"] as Data))
                }
                let prefix = alone ? Data() : Self.freePrefix(for: root, taken: taken)
                taken.insert(prefix)
                try database.execute(sql: "INSERT INTO inbox (path, prefix) VALUES (?, ?)", arguments: [path, prefix])
                return Inbox(id: database.lastInsertedRowID, root: root, prefix: [UInt8](prefix))
            }
        }
    }

    /// All inboxes that were ever scanned, in the order in which they came.
    public func inboxes() throws(StoreError) -> [Inbox] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT id, path, prefix FROM inbox ORDER BY id").map { row in
                Inbox(
                    id: row["id"], root: PathText(bytes: [UInt8](row["path"] as Data)),
                    prefix: [UInt8](row["prefix"] as Data))
            }
        }
    }

    private static func freePrefix(for root: PathText, taken: Set<Data>) -> Data {
        let name = root.lastComponent.isEmpty ? Array("inbox".utf8) : root.lastComponent
        var number = 1
        while true {
            let prefix = Data(name + (number == 1 ? [] : Array("-\(number)".utf8)) + [UInt8(ascii: "/")])
            if !taken.contains(prefix) { return prefix }
            number += 1
        }
    }

    /// `Listing.mark` of the listing whose posts are stored.
    func assembledListing(of inbox: Inbox) throws(StoreError) -> [UInt8]? {
        try read { database in
            try Data.fetchOne(database, sql: "SELECT listing FROM inbox WHERE id = ?", arguments: [inbox.id])
                .map { [UInt8]($0) }
        }
    }

    /// How many files the newest listing has.
    func fileCount(of inbox: Inbox) throws(StoreError) -> Int {
        try read { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM file WHERE inbox = ?", arguments: [inbox.id]) ?? 0
        }
    }
}
