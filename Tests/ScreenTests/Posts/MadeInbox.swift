import Observation

@testable import Screen

/// An inbox in memory.
struct MadeInbox {
    var files: [PathText: [UInt8]] = [:]

    init(_ files: [String: String] = [:], images: [String] = []) {
        for (path, text) in files { self.files[PathText(path)] = Array(text.utf8) }
        for path in images { self.files[PathText(path)] = [0xFF, 0xD8, 0xFF, 0xE0] }
    }

    func assembled() -> Assembly {
        PostAssembler().assemble(files: files.keys.sorted()) { path, limit in
            guard let bytes = files[path] else { throw ImageFailure(.unreadable, "not here") }
            guard bytes.count <= limit else { throw ImageFailure(.tooLarge, "too large") }
            return bytes
        }
    }

    /// Files that are not exactly one of image, sidecar and ignored.
    func unaccounted(in assembly: Assembly) -> [String] {
        var roles: [PathText: Int] = [:]
        for image in assembly.posts.flatMap(\.images) { roles[image, default: 0] += 1 }
        for path in assembly.sidecars.keys { roles[path, default: 0] += 1 }
        for path in assembly.ignored.keys { roles[path, default: 0] += 1 }
        let strangers = roles.keys.filter { files[$0] == nil }
        return (files.keys.filter { roles[$0] != 1 } + strangers).map(\.text).sorted()
    }
}

extension Assembly {
    /// The only post, or the one with this image.
    func post(_ image: String? = nil) -> Post? {
        guard let image else { return posts.count == 1 ? posts[0] : nil }
        return posts.first { $0.images.contains(PathText(image)) }
    }
}

extension Post {
    /// Its warnings as an officer reads them.
    func told(in language: Language = .indonesian) -> [String] { warnings.map(language.sentence(for:)) }
}

extension Assembly {
    /// What is told of a file.
    func told(_ path: String, in language: Language = .indonesian) -> [String] {
        (notes[PathText(path)] ?? []).map(language.sentence(for:))
    }
}

extension PostDate {
    /// For expectations: `2029-10-01`, `2029-10-01T04:11:02Z`.
    static func at(_ text: String) -> PostDate? { PostDate(text) }
}
