import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

/// Sidecars that did not change are not read again, and say the same.
@Suite struct SidecarMemoryTests {
    private final class Memory: SidecarMemory {
        var bytes: [PathText: [UInt8]] = [:]

        func outcome(of path: PathText) -> SidecarParser.Outcome? {
            bytes[path].flatMap { try? SidecarParser.Outcome($0, path: path) }
        }

        func keep(_ outcome: SidecarParser.Outcome, of path: PathText) { bytes[path] = outcome.recordBytes }
    }

    private static func inbox() -> MadeInbox {
        var inbox = MadeInbox(images: (0..<HostileSidecarTests.samples.count).map { "a/\($0).jpg" } + ["b/x.jpg"])
        for (index, sample) in HostileSidecarTests.samples.enumerated() {
            inbox.files[PathText("a/\(index).jpg.json")] = Array(sample.utf8)
            inbox.files[PathText("a/potong\(index).json")] = Array(sample.utf8.dropLast(5))
        }
        inbox.files[PathText("a/sumber.csv")] = Array("berkas,akun\n0.jpg,camat\nhilang.jpg,x\n".utf8)
        inbox.files[PathText("b/x.txt")] = Array("Bulatkan tekad\n#Wira".utf8)
        inbox.files[PathText("b/y.txt")] = Array("tanpa gambar".utf8)
        inbox.files[PathText("b/z.json.xz")] = Array(Packed.instaloaderPost.prefix(80))
        inbox.files[PathText("b/gambar")] = [0xFF, 0xD8, 0xFF, 0xE0]
        inbox.files[PathText("b/kosong.json")] = []
        inbox.files[PathText("b/tanggal.jpg.json")] = Array(
            #"{"category": "instagram", "username": "camat", "date": "2999-01-01"}"#.utf8)
        return inbox
    }

    @Test func whatIsRememberedMakesTheSamePosts() {
        let inbox = Self.inbox()
        let memory = Memory()
        let assembler = PostAssembler()
        let first = assembler.assemble(files: inbox.files.keys.sorted(), memory: memory) { path, _ in
            inbox.files[path] ?? []
        }
        #expect(first == inbox.assembled())
        #expect(memory.bytes.count > 30)
        var read: [PathText] = []
        let second = assembler.assemble(files: inbox.files.keys.sorted(), memory: memory) { path, _ in
            read.append(path)
            return []
        }
        #expect(read == [])
        #expect(second == first)
    }

    @Test func everyPrefixOfWhatIsRememberedIsRefused() {
        let inbox = Self.inbox()
        let memory = Memory()
        _ = PostAssembler().assemble(files: inbox.files.keys.sorted(), memory: memory) { path, _ in
            inbox.files[path] ?? []
        }
        for (path, bytes) in memory.bytes {
            for end in bytes.indices {
                #expect(throws: RecordReader.Broken.self) {
                    try SidecarParser.Outcome(Array(bytes[..<end]), path: path)
                }
            }
        }
    }

    @Test func theStoreForgetsWhatChanged() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path + "/s", for: .create)
        let inbox = try store.inboxes(at: [PathText("/srv/inbox")])[0]
        func listing(size: Int64) -> Listing {
            Listing([
                InboxEntry(
                    path: PathText("a.json"),
                    kind: .file(FileIdentity(size: size, modified: 1, changed: 2, inode: 3)))
            ])
        }
        func knows(tool: String) -> Bool {
            store.sidecars(of: inbox, readBy: tool).outcome(of: PathText("a.json")) != nil
        }
        try store.update(inbox, to: listing(size: 9), now: MadeStore.now)
        let memory = store.sidecars(of: inbox, readBy: "1")
        #expect(memory.outcome(of: PathText("a.json")) == nil)
        memory.keep(.caption("x"), of: PathText("a.json"))
        try memory.finish()
        #expect(knows(tool: "1"))
        #expect(!knows(tool: "2"))
        try store.update(inbox, to: listing(size: 10), now: MadeStore.now)
        #expect(!knows(tool: "1"))
        try store.update(inbox, to: listing(size: 9), now: MadeStore.now)
        #expect(knows(tool: "1"))
        // A file that is gone is forgotten.
        try store.update(inbox, to: Listing([]), now: MadeStore.now)
        try store.sidecars(of: inbox, readBy: "1").finish()
        try store.update(inbox, to: listing(size: 9), now: MadeStore.now)
        #expect(!knows(tool: "1"))
    }
}
