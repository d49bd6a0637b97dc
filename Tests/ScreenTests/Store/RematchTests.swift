import Foundation
import GRDB
import Observation
import TestSupport
import Testing

@testable import Screen

/// Judging what is stored: from records, quickly, and never otherwise than from the JSON.
struct RematchTests {
    private static let texts = [
        ["BULATKAN TEKAD", "UNTUK MAS WIRA"], ["Selamat pagi", "apel rutin"],
        ["Kirana membawa cahaya", "COBLOS NOMOR 2"],
        ["2"], [], ["TPS 03"], ["Nurhadi Wiranata", "Kang Jaya"], ["IKRAR NETRALITAS ASN", "Mas Wira"],
    ]
    private static let captions = [
        nil, "Bersama Mas Wira #JayaLintang", "Camat hadir di Dinas Perikanan", "salam dua jari",
    ]
    private static let handles = ["nurhadi.wiranata", "kabar.lintang", "sekar.ayu", nil]

    private struct Made {
        let folder: TemporaryFolder
        let store: Store
        /// In the order of their ids.
        var posts: [(post: Post, observations: [Observation])] = []

        init(_ count: Int) throws {
            folder = try TemporaryFolder()
            store = try Store(path: folder.path + "/screen.sqlite", for: .create)
            for number in 0..<count {
                var post = Lintang.post(
                    by: handles[number % 4], on: number % 5 == 0 ? nil : CalendarDay(year: 2031, month: 10, day: 10),
                    caption: captions[number / 4 % 4])
                post.id = "pos-\(1000 + number)"
                var image = Lintang.image(texts[number % texts.count], poses: number % 3 == 0 ? [.peace, .one] : [])
                let digits = String(number, radix: 16)
                image.sha256 = String(repeating: "0", count: 64 - digits.count) + digits
                posts.append((post, [image]))
            }
            try store.keep(posts, of: PathText("/inbox"), now: Date(timeIntervalSince1970: 1_950_000_000))
        }

        func judge(_ registers: Registers, version: String) throws -> Int {
            var registers = registers
            registers.version = version
            let settings = ReportSettings(registers: registers, out: folder.path, now: .distantPast, tool: "t")
            return try Rematch(settings: settings, store: store).judge(registersFolder: "")
        }

        /// All findings as stored, by id.
        func findings() throws -> [String] {
            try store.read { database in
                try String.fetchAll(database, sql: "SELECT id || CAST(json AS TEXT) FROM finding ORDER BY id")
            }
        }
    }

    @Test func recordsAndJSONGiveTheSameFindings() throws {
        let made = try Made(64)
        #expect(try made.judge(Lintang.registers, version: "1") == 64)
        let quick = try made.findings()
        let wanted = made.posts.flatMap { Lintang.judge.findings(of: $0.post, observations: $0.observations) }
        #expect(quick.count == wanted.count)
        #expect(quick.count > 20)
        try made.store.write { try $0.execute(sql: "UPDATE post SET judged = NULL; DELETE FROM finding") }
        #expect(try made.judge(Lintang.registers, version: "1") == 64)
        #expect(try made.findings() == quick)
        // Other registers and back again: nothing stays of them.
        var others = Lintang.registers
        others.candidates.removeFirst(2)
        #expect(try made.judge(others, version: "2") == 64)
        #expect(try made.findings() != quick)
        #expect(try made.judge(Lintang.registers, version: "1") == 64)
        #expect(try made.findings() == quick)
        #expect(try made.judge(Lintang.registers, version: "1") == 0)
    }

    @Test func aRunThatWasStoppedGoesOnWhereItWas() throws {
        let made = try Made(30)
        let judge = "j"
        let first = try made.store.postsToJudge(by: judge, after: .init(), limit: 10).posts
        try made.store.save(first.map { ($0, []) }, judge: judge, now: "")
        let rest = try made.store.postsToJudge(by: judge, after: .init(), limit: 100).posts
        #expect(rest.map(\.post.id) == made.posts.dropFirst(10).map(\.post.id))
        #expect(try made.store.postsToJudge(by: "other", after: .init(), limit: 100).posts.count == 30)
    }

    @Test func postsThatComeWhileRecordsWaitAreJudgedOnce() throws {
        let made = try Made(6)
        try made.store.write { try $0.execute(sql: "UPDATE post SET judged = NULL WHERE id = 'pos-1002'") }
        var cursor = Store.PostCursor()
        var ids: [String] = []
        while let page = Optional(try made.store.postsToJudge(by: "j", after: cursor, limit: 2)), let end = page.end {
            cursor = end
            ids += page.posts.map(\.post.id)
            try made.store.save(page.posts.map { ($0, []) }, judge: "j", now: "")
        }
        #expect(ids == ["pos-1000", "pos-1001", "pos-1003", "pos-1004", "pos-1005", "pos-1002"])
        #expect(try made.store.postsToJudge(by: "j", after: .init(), limit: 9).end == nil)
    }

    @Test func aBrokenRecordIsReadFromJSONAndMended() throws {
        let made = try Made(8)
        _ = try made.judge(Lintang.registers, version: "1")
        let before = try made.findings()
        try made.store.write { try $0.execute(sql: "UPDATE record SET bytes = x'FF00' WHERE id % 2 = 0") }
        #expect(try made.judge(Lintang.registers, version: "2") == 8)
        #expect(try made.findings() == before)
        let broken = try made.store.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM record WHERE bytes = x'FF00'")
        }
        #expect(broken == 0)
    }

    @Test func nothingOfAPurgedPostStaysInRecords() throws {
        let made = try Made(4)
        _ = try made.store.purge(before: .distantFuture)
        #expect(try made.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM record") } == 0)
        #expect(try made.judge(Lintang.registers, version: "1") == 0)
    }
}
