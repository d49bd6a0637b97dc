import Foundation
import Glibc
import Observation
import TestSupport
import Testing

@testable import Screen

struct InboxWalkerTests {
    @Test func everythingIsFoundOnceAndInOrder() throws {
        let folder = try TemporaryFolder()
        for name in ["b/2.jpg", "a.jpg", "b/1.jpg", "b.jpg", "baris\nbaru.jpg"] {
            try folder.write(name, to: "in/" + name)
        }
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/in/b/naik", withDestinationPath: "..")
        #expect(unsafe mkfifo(folder.path + "/in/pipa", 0o600) == 0)
        let entries = try InboxWalker(root: PathText(folder.path + "/in")).entries()
        #expect(
            entries.map(\.path.text) == ["a.jpg", "b.jpg", "b/1.jpg", "b/2.jpg", "b/naik", "baris\nbaru.jpg", "pipa"])
        #expect(entries[4].kind == .skipped(code: "symlink", detail: ""))
        #expect(entries[6].kind == .skipped(code: "special", detail: ""))
    }

    @Test func theProgramsOwnFolderIsPassedOver() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "in/laporan/laporan.csv")
        try folder.write("x", to: "in/a.jpg")
        var walker = InboxWalker(root: PathText(folder.path + "/in"))
        walker.ownFolders = [PathText(folder.path + "/in/laporan")]
        #expect(try walker.entries().map(\.path.text) == ["a.jpg"])
    }

    @Test func foldersThatAreTooDeepAreSaid() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "in/1/2/3/a.jpg")
        var walker = InboxWalker(root: PathText(folder.path + "/in"))
        walker.maxDepth = 2
        #expect(
            try walker.entries() == [InboxEntry(path: PathText("1/2/3"), kind: .skipped(code: "too_deep", detail: ""))])
    }

    @Test func anInboxThatIsNoFolderIsAnError() throws {
        let folder = try TemporaryFolder()
        try folder.write("x", to: "file")
        for name in ["none", "file"] {
            #expect(throws: InboxError.self) { try InboxWalker(root: PathText(folder.path + "/" + name)).entries() }
        }
    }

    @Test func aDigestIsThatOfTheBytes() throws {
        let folder = try TemporaryFolder()
        try folder.write("abc", to: "a")
        let digest = try FileDigest(of: PathText(folder.path + "/a"))
        #expect(digest.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try digest.identity == OpenFile(PathText(folder.path + "/a")).identity)
        try folder.write("abcd", to: "a")
        #expect(try digest.identity != OpenFile(PathText(folder.path + "/a")).identity)
    }

    @Test func onlyRegularFilesAreRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("abc", to: "a")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/l", withDestinationPath: "a")
        #expect(unsafe mkfifo(folder.path + "/p", 0o600) == 0)
        for name in ["l", "p", "none", "."] {
            let failure = #expect(throws: ImageFailure.self) { try FileDigest(of: PathText(folder.path + "/" + name)) }
            #expect(failure?.code == .unreadable)
        }
    }
}
