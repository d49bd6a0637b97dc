import Foundation
import Observation

@testable import Screen

/// A small inbox (`=== NAME` before each file): each file has one fate, each post is fit to keep and the same afterwards.
let fuzzAssembly: @Sendable (Input) -> Void = { input in
    let files = input.files(most: 12)
    let contents = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
    let paths = files.map(\.name)
    let assembly = PostAssembler().assemble(files: paths) { path, _ in contents[path] ?? [] }
    let images = assembly.posts.flatMap(\.images)
    check(Set(images).count == images.count, "an image of two posts")
    let fates = images + assembly.sidecars.keys + assembly.ignored.keys
    check(fates.sorted() == paths, "\(paths.count) files have \(fates.count) fates")
    let ids = assembly.posts.map(\.id)
    check(Set(ids).count == ids.count, "two posts are one: \(ids)")
    for post in assembly.posts { hold(post, among: Set(paths)) }
    // The order in which files come must not matter, nor how often they are read.
    let again = PostAssembler().assemble(files: paths) { path, _ in contents[path] ?? [] }
    check(again == assembly, "assembled twice, two assemblies")
}

private func hold(_ post: Post, among paths: Set<PathText>) {
    check(!post.images.isEmpty, "a post without images")
    check(paths.isSuperset(of: post.images + post.sidecars), "a post of files that are not there")
    check(!post.id.isEmpty && post.id.utf8.count <= 16_384, "a post's id of \(post.id.utf8.count) bytes")
    hold(post.caption, longest: SidecarText.longestCaption, lines: true)
    hold(post.link, longest: 2048)
    for warning in post.warnings {
        let bytes = warning.warning.technical.utf8.count
        check(bytes <= 16_384, "a warning of \(bytes) bytes")
    }
    keep(StoredPost(inbox: 1, post: post, observations: post.images.map { _ in nil }))
    let data = sure("a post in JSON") { try Store.encode(post) }
    check(sure("a post of JSON") { try Store.decode(Post.self, from: data) } == post, "a post is another in JSON")
}

/// Through the store's record and back.
func keep(_ post: StoredPost) {
    let again = sure("a post's record") { try StoredPost(inbox: post.inbox, record: 1, bytes: post.recordBytes) }
    check(again.post == post.post, "a post is another after it was kept")
    check(again.observations == post.observations, "an observation is another after it was kept")
}
