import Foundation
import GRDB
import Observation
import TestSupport
import Testing

@testable import Screen

/// Notes are kept as codes and facts, and said in the language of whoever asks, whoever read the sidecars.
@Suite struct SidecarNoteStoreTests {
    @Test func notesAreSaidInTheLanguageOfWhoeverAsks() throws {
        let notes = [SidecarWarning(.rowFile, "3", "hilang; lama.jpg"), SidecarWarning(.noPost)]
        let kept = Store.notes(try Store.text(of: notes))
        #expect(kept == notes)
        #expect(
            Language.indonesian.sentence(for: kept[0]).hasPrefix("baris 3: berkas “hilang; lama.jpg” tidak ada di sini")
        )
        #expect(Language.english.sentence(for: kept[0]).hasPrefix("row 3: the file “hilang; lama.jpg” is not here"))
        #expect(FileOutcome.Reason.note(kept[0]).technical == "row_file: 3, hilang; lama.jpg")
        #expect(try Store.text(of: []) == "")
        #expect(Store.notes("") == [])
    }

    /// A text that an earlier release wrote stays as it is.
    @Test func whatAnEarlierReleaseWroteIsStillTold() throws {
        #expect(Store.notes("terpotong; sisanya hilang") == [SidecarWarning(.verbatim, "terpotong; sisanya hilang")])
        #expect(Store.notes("[terpotong") == [SidecarWarning(.verbatim, "[terpotong")])
        var post = Post(id: "p", collector: "folder", images: [PathText("1.jpg")])
        post.warnings = [PostWarning(PathText("1.json"), SidecarWarning(.cutText))]
        let json = String(decoding: try Store.encode(post), as: UTF8.self)
        let start = try #require(json.firstRange(of: "\"warnings\":["))
        let old = json[..<start.upperBound] + "\"a/1.json: breaks off\"]}"
        let decoded = try Store.decode(Post.self, from: Data(old.utf8))
        #expect(decoded.warnings.map(Language.indonesian.sentence(for:)) == ["a/1.json: breaks off"])
        #expect(try Store.decode(Post.self, from: Data(json.utf8)) == post)
    }

    @Test func aFilesNotesReachItsOutcome() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path + "/s", for: .create)
        let inbox = try store.inboxes(at: [PathText("/srv/inbox")])[0]
        let paths = ["a.json", "b.json"].map { PathText($0) }
        let listing = Listing(
            paths.map { InboxEntry(path: $0, kind: .file(FileIdentity(size: 1, modified: 1, changed: 2, inode: 3))) })
        try store.update(inbox, to: listing, now: MadeStore.now)
        var assembly = Assembly()
        assembly.sidecars = [paths[0]: "gallery-dl"]
        assembly.ignored = [paths[1]: .brokenSidecar]
        assembly.notes = [paths[0]: [SidecarWarning(.noPicture, "1.jpg")], paths[1]: [SidecarWarning(.malformed)]]
        try store.apply(assembly, mark: [1], to: inbox, now: MadeStore.now)
        let outcomes = try store.fileOutcomes(of: [inbox])
        #expect(outcomes.map(\.notes) == paths.map { assembly.notes[$0] })
        let rows = String(
            decoding: FilesCSV.bytes(of: MadeReport.report([], files: outcomes)), as: UTF8.self)
        #expect(rows.contains("sidecar,tidak ada gambarnya di sini (yang disebut: 1.jpg)"))
        #expect(rows.contains("berkas pendamping rusak; bukan JSON yang utuh"))
        #expect(rows.contains("broken_sidecar; malformed"))
    }
}
