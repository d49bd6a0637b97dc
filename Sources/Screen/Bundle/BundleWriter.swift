internal import Crypto
internal import Foundation
internal import Observation

/// Puts files into a zip and remembers their SHA-256 for `SHA256SUMS`, which comes last.
struct BundleWriter: ~Copyable {
    private var zip: ZipWriter
    private let root: String
    private var sums = ""

    /// - Parameters:
    ///   - descriptor: Of the file that becomes the zip.
    ///   - root: The folder in the zip that holds everything.
    init(descriptor: Int32, root: String) throws {
        zip = try ZipWriter(descriptor: descriptor)
        self.root = root
    }

    mutating func add(_ name: String, _ bytes: [UInt8], modified: Date) throws {
        try zip.add("\(root)/\(name)", bytes, modified: modified)
        remember(name, Hexadecimal.text(SHA256.hash(data: bytes)))
    }

    /// Copies a file of the inbox, byte by byte as it was when it was compared with what the scan saw.
    mutating func copy(_ file: BundleFile, to name: String) throws {
        guard let expected = file.digest else { return }
        var failure: ZipWriter.Failure?
        try zip.begin("\(root)/\(name)", size: expected.identity.size, modified: file.modified)
        let copied: FileDigest
        do throws(ImageFailure) {
            copied = try FileDigest(of: file.inbox.open(file.path)) { piece in
                guard failure == nil else { return }
                do throws(ZipWriter.Failure) { try zip.append(piece) } catch { failure = error }
            }
        } catch {
            throw BundleError.changedWhileCopied(path: file.path.text)
        }
        guard copied == expected else { throw BundleError.changedWhileCopied(path: file.path.text) }
        if let failure { throw failure }
        try zip.end()
        remember(name, expected.sha256)
    }

    consuming func finish(modified: Date) throws {
        try zip.add("\(root)/SHA256SUMS", Array(sums.utf8), modified: modified)
        try zip.finish()
    }

    /// As `sha256sum -c` reads it.
    private mutating func remember(_ name: String, _ sha256: String) { sums += "\(sha256)  \(name)\n" }
}
