import Foundation
import GRDB
import Observation
import TestSupport
import Testing

@testable import Screen

/// One row that cannot be read back hides nothing else, is named, and is made again.
struct DamagedRowTests {
    private static let damages = [
        "UPDATE finding SET json = x'7B' WHERE id = 'id of file:foto1.jpg'",
        "UPDATE post SET json = x'7B'  WHERE id = 'file:foto1.jpg'; UPDATE record SET bytes = x'FF' WHERE post = 'file:foto1.jpg'",
    ]

    @Test(arguments: damages) func theOthersAreReportedAndItIsNamed(damage: String) throws {
        let made = try MadeStore(posts: 3)
        try made.store.write { try $0.execute(sql: damage) }
        let report = try made.report()
        #expect(report.items.map(\.post.id) == ["file:foto0.jpg", "file:foto2.jpg"])
        #expect(report.damaged.count == 1)
        #expect(report.damaged.first?.path == PathText("foto1.jpg"))
        let file = try #require(report.files.first { $0.path == PathText("foto1.jpg") })
        #expect(file.outcome == .failed)
        #expect(file.reasons.contains { $0.technical.hasPrefix("damaged_") })
        #expect(report.run.warnings.contains { $0.contains("foto1.jpg") || $0.contains("file:foto1.jpg") })
        #expect(try made.store.damagedRows() == report.damaged)
    }

    @Test func aPostIsReadFromItsRecordWhereItsRowIsDamaged() throws {
        let made = try MadeStore(posts: 2)
        try made.store.write { try $0.execute(sql: "UPDATE post SET json = x'00' WHERE id = 'file:foto1.jpg'") }
        #expect(try made.report().items.count == 2)
        #expect(try made.store.damagedRows() == [])
    }

    /// What an older program let in: `confidence` beyond any number that arithmetic takes.
    @Test func anObservationOutOfItsBoundsIsAsGoodAsNone() throws {
        let made = try MadeStore(posts: 2)
        let json = try JSONEncoder().encode(
            Observation(sha256: MadeStore.sha256(1), format: "jpeg", width: 4, height: 4, models: "m"))
        let bad = String(decoding: json, as: UTF8.self).replacing("\"width\":4", with: "\"width\":-4")
        try made.store.write { database in
            try database.execute(
                sql: "UPDATE observation SET json = ? WHERE sha256 = ?",
                arguments: [Data(bad.utf8), Data(Hexadecimal.bytes(MadeStore.sha256(1)) ?? [])])
            try database.execute(sql: "UPDATE post SET judged = NULL")
        }
        let page = try made.store.postsToJudge(by: "r1", after: .init(), limit: 9)
        #expect(page.posts.map(\.observations).map { $0.map { $0 == nil } } == [[false], [true]])
        #expect(page.damaged.map(\.table) == [.observation])
        try made.store.forget(Array(page.damaged))
        #expect(try made.store.looks(in: [made.inbox], models: "m").map(\.sha256) == [MadeStore.sha256(1)])
    }

    @Test func whatIsForgottenIsMadeAgainAndDecisionsStay() throws {
        for damage in Self.damages {
            let made = try MadeStore(posts: 2)
            let finding = try #require(try made.report().items.last?.finding)
            try made.store.record(
                MadeStore.review(.noSuspicion), for: finding, reviewer: "Ratri", at: Date(), after: nil)
            try made.store.write { try $0.execute(sql: damage) }
            try made.store.forget(try made.store.damagedRows())
            try made.fill(posts: 2)
            let items = try made.report(showsAll: true).items
            #expect(items.count == 2)
            #expect(items.last?.review?.reviewer == "Ratri")
            #expect(try made.store.damagedRows() == [])
        }
    }
}
