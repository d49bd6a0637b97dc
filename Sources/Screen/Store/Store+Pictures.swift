internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// The copy of an image for reports; nil where none was made.
    func picture(of sha256: String, side: Int, blurred: Bool) throws(StoreError) -> RenderedPicture? {
        try read { database in
            try Row.fetchOne(
                database.cachedStatement(
                    sql: "SELECT jpeg, width, height FROM picture WHERE sha256 = ? AND side = ? AND blurred = ?"),
                arguments: [Data(Hexadecimal.bytes(sha256) ?? []), side, blurred]
            ).map { RenderedPicture(jpeg: [UInt8]($0["jpeg"] as Data), width: $0["width"], height: $0["height"]) }
        }
    }

    /// The copy of this size, or else the largest, as a narrowed report wants other sizes than the scan did; nil where
    /// none was made.
    func anyPicture(of sha256: String, side: Int, blurred: Bool) throws(StoreError) -> RenderedPicture? {
        let nearest = try read { database in
            try Int.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT side FROM picture WHERE sha256 = ? AND blurred = ?
                        ORDER BY side = ? DESC, side DESC LIMIT 1
                        """),
                arguments: [Data(Hexadecimal.bytes(sha256) ?? []), blurred, side])
        }
        return try nearest.flatMap { side throws(StoreError) in
            try picture(of: sha256, side: side, blurred: blurred)
        }
    }

    func hasPicture(of sha256: String, side: Int, blurred: Bool) throws(StoreError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database.cachedStatement(
                    sql: "SELECT EXISTS (SELECT 1 FROM picture WHERE sha256 = ? AND side = ? AND blurred = ?)"),
                arguments: [Data(Hexadecimal.bytes(sha256) ?? []), side, blurred]) ?? false
        }
    }

    func save(_ picture: RenderedPicture, of sha256: String, side: Int, blurred: Bool) throws(StoreError) {
        try write { database in
            try database.cachedStatement(
                sql:
                    "INSERT OR REPLACE INTO picture (sha256, side, blurred, jpeg, width, height) VALUES (?, ?, ?, ?, ?, ?)"
            ).execute(arguments: [
                Data(Hexadecimal.bytes(sha256) ?? []), side, blurred, Data(picture.jpeg), picture.width, picture.height,
            ])
        }
    }
}
