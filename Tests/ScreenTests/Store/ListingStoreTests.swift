import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

struct ListingStoreTests {
    private func entry(_ name: String, size: Int64 = 9) -> InboxEntry {
        InboxEntry(path: PathText(name), kind: .file(FileIdentity(size: size, modified: 1, changed: 1, inode: 1)))
    }

    private func apply(_ entries: [InboxEntry], to made: MadeStore, posts: [Post]) throws {
        let listing = Listing(entries)
        try made.store.update(made.inbox, to: listing, now: MadeStore.now)
        var assembly = Assembly()
        assembly.posts = PostList(posts)
        try made.store.apply(assembly, mark: listing.mark(by: ""), to: made.inbox, now: MadeStore.now)
    }

    @Test func theLargestFilesAreLookedAtFirst() throws {
        let made = try MadeStore(posts: 0)
        let sizes: [(name: String, size: Int64)] = [("a", 1), ("b", 3), ("c", 2)]
        try apply(
            sizes.map { entry($0.name, size: $0.size) }, to: made,
            posts: sizes.map { Post(id: "file:\($0.name)", collector: "folder", images: [PathText($0.name)]) })
        try made.store.save(
            sizes.enumerated().map { index, file in
                FileReading(
                    path: PathText(file.name),
                    result: .success(
                        FileDigest(
                            sha256: MadeStore.sha256(index),
                            identity: FileIdentity(size: file.size, modified: 1, changed: 1, inode: 1))))
            }, of: made.inbox, now: MadeStore.now)
        #expect(try made.store.looks(in: [made.inbox], models: "m").map(\.path.text) == ["b", "c", "a"])
    }

    @Test func aListingChangesWithEachPartOfAFile() {
        let digests = [entry("a"), entry("b"), entry("a", size: 8)].map { Listing([$0]).digest }
        #expect(Set(digests).count == 3)
        #expect(Listing([entry("a")]).digest == digests[0])
    }

    @Test func aChangedFileIsReadAgainAndTheOthersAreNot() throws {
        let made = try MadeStore(posts: 3)
        let entries = [0, 1, 2].map { index in
            InboxEntry(
                path: PathText("foto\(index).jpg"),
                kind: .file(FileIdentity(size: index == 1 ? 10 : 9, modified: 1, changed: 1, inode: Int64(index))))
        }
        try apply(
            entries, to: made,
            posts: (0..<3).map {
                Post(id: "file:foto\($0).jpg", collector: "folder", images: [PathText("foto\($0).jpg")])
            })
        #expect(try made.store.unreadFiles(of: made.inbox, after: nil, limit: 9).map(\.path) == [PathText("foto1.jpg")])
        #expect(
            try made.store.postsToJudge(by: "r1", after: .init(), limit: 9).posts.map(\.post.id) == ["file:foto1.jpg"])
    }

    @Test func aSidecarThatComesLaterReplacesThePostOfItsImage() throws {
        let made = try MadeStore(posts: 1)
        let image = InboxEntry(
            path: PathText("foto0.jpg"), kind: .file(FileIdentity(size: 9, modified: 1, changed: 1, inode: 0)))
        try apply(
            [image, entry("foto0.json")], to: made,
            posts: [Post(id: "instagram:abc", collector: "instaloader", images: [PathText("foto0.jpg")])])
        #expect(try made.report().items == [])
        #expect(
            try made.store.postsToJudge(by: "r1", after: .init(), limit: 9).posts.map(\.post.id) == ["instagram:abc"])
    }

    @Test func aDecisionFollowsItsImageIntoItsNewPost() throws {
        let made = try MadeStore(posts: 1)
        let finding = try made.report().items[0].finding
        try made.store.record(
            MadeStore.review(.noSuspicion), for: finding, reviewer: "Ratri", at: Date(timeIntervalSince1970: 2e9),
            after: nil)
        let image = InboxEntry(
            path: PathText("foto0.jpg"), kind: .file(FileIdentity(size: 9, modified: 1, changed: 1, inode: 0)))
        try apply(
            [image, entry("foto0.json")], to: made,
            posts: [Post(id: "instagram:abc", collector: "instaloader", images: [PathText("foto0.jpg")])])
        try made.judge(kinds: [.slogan], registers: "r2")
        #expect(try made.report().items == [])
        let item = try #require(try made.report(showsAll: true).items.first)
        #expect(item.id == "id of instagram:abc")
        #expect(item.review?.decision == .noSuspicion)
    }

    @Test func findingsOfFilesThatAreGoneStay() throws {
        let made = try MadeStore(posts: 2)
        try made.fill(posts: 1)
        #expect(try made.report().items.count == 2)
        #expect(try made.report().files.count == 1)
    }

    @Test func inboxesKeepTheirPrefix() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path + "/s", for: .create)
        let (a, b) = (PathText("/srv/a/inbox"), PathText("/srv/b/inbox"))
        #expect(try store.inboxes(at: [a]).map { String(decoding: $0.prefix, as: UTF8.self) } == [""])
        #expect(try store.inboxes(at: [a, b]).map { String(decoding: $0.prefix, as: UTF8.self) } == ["", "inbox/"])
        let other = try Store(path: folder.path + "/t", for: .create)
        let both = try other.inboxes(at: [a, b])
        #expect(both.map { String(decoding: $0.prefix, as: UTF8.self) } == ["inbox/", "inbox-2/"])
        #expect(both[1].disk(PathText("inbox-2/x.jpg")) == PathText("/srv/b/inbox/x.jpg"))
    }
}
