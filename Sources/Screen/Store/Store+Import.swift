internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// Keeps what other machines saw, unless the store knows it: an image that was seen with these models keeps its
    /// observation, which may hold second readings, and what was removed for good does not come back.
    ///
    /// - Returns: How many were new.
    func take(_ results: [ImportedResult], models: String, now: String) throws(StoreError) -> Int {
        try write { database in
            var taken = 0
            for result in results where try !Self.knows(result, models: models, in: database) {
                // Its size is known once the scan has read the file.
                try database.cachedStatement(
                    sql: "INSERT INTO image (sha256, size, first_seen) VALUES (?, 0, ?) ON CONFLICT DO NOTHING"
                ).execute(arguments: [Data(Hexadecimal.bytes(result.sha256) ?? []), now])
                try Self.save(
                    result.result, of: result.sha256, milliseconds: result.milliseconds, models: models, in: database)
                taken += 1
            }
            return taken
        }
    }

    private static func knows(_ result: ImportedResult, models: String, in database: Database) throws -> Bool {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT i.purged, o.models, o.json IS NOT NULL AS seen FROM image i
                    LEFT JOIN observation o ON o.sha256 = i.sha256 WHERE i.sha256 = ?
                    """), arguments: [Data(Hexadecimal.bytes(result.sha256) ?? [])])
        guard let row else { return false }
        if row["purged"] as String? != nil { return true }
        guard row["models"] == models else { return false }
        if case .failure = result.result { return true }
        return row["seen"]
    }
}
