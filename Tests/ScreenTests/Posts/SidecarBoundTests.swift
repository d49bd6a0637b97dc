import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

/// Sidecars are read by the parent of all workers, which has no cage: what they bring is bounded, and so is the work.
@Suite struct SidecarBoundTests {
    private static func line(_ number: Int) -> String {
        """
        {"timestamp_collected": 1920520000000, "source_platform": "instagram.com", "item_id": "\(3_400_000_000 + number)", \
        "data": {"code": "C\(number + 100_000_000)", "user": {"username": "u\(number)"}}}
        """
    }

    /// A feed of these bytes, in parts of a size that divides nothing.
    private static func feed(_ bytes: [UInt8], part: Int = 977) -> ByteFeed {
        var place = 0
        return ByteFeed { count in
            let end = min(bytes.count, place + min(count, part))
            defer { place = end }
            return Array(bytes[place..<end])
        }
    }

    /// Work that grows with the square of the rows takes minutes.
    @Test(.timeLimit(.minutes(1))) func aTableIsReadUpToItsBudgetAndSaysSo() throws {
        let rows = (0..<(SidecarRecords.most + 300)).map { "hilang\($0).jpg,camat,\n" }.joined()
        let inbox = MadeInbox(["k/sumber.csv": "berkas,akun,tautan\n" + rows + "1.jpg,camat,\n"], images: ["k/1.jpg"])
        let assembly = inbox.assembled()
        #expect(assembly.post()?.account == nil)
        let notes = try #require(assembly.notes[PathText("k/sumber.csv")])
        #expect(notes.first == SidecarWarning(.fileBudget, String(SidecarRecords.most)))
        #expect(notes.last == SidecarWarning(.more, String(SidecarRecords.most + 1 - SidecarNotes.most)))
        #expect(assembly.told("k/sumber.csv")[0].contains("hanya \(SidecarRecords.most) yang pertama dibaca"))
    }

    @Test func linesOfAFileAreBoundedByWhatTheyTakeToo() {
        var kept = SidecarRecords()
        var record = SidecarRecord("x", .list, SidecarFile(PathText("a.ndjson")), .paths(["1.jpg"]))
        record.setCaption(String(repeating: "x", count: SidecarText.longestCaption))
        while !kept.isFull { kept.add([record]) }
        #expect(kept.all.count < SidecarRecords.mostBytes / SidecarText.longestCaption)
        #expect(kept.notes.map(\.code) == [.fileBudget])
    }

    /// Sidecars that were read before: so many records each.
    private final class Remembered: SidecarMemory {
        func outcome(of path: PathText) -> SidecarParser.Outcome? {
            guard path.text.hasSuffix(".ndjson") else { return nil }
            var record = SidecarRecord("Zeeschuimer", .matched, SidecarFile(path), .matched)
            record.fields.account = Account(platform: "instagram", handle: "lurah")
            return .records(
                collector: "Zeeschuimer", Array(repeating: record, count: Survey.mostRecords / 2 - 1), warnings: [])
        }

        func keep(_ outcome: SidecarParser.Outcome, of path: PathText) {}
    }

