import Foundation
import Observation
import Testing

@testable import Screen

/// Failures of a busy night pass.
struct RetryTests {
    private func fail(_ made: MadeStore, _ code: ImageFailure.Code) throws {
        let look = Look(sha256: MadeStore.sha256(0), path: PathText("foto0.jpg"), inbox: made.inbox)
        try made.store.save(
            [LookResult(look: look, result: .failure(ImageFailure(code, "d")), milliseconds: 1)], models: "m")
    }

    private func looks(_ made: MadeStore, _ retries: Store.Retries) throws -> Int {
        try made.store.looks(in: [made.inbox], models: "m", retries: retries).count
    }

    private func reasons(_ made: MadeStore) throws -> [String] {
        try made.report().files[0].reasons.map(\.technical)
    }

    @Test(arguments: [ImageFailure.Code.timeout, .outOfMemory])
    func aFailureThatMayPassIsTriedThreeTimes(code: ImageFailure.Code) throws {
        let made = try MadeStore()
        for attempt in 1...3 {
            try fail(made, code)
            #expect(try looks(made, .none) == 0)
            #expect(try looks(made, .transient) == (attempt < 3 ? 1 : 0))
            #expect(try looks(made, .all) == 1)
            #expect(try reasons(made) == ["\(code.rawValue): d", attempt < 3 ? "retried: \(attempt)" : "given_up: 3"])
        }
    }

    @Test(arguments: [ImageFailure.Code.corrupt, .crashed, .tooLarge, .truncated])
    func aFailureOfTheImageItselfIsTriedWhenAskedFor(code: ImageFailure.Code) throws {
        let made = try MadeStore()
        try fail(made, code)
        #expect(try looks(made, .transient) == 0)
        #expect(try looks(made, .all) == 1)
        #expect(try reasons(made) == ["\(code.rawValue): d"])
    }

    @Test func theSameFailureIsToldOnce() throws {
        let made = try MadeStore()
        try fail(made, .timeout)
        #expect(try made.store.newFailures(in: [made.inbox]) == 1)
        let run = try made.store.begin(
            .init(command: "scan", time: .distantPast, tool: "t", models: "m", registers: "", registersFolder: nil))
        try made.store.finish(run, summary: Store.encode([String]()), inboxes: [made.inbox])
        try fail(made, .timeout)
        #expect(try made.store.newFailures(in: [made.inbox]) == 0)
        try fail(made, .corrupt)
        #expect(try made.store.newFailures(in: [made.inbox]) == 1)
    }
}
