internal import CArchive
internal import Foundation

/// Writes a zip file, one entry after the other, to an open file. The only place that writes with libarchive.
///
/// A zip's own times are local ones without a zone: the same bytes everywhere need the same `TZ`.
@safe struct ZipWriter: ~Copyable {
    /// libarchive's message.
    struct Failure: Error, Equatable {
        let detail: String
    }

    private let archive: OpaquePointer

    /// - Parameter descriptor: Of a regular file, open for writing until `finish`; the caller closes it.
    init(descriptor: Int32) throws(Failure) { unsafe archive = try Self.open(descriptor) }

    private static func open(_ descriptor: Int32) throws(Failure) -> OpaquePointer {
        guard let archive = unsafe archive_write_new() else { throw Failure(detail: "out of memory") }
        let results = unsafe [
            archive_write_set_format_zip(archive),
            // Not padded to whole blocks.
            archive_write_set_bytes_in_last_block(archive, 1),
            archive_write_open_fd(archive, descriptor),
        ]
        guard results.allSatisfy({ $0 == ARCHIVE_OK }) else {
            let failure = unsafe failure(archive)
            unsafe archive_write_free(archive)
            throw failure
        }
        return unsafe archive
    }

    deinit { unsafe archive_write_free(archive) }

    /// Writes a whole entry.
    mutating func add(_ name: String, _ bytes: [UInt8], modified: Date) throws(Failure) {
        try begin(name, size: Int64(bytes.count), modified: modified)
        try append(bytes[...])
        try end()
    }

    /// Begins an entry.
    ///
    /// - Parameters:
    ///   - name: The path in the zip, ASCII.
    ///   - size: How many bytes will be appended.
    ///   - modified: Its time, to the second.
    mutating func begin(_ name: String, size: Int64, modified: Date) throws(Failure) {
        guard let entry = unsafe archive_entry_new() else { throw Failure(detail: "out of memory") }
        defer { unsafe archive_entry_free(entry) }
        unsafe archive_entry_set_pathname(entry, name)
        unsafe archive_entry_set_size(entry, size)
        unsafe archive_entry_set_filetype(entry, Self.regularFile)
        unsafe archive_entry_set_perm(entry, 0o644)
        unsafe archive_entry_set_mtime(entry, Int(modified.timeIntervalSince1970.rounded(.down)), 0)
        guard unsafe archive_write_header(archive, entry) == ARCHIVE_OK else { throw unsafe Self.failure(archive) }
    }

    mutating func append(_ bytes: ArraySlice<UInt8>) throws(Failure) {
        let archive = unsafe archive
        let written = unsafe bytes.withUnsafeBytes { unsafe archive_write_data(archive, $0.baseAddress, $0.count) }
        guard written == bytes.count else { throw unsafe Self.failure(archive) }
    }

    mutating func end() throws(Failure) {
        guard unsafe archive_write_finish_entry(archive) == ARCHIVE_OK else { throw unsafe Self.failure(archive) }
    }

    /// Writes the zip's end. Without it no program opens the file.
    consuming func finish() throws(Failure) {
        guard unsafe archive_write_close(archive) == ARCHIVE_OK else { throw unsafe Self.failure(archive) }
    }

    /// `AE_IFREG`, a macro that Swift does not see.
    private static let regularFile: UInt32 = 0o100000

    private static func failure(_ archive: OpaquePointer) -> Failure {
        guard let message = unsafe archive_error_string(archive) else { return Failure(detail: "unknown") }
        return Failure(detail: unsafe String(cString: message))
    }
}
