import Foundation
import Observation
import TestSupport

@testable import Screen

/// A store with posts that a test made: one image each, seen and judged.
struct MadeStore {
    let folder: TemporaryFolder
    let store: Store
    let inbox: Inbox
    static let now = "2029-10-28T00:00:00.000Z"

    init(posts: Int = 1, firstSeen: String = now) throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.path + "/screen.sqlite", for: .create)
        inbox = try store.inboxes(at: [PathText(folder.path + "/inbox")])[0]
        try fill(posts: posts, firstSeen: firstSeen)
    }

    /// The same inbox, listed and judged again.
    func fill(posts: Int, firstSeen: String = now, kinds: [Evidence.Kind] = [.slogan]) throws {
        let paths = (0..<posts).map { PathText("foto\($0).jpg") }
        let listing = Listing(
            paths.enumerated().map { index, path in
                InboxEntry(path: path, kind: .file(FileIdentity(size: 9, modified: 1, changed: 1, inode: Int64(index))))
            })
        try store.update(inbox, to: listing, now: firstSeen)
        var assembly = Assembly()
        assembly.posts = PostList(paths.map { Post(id: "file:\($0.text)", collector: "folder", images: [$0]) })
        try store.apply(assembly, mark: listing.mark(by: ""), to: inbox, now: firstSeen)
        try store.save(
            paths.enumerated().map { index, path in
                FileReading(
                    path: path,
                    result: .success(
                        FileDigest(
                            sha256: Self.sha256(index),
                            identity: FileIdentity(size: 9, modified: 1, changed: 1, inode: Int64(index)))))
            }, of: inbox, now: firstSeen)
        try store.save(
            store.looks(in: [inbox], models: "m").map { look in
                LookResult(
                    look: look,
                    result: .success(
                        Observation(sha256: look.sha256, format: "jpeg", width: 4, height: 4, models: "m")),
                    milliseconds: 1)
            }, models: "m")
        try judge(kinds: kinds)
    }

    /// Every post gets one finding with signs of these kinds.
    func judge(kinds: [Evidence.Kind], registers: String = "r1") throws {
        let posts = try store.postsToJudge(by: registers, after: Store.PostCursor(), limit: 1000).posts
        try store.save(posts.map { ($0, [Self.finding(of: $0.post, kinds: kinds)]) }, judge: registers, now: Self.now)
    }

    static func finding(of post: Post, kinds: [Evidence.Kind]) -> Finding {
        Finding(
            id: "id of \(post.id)", post: post.id, image: post.images[0], severity: .high,
            signs: kinds.map { Evidence(kind: $0, seen: "s", matched: "m", confidence: 1, place: .field("caption")) })
    }

    static func sha256(_ index: Int) -> String {
        let digits = String(index, radix: 16)
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    func report(showsAll: Bool = false) throws -> Report {
        var settings = ReportSettings(
            registers: Registers(contests: [], candidates: [], officials: []), out: folder.path, now: .distantPast,
            tool: "t")
        settings.showsAll = showsAll
        return try Rematch(settings: settings, store: store).report()
    }

    static func review(_ decision: Decision) -> Review {
        Review(decision: decision, reviewer: "Ratri", decidedAt: Date(timeIntervalSince1970: 2e9))
    }
}
