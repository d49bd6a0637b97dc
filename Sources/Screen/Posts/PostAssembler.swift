public import Observation

/// Makes posts of the files under one inbox: finds the sidecars, reads them, and gives every image its post.
public struct PostAssembler: Sendable {
    /// Extensions of images, lower case. Some of them are found only to be reported as unsupported.
    static let imageExtensions: Set<String> = [
        "jpg", "jpeg", "jpe", "jfif", "png", "webp", "heic", "heif", "avif", "gif", "bmp", "tif", "tiff",
    ]

    public init() {}

    /// Assembles the posts of an inbox.
    ///
    /// - Parameters:
    ///   - files: All regular files under the inbox, relative to it, sorted by their bytes.
    ///   - read: Gives the bytes of one file; throws ``FileTooLarge`` where it holds more bytes than
    ///     the limit, and any other error where it cannot be read.
    /// - Returns: Every file as image of exactly one post, as sidecar, or as ignored with a reason.
    public func assemble(files: [PathText], read: (PathText, Int) throws -> [UInt8]) -> Assembly {
        var assembly = Assembly()
        for file in files {
            let ending = file.text.split(separator: ".").last.map { $0.lowercased() } ?? ""
            if Self.imageExtensions.contains(ending) {
                assembly.posts.append(Post(id: "file:" + file.text, collector: "folder", images: [file]))
            } else {
                assembly.ignored[file] = .unknownType
            }
        }
        return assembly
    }
}
