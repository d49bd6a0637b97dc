import Foundation
import TestSupport
import Testing

@testable import Screen

/// Stores that older programs wrote (`fixtures/store`) are read by this one, with all that was decided.
struct MigrationTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../fixtures").standardizedFileURL.path

    /// The first form of stores: posts without records, ids of findings without their letter.
    @Test func theFirstFormKeepsItsFindingsAndDecisions() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/screen.sqlite"
        try FileManager.default.copyItem(atPath: Self.fixtures + "/store/1.sqlite", toPath: path)
        let store = try Store(path: path, for: .create)
        let id = "t1bccaecc92e41cce"
        #expect(try store.finding(id)?.id == id)
        #expect(try store.finding("1bccaecc92e41cce") == nil)
        // Asked for by the id of an older report, it is found all the same.
        #expect(try store.story(of: "1bccaecc92e41cce", in: .english).contains { $0.contains("Ratri") })
        let registers = try RegisterReader(folder: Self.fixtures + "/registers")
            .read(now: Date(timeIntervalSince1970: 1_921_000_000)).registers
        var settings = ReportSettings(registers: registers, out: folder.path, now: .distantPast, tool: "t")
        settings.showsAll = true
        let rematch = Rematch(settings: settings, store: store)
        #expect(try rematch.judge(registersFolder: "") == 1)
        let items = try rematch.report().items
        #expect(items.map(\.id) == [id])
        #expect(items.first?.review?.decision == .noSuspicion)
        #expect(items.first?.review?.note == "catatan lama")
        #expect(items.first?.firstSeen == Store.date("2030-11-19T23:00:00.000Z"))
        #expect(try store.integrityProblems() == [])
        // Once more: now there is a record.
        #expect(try rematch.judge(registersFolder: "") == 0)
    }
}
