internal import Crypto
internal import Observation

/// All that a walk found, with a digest that changes whenever a file came, went or changed.
public struct Listing: Sendable {
    /// Sorted by path.
    public let entries: [InboxEntry]
    /// 32 bytes.
    let digest: [UInt8]

    public init(_ entries: [InboxEntry]) {
        self.entries = entries
        var hash = SHA256()
        var buffer: [UInt8] = []
        for entry in entries {
            buffer.removeAll(keepingCapacity: true)
            buffer += entry.path.bytes
            buffer.append(0)
            switch entry.kind {
            case .file(let identity):
                for value in [identity.size, identity.modified, identity.changed, identity.inode] {
                    Self.append(value, to: &buffer)
                }
            case .skipped(let code, let detail): buffer += Array("skipped \(code) \(detail)".utf8)
            case .unreadable(let detail): buffer += Array("unreadable \(detail)".utf8)
            }
            Self.append(Int64(buffer.count), to: &buffer)
            hash.update(data: buffer)
        }
        digest = Array(hash.finalize())
    }

    /// 32 bytes that change with the listing and with the program that makes posts of it.
    func mark(by tool: String) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: digest)
        hash.update(data: Array(tool.utf8))
        return Array(hash.finalize())
    }

    /// What was known of a file when it was listed; nil where no such file was.
    ///
    /// - Parameter path: Relative to the inbox.
    func identity(of path: PathText) -> FileIdentity? {
        var range = entries.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if entries[middle].path == path {
                if case .file(let identity) = entries[middle].kind { return identity }
                return nil
            }
            range = entries[middle].path < path ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return nil
    }

    private static func append(_ value: Int64, to buffer: inout [UInt8]) {
        for shift in stride(from: 0, to: 64, by: 8) { buffer.append(UInt8(truncatingIfNeeded: value >> Int64(shift))) }
    }
}
