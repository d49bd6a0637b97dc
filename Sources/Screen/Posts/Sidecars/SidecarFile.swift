import Observation

/// Where a sidecar lies, and what its name says.
struct SidecarFile: Sendable, Equatable {
    var path: PathText
    /// The folder with its last `/`; empty for the inbox itself.
    var folder: ArraySlice<UInt8>
    /// The file's name, without a packer's `.xz` or `.gz`.
    var name: String
    /// The name of the folder; nil for the inbox itself.
    var folderName: String?

    init(_ path: PathText) {
        self.path = path
        let slash = path.bytes.lastIndex(of: UInt8(ascii: "/"))
        folder = path.bytes[..<(slash.map { $0 + 1 } ?? 0)]
        var name = String(decoding: path.bytes[folder.endIndex...], as: UTF8.self)
        for ending in [".xz", ".gz"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
        self.name = name
        folderName = slash.map { end in
            let parent = path.bytes[..<end]
            let start = parent.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            return String(decoding: parent[start...], as: UTF8.self)
        }
    }

    /// The name without an ending, where it has that (in any case).
    func name(without ending: String) -> String? {
        guard name.count > ending.count, name.suffix(ending.count).lowercased() == ending else { return nil }
        return String(name.dropLast(ending.count))
    }

    /// What a caption's name leaves of a picture's: `X` or `X.jpg` of `X.txt`, `X.jpg.txt`, `X.description`. Nil where the name
    /// is no caption's.
    var captionStem: String? {
        guard let stem = Self.captionEndings.lazy.compactMap({ name(without: $0) }).first else { return nil }
        return stem.lowercased().hasSuffix(".caption") ? String(stem.dropLast(8)) : stem
    }

    private static let captionEndings = [".txt", ".description", ".caption"]

    /// A name without the ending of a kind of picture; nil where it has none.
    static func withoutImageEnding(_ name: String) -> String? {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
            FileKind.images.contains(name[name.index(after: dot)...].lowercased())
        else { return nil }
        return String(name[..<dot])
    }
}
