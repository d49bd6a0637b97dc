internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// A finding with what a bundle needs to know beside it.
    struct BundledFinding: Sendable {
        var inbox: Inbox
        var stored: StoredFinding
        /// The program and the version of the registers that judged it.
        var judgedBy: String
        /// Size and time of modification of each sidecar at the newest scan.
        var sidecars: [PathText: SidecarFacts]
    }

    struct SidecarFacts: Sendable, Equatable {
        /// Bytes.
        var size: Int64
        /// Nanoseconds since 1970.
        var modified: Int64
        /// How many other posts it tells of.
        var otherPosts: Int
    }

    /// A finding by its id; nil where there is none. Older reports name it without the letter that ids begin with now.
    func bundledFinding(_ id: Finding.ID) throws(StoreError) -> BundledFinding? {
        try read { database in
            guard
                let row = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT f.inbox, f.id, f.json, f.image, f.post AS post_id, f.first_seen, p.json AS post, i.path, i.prefix, coalesce(
                            (SELECT j.judge FROM judging j JOIN record r ON r.id <= j.record
                                WHERE r.inbox = p.inbox AND r.post = p.id), p.judged) AS judged
                        FROM finding f
                        JOIN post p ON p.inbox = f.inbox AND p.id = f.post JOIN inbox i ON i.id = f.inbox
                        WHERE f.id IN (?1, ?2 || ?1) ORDER BY f.inbox LIMIT 1
                        """, arguments: [id, FindingIdentity.mark])
            else { return nil }
            var reader = RowReader(database)
            guard
                let finding = reader.finding(
                    row["json"], id: row["id"], inbox: row["inbox"], image: row["image"]),
                let post = try reader.post(row["post"], id: row["post_id"], inbox: row["inbox"])
            else {
                throw StoreError(
                    .damagedRow, path: path, detail: reader.damaged.map(\.description).joined(separator: "; "))
            }
            let inbox = Inbox(
                id: row["inbox"], root: PathText(bytes: [UInt8](row["path"] as Data)),
                prefix: [UInt8](row["prefix"] as Data))
            let stored = StoredFinding(
                inbox: inbox.id, finding: finding, post: post,
                images: try Self.images(of: finding, inbox: inbox.id, with: &reader),
                firstSeen: Self.date(row["first_seen"]) ?? .distantPast,
                review: try Self.newestReview(of: finding, in: database))
            var sidecars: [PathText: SidecarFacts] = [:]
            for path in post.sidecars {
                sidecars[path] = try Self.sidecarFacts(of: path, post: post.id, inbox: inbox.id, in: database)
            }
            return BundledFinding(
                inbox: inbox, stored: stored, judgedBy: row["judged"] as String? ?? "", sidecars: sidecars)
        }
    }

    private static func sidecarFacts(
        of path: PathText, post: Post.ID, inbox: Int64, in database: Database
    ) throws -> SidecarFacts? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT size, modified FROM file WHERE inbox = ? AND path = ?",
                arguments: [inbox, Data(path.bytes)]), let size: Int64 = row["size"],
            let modified: Int64 = row["modified"]
        else { return nil }
        let others =
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM post WHERE inbox = ? AND id <> ? AND instr(json, ?) > 0",
                arguments: [inbox, post, try encode(path)]) ?? 0
        return SidecarFacts(size: size, modified: modified, otherPosts: others)
    }
}
