public import Foundation
internal import GRDB
public import Observation

extension Store {
    /// Keeps posts whose images were looked at elsewhere, as if a scan of this inbox had seen them: to be judged by the next
    /// rematch. No file is opened.
    ///
    /// - Parameters:
    ///   - posts: Posts that the inbox does not hold yet, each with what was seen in its images, in the post's order.
    ///   - root: The inbox's folder.
    ///   - now: When they were first seen.
    /// - Throws: `StoreError`.
    public func keep(
        _ posts: [(post: Post, observations: [Observation])], of root: PathText, now: Date
    ) throws(StoreError) {
        let inbox = try inboxes(at: [root])[0]
        let now = Self.text(now)
        try write { database in
            for (post, observations) in posts {
                let images = post.images.indices.map { observations.indices.contains($0) ? observations[$0] : nil }
                for seen in images { try seen.map { try Self.keep($0, now: now, in: database) } }
                try database.cachedStatement(
                    sql: """
                        INSERT INTO post (inbox, id, json, uploaded, judged, first_seen) VALUES (?, ?, ?, ?, '', ?)
                        """
                ).execute(arguments: [inbox.id, post.id, try Self.encode(post), post.uploaded?.description, now])
                let insert = try database.cachedStatement(
                    sql: "INSERT INTO post_image (inbox, post, position, path, sha256) VALUES (?, ?, ?, ?, ?)")
                for (position, (path, seen)) in zip(post.images, images).enumerated() {
                    let sha256 = seen.flatMap { Hexadecimal.bytes($0.sha256) }.map { Data($0) }
                    try insert.execute(arguments: [inbox.id, post.id, position, Data(path.bytes), sha256])
                }
                let stored = StoredPost(inbox: inbox.id, post: post, observations: images)
                try database.cachedStatement(sql: "INSERT INTO record (inbox, post, bytes) VALUES (?, ?, ?)")
                    .execute(arguments: [inbox.id, post.id, Data(stored.recordBytes)])
            }
        }
    }

    private static func keep(_ seen: Observation, now: String, in database: Database) throws {
        let sha256 = Data(Hexadecimal.bytes(seen.sha256) ?? [])
        try database.cachedStatement(
            sql: "INSERT INTO image (sha256, size, first_seen) VALUES (?, 0, ?) ON CONFLICT DO NOTHING"
        ).execute(arguments: [sha256, now])
        try database.cachedStatement(
            sql: """
                INSERT INTO observation (sha256, models, json, format, width, height, lines, hands)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [
            sha256, seen.models, try encode(seen), seen.format, seen.width, seen.height, seen.text.count,
            seen.hands.count,
        ])
    }
}
