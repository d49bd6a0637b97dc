internal import Foundation
internal import GRDB

extension Store {
    /// The time that the newest finished scan named; nil where none finished.
    func lastScanTime() throws(StoreError) -> Date? {
        try read { database in
            try String.fetchOne(
                database,
                sql: "SELECT time FROM run WHERE command = 'scan' AND finished IS NOT NULL ORDER BY id DESC LIMIT 1"
            ).flatMap(Self.date)
        }
    }
}
