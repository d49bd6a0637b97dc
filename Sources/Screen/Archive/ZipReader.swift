internal import CArchive

/// Reads a zip file from its beginning to its end.
enum ZipReader {
    /// libarchive's message.
    struct Failure: Error, Equatable {
        let detail: String
    }

    /// The name of each entry, and the last bytes of its content.
    static func tails(of path: String, count: Int) throws(Failure) -> [(name: String, tail: [UInt8])] {
        guard let archive = unsafe archive_read_new() else { throw Failure(detail: "out of memory") }
        defer { unsafe archive_read_free(archive) }
        unsafe archive_read_support_format_zip(archive)
        guard unsafe archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK else {
            throw unsafe failure(archive)
        }
        var found: [(String, [UInt8])] = []
        while true {
            var entry: OpaquePointer?
            let result = unsafe archive_read_next_header(archive, &entry)
            if result == ARCHIVE_EOF { return found }
            guard result == ARCHIVE_OK, let name = unsafe archive_entry_pathname(entry) else {
                throw unsafe failure(archive)
            }
            let text = unsafe String(cString: name)
            found.append((text, unsafe try tail(of: archive, count)))
        }
    }

    private static func tail(of archive: OpaquePointer, _ count: Int) throws(Failure) -> [UInt8] {
        var tail: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let read = unsafe block.withUnsafeMutableBytes {
                unsafe archive_read_data(archive, $0.baseAddress, $0.count)
            }
            if read == 0 { return tail }
            guard read > 0 else { throw unsafe failure(archive) }
            tail = Array((tail + block[..<read]).suffix(count))
        }
    }

    private static func failure(_ archive: OpaquePointer) -> Failure {
        guard let message = unsafe archive_error_string(archive) else { return Failure(detail: "unknown") }
        return Failure(detail: unsafe String(cString: message))
    }
}
