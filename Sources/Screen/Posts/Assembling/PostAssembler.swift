public import Observation

/// Makes posts of the files under one inbox: finds the sidecars, reads them, and gives every image its post.
///
/// Where several sources speak of one image, each field is taken from the first that knows it, in this order: the officers'
/// `sumber.csv`; the collector's sidecar of that file; a collector's list that names the file; a caption beside it; a list
/// matched by the post's id; the file's name; its folder's name. Sources that name different accounts are warned of.
public struct PostAssembler: Sendable {
    public init() {}

    /// Assembles the posts of an inbox.
    ///
    /// - Parameters:
    ///   - files: All regular files under the inbox, relative to it, sorted by their bytes.
    ///   - read: Gives the bytes of one file; throws an `ImageFailure` of the code `tooLarge` where it holds more
    ///     bytes than the limit, and any other error where it cannot be read.
    /// - Returns: Every file as image of exactly one post, as sidecar, or as ignored with a reason.
    public func assemble(files: [PathText], read: (PathText, Int) throws -> [UInt8]) -> Assembly {
        assemble(files: files, memory: nil, read: read)
    }

    /// - Parameters:
    ///   - memory: Tells of sidecars that need not be read, and keeps what the others say.
    ///   - open: Opens a file that is too large to be held, up to a limit; without it such files are read whole.
    func assemble(
        files: [PathText], memory: (any SidecarMemory)?, read: (PathText, Int) throws -> [UInt8],
        open: ((PathText, Int) throws -> ByteFeed)? = nil
    ) -> Assembly {
        var sources = ImageSources(Survey(files: files, memory: memory, read: read, open: open))
        sources.gather()
        return PostMaker(sources).assembly()
    }
}
