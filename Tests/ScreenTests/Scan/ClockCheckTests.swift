import Foundation
import GRDB
import Observation
import Testing

@testable import Screen

/// A clock that was wrong for one night fixes nothing for good.
struct ClockCheckTests {
    private func date(_ text: String) throws -> Date { try #require(Store.date(text + "T00:00:00.000Z")) }

    /// A store in which one post was uploaded and first seen on these days, by a scan of the second.
    private func store(uploaded: String?, seen: String) throws -> MadeStore {
        let made = try MadeStore(posts: 1, firstSeen: seen + "T00:00:00.000Z")
        try made.store.write { database in
            try database.execute(sql: "UPDATE post SET uploaded = ?", arguments: [uploaded])
            try database.execute(sql: "UPDATE finding SET first_seen = ?", arguments: [seen + "T00:00:00.000Z"])
        }
        _ = try made.store.begin(
            .init(
                command: "scan", time: try date(seen), tool: "t", models: "m", registers: "", registersFolder: nil))
        return made
    }

    private func check(_ made: MadeStore, _ now: String) throws -> ClockCheck {
        ClockCheck(store: made.store, now: try date(now))
    }

    private func firstSeen(_ made: MadeStore) throws -> String {
        Store.text(try #require(try made.report().items.first?.firstSeen)).prefix(10).description
    }

    @Test func aClockOlderThanTheProgramIsRefused() throws {
        let made = try MadeStore(posts: 0)
        let error = #expect(throws: ClockError.self) { try check(made, "1970-01-01").run() }
        #expect(error?.message(in: .indonesian).contains("1970-01-01") == true)
        #expect(error?.message(in: .english).contains("2026-11-01") == true)
        try check(made, "2026-11-01").run()
    }

    @Test func aClockOlderThanWhatWasSeenIsRefused() throws {
        let made = try store(uploaded: "2030-11-18", seen: "2030-11-20")
        #expect(throws: ClockError.self) { try check(made, "2030-09-01").run() }
        try check(made, "2030-11-20").run()
        try check(made, "2030-11-21").run()
        // Set back by an hour, as clocks are.
        try ClockCheck(store: made.store, now: try date("2030-11-20").addingTimeInterval(-3600)).run()
    }

    @Test func aPostThatSaysItIsOfTheFutureStopsNoScan() throws {
        let made = try store(uploaded: "2099-01-01", seen: "2030-11-20")
        try check(made, "2030-11-21").run()
        try check(made, "2030-11-10").run()
    }

    /// One night the clock was two months ahead.
    @Test func aFirstSightLaterThanNowBecomesNow() throws {
        let made = try store(uploaded: "2030-11-18", seen: "2031-01-20")
        let check = try check(made, "2030-11-20")
        try check.run()
        try check.mend()
        #expect(try firstSeen(made) == "2030-11-20")
    }

    @Test func aFirstSightBeforeTheUploadBecomesNow() throws {
        let made = try store(uploaded: "2030-11-18T09:00:00Z", seen: "2027-01-01")
        try check(made, "2030-11-20").mend()
        #expect(try firstSeen(made) == "2030-11-20")
        // From then on it stays.
        try check(made, "2030-11-25").mend()
        #expect(try firstSeen(made) == "2030-11-20")
    }

    /// In Jakarta a post of the morning of the 20th is seen while it is still the 19th in UTC.
    @Test func aDayOfAnotherZoneIsNoWrongClock() throws {
        let made = try store(uploaded: "2030-11-20", seen: "2030-11-19")
        try check(made, "2030-11-25").mend()
        #expect(try firstSeen(made) == "2030-11-19")
    }
}