    @Test func anInboxHasABudgetTooBesideOneRecordOfEachFile() throws {
        var inbox = MadeInbox(["y/1.jpg.json": #"{"category": "instagram", "username": "lurah"}"#], images: ["y/1.jpg"])
        for name in ["a", "b", "c"] { inbox.files[PathText("x/\(name).ndjson")] = [] }
        let assembly = PostAssembler().assemble(files: inbox.files.keys.sorted(), memory: Remembered()) { path, _ in
            inbox.files[path] ?? []
        }
        let codes = ["a", "b", "c"].map { assembly.notes[PathText("x/\($0).ndjson")]?.map(\.code) }
        #expect(codes == [[.rowsWithoutPicture], [.rowsWithoutPicture], [.inboxBudget, .rowsWithoutPicture]])
        // One of each file is free, and what is left of the budget is taken.
        let left = Survey.mostRecords / 2 - 2 - 4
        #expect(assembly.notes[PathText("x/c.ndjson")]?.first == SidecarWarning(.inboxBudget, String(left)))
        // A file beside a picture counts all the same.
        #expect(assembly.post()?.account?.handle == "lurah")
    }

    @Test func whatSaysNothingIsNotKept() {
        let empty = #"{"timestamp_collected": 1, "source_platform": "x", "item_id": "9", "data": {}}"#
        let text = Array(repeating: empty, count: 1000).joined(separator: "\n")
        guard
            case .records(_, let records, _) = SidecarParser.outcome(
                of: Array(text.utf8), in: SidecarFile(PathText("z/a.ndjson")))
        else {
            Issue.record("no records")
            return
        }
        #expect(records.isEmpty)
    }

    @Test func aLargeFileIsReadInPartsAndSaysTheSame() throws {
        let lines = (0..<60).map(Self.line)
        let table =
            "id,body,author,timestamp,url\n"
            + (0..<90).map { "p\($0),\"x\n\($0)\",a,2030-05-13,https://x.com/a/status/\($0)" }
            .joined(separator: "\n")
        for text in [
            lines.joined(separator: "\n"), "[" + lines.joined(separator: " ,\n") + "]",
            lines[..<30].joined(separator: "\n") + "\nnot json\n" + lines[30...].joined(separator: "\n\n"), table,
        ] {
            let file = SidecarFile(PathText("z/a.ndjson"))
            let whole = SidecarParser.outcome(of: Array(text.utf8), in: file)
            let parts = SidecarParser.outcome(of: Self.feed(Array(text.utf8)), in: file)
            #expect(parts.recordBytes == whole.recordBytes)
        }
    }

    @Test func aValueThatIsTooLargeEndsAListAndCostsALineAlone() {
        let long = "{\"a\": \"" + String(repeating: "x", count: 5000) + "\"}"
        func read(_ text: String) -> (keys: [String], flaw: JSONReader.Flaw?) {
            var reader = JSONReader([], feed: Self.feed(Array(text.utf8)), largest: 1000)
            var keys: [String] = []
            while let value = reader.next() { keys += value.members.keys }
            return (keys, reader.flaw)
        }
        #expect(read("{\"b\":1}\n\(long)\n{\"c\":1}\n").keys.filter { $0 != "a" } == ["b", "c"])
        #expect(read("{\"b\":1}\n\(long)\n{\"c\":1}\n").flaw == .tooLarge)
        #expect(read("[{\"b\":1},\(long),{\"c\":1}]").flaw == .tooLarge)
        #expect(read("[{\"b\":1},{\"c\":1}").flaw == .truncated)
    }

    @Test func aValueOfTooManyValuesIsNotRead() {
        let many = "{\"a\": [" + Array(repeating: "0", count: JSONReader.mostNodes).joined(separator: ",") + "]}"
        var reader = JSONReader(Array(many.utf8))
        _ = reader.next()
        #expect(reader.flaw == .tooLarge)
    }

    @Test func aFeedThatFailsIsAFileThatCannotBeRead() {
        let feed = ByteFeed { _ in throw ImageFailure(.unreadable, "gone") }
        guard
            case .ignored(.unreadable, let warning) = SidecarParser.outcome(
                of: feed, in: SidecarFile(PathText("a.ndjson")))
        else {
            Issue.record("read")
            return
        }
        #expect(warning?.code == .unreadable)
    }

    @Test func partsOfAFileAreItsBytes() throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/x"))
        let feed = try GuardedParts(OpenFile(PathText(folder.path + "/x")), limit: 3_000_000).feed
        var read: [UInt8] = []
        feed.refill(&read, from: 0, to: 2_000_000)
        feed.refill(&read, from: 1_000_000, to: 5_000_000)
        #expect(read == Array(bytes[1_000_000...]))
        #expect(feed.isAtEnd)
        #expect(throws: ImageFailure.self) {
            try GuardedParts(OpenFile(PathText(folder.path + "/x")), limit: 2_999_999)
        }
        #expect(throws: ImageFailure.self) { try GuardedParts(OpenFile(PathText(folder.path)), limit: 9) }
    }

    // MARK: Work

    /// Work that grows with the product of both takes minutes.
    @Test(.timeLimit(.minutes(1))) func manyProfilesAndManyPostsTakeAWhileAlone() throws {
        var inbox = MadeInbox(images: ["d7/media/3.jpg"])
        for number in 0..<600 {
            inbox.files[PathText("d\(number)/personal_information.json")] = Array(
                #"{"profile_user": [{"string_map_data": {"Username": {"value": "akun\#(number)"}}}]}"#.utf8)
            let posts = (0..<20).map { #"{"media": [{"uri": "media/\#($0).jpg", "creation_timestamp": 1715573462}]}"# }
            inbox.files[PathText("d\(number)/posts_1.json")] = Array(("[" + posts.joined(separator: ",") + "]").utf8)
        }
        let post = try #require(inbox.assembled().post())
        #expect(post.account?.handle == "akun7")
        #expect(post.sidecars.map(\.text) == ["d7/personal_information.json", "d7/posts_1.json"])
    }

    @Test func theNearestProfileOwnsADownloadAndTwoSideBySideNone() {
        func profile(_ name: String) -> String {
            #"{"profile_user": [{"string_map_data": {"Username": {"value": "\#(name)"}}}]}"#
        }
        let posts = #"[{"media": [{"uri": "1.jpg", "creation_timestamp": 1715573462}]}]"#
        let inbox = MadeInbox(
            [
                "a/info.json": profile("atas"), "a/b/c/info.json": profile("dekat"), "a/b/c/posts_1.json": posts,
                "a/x/posts_1.json": posts, "z/1.json": profile("satu"), "z/2.json": profile("dua"),
                "z/posts_1.json": posts,
            ], images: ["a/b/c/1.jpg", "a/x/1.jpg", "z/1.jpg"])
        let assembly = inbox.assembled()
        #expect(assembly.post("a/b/c/1.jpg")?.account?.handle == "dekat")
        #expect(assembly.post("z/1.jpg")?.account == nil)
        // Folders in common decide, and `a/` has an owner of two names below it.
        #expect(assembly.post("a/x/1.jpg")?.account == nil)
    }
}
