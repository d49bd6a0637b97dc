import Foundation
import Observation
import Testing

@testable import Screen

struct ReviewStoreTests {
    private let moment = Date(timeIntervalSince1970: 2e9)

    @Test func aRejectedLeadStaysAwayThroughLaterScansAndRegisters() throws {
        let made = try MadeStore(posts: 2)
        let rejected = try made.report().items[0].finding
        try made.store.record(MadeStore.review(.noSuspicion), for: rejected, reviewer: "Ratri", at: moment, after: nil)
        #expect(try made.report().items.map(\.id) == ["id of file:foto1.jpg"])
        #expect(try made.report(showsAll: true).items.count == 2)
        try made.judge(kinds: [.slogan], registers: "r2")
        try made.fill(posts: 3)
        #expect(try made.report().items.map(\.id) == ["id of file:foto1.jpg", "id of file:foto2.jpg"])
    }

    @Test func aNewKindOfSignReopensIt() throws {
        let made = try MadeStore()
        let finding = try made.report().items[0].finding
        try made.store.record(MadeStore.review(.duplicate), for: finding, reviewer: "Ratri", at: moment, after: nil)
        try made.judge(kinds: [.slogan, .orderNumber], registers: "r2")
        let item = try #require(try made.report().items.first)
        #expect(item.state == .reopened)
        #expect(item.review?.newSigns == [.orderNumber])
        #expect(item.review?.decision == .duplicate)
    }

    @Test func aDecisionOutlivesItsFinding() throws {
        let made = try MadeStore()
        let finding = try made.report().items[0].finding
        try made.store.record(MadeStore.review(.noSuspicion), for: finding, reviewer: "Ratri", at: moment, after: nil)
        let posts = try made.store.postsToJudge(by: "r2", after: Store.PostCursor(), limit: 10).posts
        try made.store.save(posts.map { ($0, []) }, judge: "r2", now: MadeStore.now)
        #expect(try made.report(showsAll: true).items == [])
        try made.judge(kinds: [.slogan], registers: "r3")
        #expect(try made.report().items == [])
        #expect(try made.report(showsAll: true).items[0].review?.decision == .noSuspicion)
    }

    @Test func twoOfficersDoNotOverwriteEachOther() throws {
        let made = try MadeStore()
        let finding = try made.report().items[0].finding
        let seen = try made.store.reviewRevision(of: finding.id)
        #expect(seen == 0)
        let first = try made.store.record(
            MadeStore.review(.forward), for: finding, reviewer: "Ratri", at: moment, after: seen)
        let conflict = #expect(throws: Store.ReviewConflict.self) {
            try made.store.record(MadeStore.review(.duplicate), for: finding, reviewer: "Yoga", at: moment, after: seen)
        }
        #expect(conflict?.current?.decision == .forward)
        #expect(try made.report().items[0].review?.decision == .forward)
        try made.store.record(nil, for: finding, reviewer: "Ratri", at: moment, after: first)
        #expect(try made.report().items[0].review == nil)
    }
}
