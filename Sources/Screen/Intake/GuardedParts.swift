internal import Observation

/// A large file that is read in parts, with the care of ``GuardedFile``.
final class GuardedParts {
    private let file: OpenFile

    /// - Throws: `ImageFailure.tooLarge`.
    init(_ file: consuming OpenFile, limit: Int) throws(ImageFailure) {
        let size = file.identity.size
        self.file = file
        guard size <= limit else {
            throw ImageFailure(.tooLarge, "\(size) bytes, more than the limit of \(limit)")
        }
    }

    /// Reads from the beginning to the end, once.
    var feed: ByteFeed { ByteFeed { try self.next($0) } }

    private func next(_ count: Int) throws(ImageFailure) -> [UInt8] {
        var part = [UInt8](repeating: 0, count: count)
        let got = try file.read(into: &part)
        part.removeSubrange(got...)
        return part
    }
}
