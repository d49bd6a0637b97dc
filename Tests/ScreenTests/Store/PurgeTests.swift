import Foundation
import Observation
import Testing

@testable import Screen

struct PurgeTests {
    private let moment = Date(timeIntervalSince1970: 2e9)
    private let limit = Date(timeIntervalSince1970: 1_887_000_000)  // 2029-10-18

    @Test func oldPostsGoAndStayAwayUnlessTheyWerePassedOn() throws {
        let made = try MadeStore(posts: 3, firstSeen: "2029-01-01T00:00:00.000Z")
        let findings = try made.report().items.map(\.finding)
        try made.store.record(MadeStore.review(.forward), for: findings[0], reviewer: "Ratri", at: moment, after: nil)
        try made.store.record(
            MadeStore.review(.noSuspicion), for: findings[1], reviewer: "Ratri", at: moment, after: nil)
        #expect(try made.store.purge(before: limit, isDryRun: true).posts == 2)
        #expect(try made.store.purge(before: limit) == Store.Purged(posts: 2, findings: 2, observations: 2))
        #expect(try made.report(showsAll: true).items.map(\.id) == [findings[0].id])
        // The files still lie in the inbox: they are neither looked at nor judged again.
        #expect(try made.store.looks(in: [made.inbox], models: "m") == [])
        try made.fill(posts: 4)
        #expect(try made.report(showsAll: true).items.map(\.id) == [findings[0].id, "id of file:foto3.jpg"])
        let outcomes = try made.report().files
        #expect(outcomes.map(\.outcome) == [.seen, .skipped, .skipped, .seen])
        #expect(outcomes[1].reasons == [.skipped(code: "purged", detail: "")])
        #expect(outcomes[1].sha256 == MadeStore.sha256(1))
        // The decision is kept with the id alone.
        #expect(try made.store.reviewRevision(of: findings[1].id) > 0)
        #expect(try made.store.integrityProblems() == [])
    }

    @Test func youngPostsStay() throws {
        let made = try MadeStore(posts: 2)
        #expect(try made.store.purge(before: limit).posts == 0)
        #expect(try made.report().items.count == 2)
    }
}
