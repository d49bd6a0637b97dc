internal import Foundation
internal import GRDB
internal import Observation

extension Store {
    /// Calls `body` with each lead that nobody closed, and what was seen in its post's images, one post in memory at a time.
    func eachLead(of inboxes: [Inbox], _ body: (Finding, [PathText: Observation]) -> Void) throws(StoreError) {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT inbox, id, json, image FROM finding WHERE severity > 0
                        AND inbox IN (\(databaseQuestionMarks(count: inboxes.count))) ORDER BY inbox, id
                    """, arguments: StatementArguments(inboxes.map(\.id)))
            var reader = RowReader(database)
            while let row = try rows.next() {
                // What is damaged is told and made again elsewhere.
                guard
                    let finding = reader.finding(
                        row["json"], id: row["id"], inbox: row["inbox"], image: row["image"])
                else { continue }
                if try Self.newestReview(of: finding, in: database).map({
                    $0.decision.isClosed && $0.state != .reopened
                }) == true {
                    continue
                }
                let images = try Self.images(of: finding, inbox: row["inbox"], with: &reader)
                body(
                    finding,
                    Dictionary(
                        images.compactMap { image in image.observation.map { (image.path, $0) } },
                        uniquingKeysWith: { first, _ in first }))
            }
        }
    }
}
