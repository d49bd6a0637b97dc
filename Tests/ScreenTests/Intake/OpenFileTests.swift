import Foundation
import Glibc
import Observation
import TestSupport
import Testing

@testable import Screen

/// Whatever becomes of names below an inbox while it is read: nothing outside it is opened.
struct OpenFileTests {
    private let folder: TemporaryFolder
    private var inbox: Inbox { Inbox(id: 1, root: PathText(folder.path + "/inbox"), prefix: []) }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("luar", to: "luar/rahasia.txt")
        try folder.write("dalam", to: "inbox/a/b/rahasia.txt")
    }

    private func text(_ path: String, listed: FileIdentity? = nil) throws -> String {
        let file = try GuardedFile(inbox.open(PathText(path), listed: listed), limit: 100)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test func aFileIsReadBeneathTheInbox() throws {
        #expect(try text("a/b/rahasia.txt") == "dalam")
        #expect(try FileDigest(of: inbox.open(PathText("a/b/rahasia.txt"))).sha256.count == 64)
    }

    @Test(arguments: ["a", "a/b", "a/b/rahasia.txt"])
    func aPartThatBecameALinkIsNotFollowed(part: String) throws {
        let path = folder.path + "/inbox/" + part
        try FileManager.default.removeItem(atPath: path)
        let target = part.hasSuffix(".txt") ? "/luar/rahasia.txt" : "/luar"
        if part == "a" { try folder.write("luar", to: "luar/b/rahasia.txt") }
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path + target)
        let error = #expect(throws: ImageFailure.self) { try text("a/b/rahasia.txt") }
        #expect(error?.code == .unreadable)
        #expect(error?.detail.contains("symbolic link") == true, "\(error?.detail ?? "")")
    }

    @Test(arguments: [
        "../luar/rahasia.txt", "a/../../luar/rahasia.txt", "/etc/hostname", "a//b/rahasia.txt", "", ".", "a/b/",
    ])
    func aPathThatLeadsElsewhereIsNone(path: String) {
        #expect(throws: ImageFailure.self) { try text(path) }
    }

    @Test func anotherFileThanTheListedOneIsLeftForLater() throws {
        let listed = try inbox.open(PathText("a/b/rahasia.txt")).identity
        #expect(try text("a/b/rahasia.txt", listed: listed) == "dalam")
        // Another file of the same size under the same name.
        try folder.write("lain!", to: "inbox/a/b/baru.txt")
        let moved = unsafe rename(folder.path + "/inbox/a/b/baru.txt", folder.path + "/inbox/a/b/rahasia.txt")
        #expect(moved == 0)
        let error = #expect(throws: ImageFailure.self) { try text("a/b/rahasia.txt", listed: listed) }
        #expect(error?.isOfChangedFile == true)
    }

    /// A folder is exchanged for a link, back and forth, while its file is opened thousands of times.
    @Test func aRaceWithALinkReachesNothingOutside() async throws {
        let (a, kept) = (folder.path + "/inbox/a", folder.path + "/disisihkan")
        let outside = folder.path + "/luar"
        try folder.write("luar", to: "luar/b/rahasia.txt")
        let swapping = Task.detached {
            for _ in 0..<2000 {
                _ = unsafe rename(a, kept)
                _ = unsafe symlink(outside, a)
                _ = unsafe unlink(a)
                _ = unsafe rename(kept, a)
            }
        }
        for _ in 0..<5000 {
            if let found = try? text("a/b/rahasia.txt") { #expect(found == "dalam") }
        }
        await swapping.value
        #expect(try text("a/b/rahasia.txt") == "dalam")
    }

    @Test func aPathIsRelativeToTheFoldersAboveIt() {
        #expect(PathText("/in/a/b.jpg").relative(to: PathText("/in")) == PathText("a/b.jpg"))
        #expect(PathText("/in/a/b.jpg").relative(to: PathText("/in/")) == PathText("a/b.jpg"))
        #expect(PathText("/inbox/b.jpg").relative(to: PathText("/in")) == nil)
        #expect(PathText("/in").relative(to: PathText("/in")) == nil)
    }
}
