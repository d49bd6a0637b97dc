internal import CArchive

/// Unpacks one compressed file (`.xz`, `.gz`) in memory, up to a limit. Reads with libarchive.
enum Decompressor {
    enum Failure: Error, Equatable {
        /// The content is larger than the limit: an honest sidecar is not.
        case tooLarge
        /// libarchive's message.
        case broken(String)
        case outOfMemory
    }

    private static let xzMagic: [UInt8] = [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    private static let gzipMagic: [UInt8] = [0x1F, 0x8B, 0x08]

    static func isCompressed(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: xzMagic) || bytes.starts(with: gzipMagic)
    }

    /// The content of compressed bytes. What was unpacked before an error is lost.
    ///
    /// - Parameter limit: The most bytes that may come out; memory beyond them is bounded by a block of the format.
    static func unpack(_ bytes: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
        guard let archive = unsafe archive_read_new() else { throw .outOfMemory }
        defer { unsafe archive_read_free(archive) }
        unsafe archive_read_support_filter_xz(archive)
        unsafe archive_read_support_filter_gzip(archive)
        unsafe archive_read_support_format_raw(archive)
        // libarchive reads from the pointer until it is freed, so all of it happens while the bytes are held.
        let result = unsafe bytes.withUnsafeBytes { buffer -> Result<[UInt8], Failure> in
            unsafe content(of: archive, buffer: buffer, limit: limit)
        }
        return try result.get()
    }

    private static func content(
        of archive: OpaquePointer, buffer: UnsafeRawBufferPointer, limit: Int
    ) -> Result<[UInt8], Failure> {
        guard unsafe archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
            return .failure(unsafe failure(archive))
        }
        var entry: OpaquePointer?
        guard unsafe archive_read_next_header(archive, &entry) == ARCHIVE_OK else {
            return .failure(unsafe failure(archive))
        }
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe archive_read_data(archive, $0.baseAddress, $0.count)
            }
            if count == 0 { return .success(content) }
            guard count > 0 else { return .failure(unsafe failure(archive)) }
            guard content.count + count <= limit else { return .failure(.tooLarge) }
            content.append(contentsOf: block[..<count])
        }
    }

    private static func failure(_ archive: OpaquePointer) -> Failure {
        guard let message = unsafe archive_error_string(archive) else { return .broken("unknown") }
        return .broken(unsafe String(cString: message))
    }
}
