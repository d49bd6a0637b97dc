import Observation

/// Tells what a file is by its content, and has the collector's reader read it.
struct SidecarParser {
    /// What became of a file.
    enum Outcome {
        case records(collector: String, [SidecarRecord], warnings: [SidecarWarning])
        case caption(String)
        /// A picture under a name that does not say so.
        case image
        case ignored(IgnoreReason, warning: SidecarWarning?)
    }

    /// The most bytes that come out of a packed sidecar.
    static let largestUnpacked = 32 * 1024 * 1024
    /// The most posts that are taken from one file, more than any export's: a kilobyte can unpack to millions of rows.
    static let mostRecords = 200_000

    private static let readers: [any SidecarReader] = [
        SourceTableReader(), InstaloaderReader(), GalleryDLReader(), ZeeschuimerReader(), YTDLPReader(),
        FourCATReader(),
        InstagramDownloadReader(), FacebookDownloadReader(), AutoArchiverReader(), HunchlyReader(),
    ]

    static func outcome(of bytes: [UInt8], in file: SidecarFile) -> Outcome {
        if Decompressor.isCompressed(bytes) { return unpacked(bytes, file) }
        if isImage(bytes) { return .image }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return outcome(of: Array(SidecarText.decoded(bytes).utf8), in: file)
        }
        // AppleDouble, what macOS keeps of a file on a foreign disk.
        if bytes.starts(with: [0x00, 0x05, 0x16, 0x07]) { return .ignored(.systemFile, warning: nil) }
        let first = bytes.dropFirst(bytes.starts(with: CSVWriter.byteOrderMark) ? 3 : 0)
            .first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        switch first {
        case nil: return .ignored(.empty, warning: nil)
        case UInt8(ascii: "{"), UInt8(ascii: "["): return json(bytes, file)
        default: return text(bytes, file)
        }
    }

    private static func unpacked(_ bytes: [UInt8], _ file: SidecarFile) -> Outcome {
        do {
            let content = try Decompressor.unpack(bytes, limit: largestUnpacked)
            // A packer in a packer is no sidecar's.
            guard !Decompressor.isCompressed(content) else { return .ignored(.brokenSidecar, warning: .malformed) }
            return outcome(of: content, in: file)
        } catch .tooLarge {
            return .ignored(.tooLarge, warning: .tooLarge)
        } catch .broken(let message) {
            return .ignored(.brokenSidecar, warning: .badArchive(message))
        } catch {
            return .ignored(.brokenSidecar, warning: .badArchive("\(error)"))
        }
    }

    private static func json(_ bytes: [UInt8], _ file: SidecarFile) -> Outcome {
        var reader = JSONReader(bytes)
        var found: (reader: any SidecarReader, records: [SidecarRecord])?
        var warnings: [SidecarWarning] = []
        while (found?.records.count ?? 0) < mostRecords, let value = reader.next() {
            if let known = found?.reader {
                found?.records += known.records(of: .value(value), in: file) ?? []
            } else {
                found = Self.read(.value(value), file)
            }
        }
        if let found, found.records.count >= mostRecords, reader.next() != nil { warnings.append(.tooMany) }
        switch reader.flaw {
        case .truncated: warnings.append(.truncated)
        case .malformed: warnings.append(.malformed)
        case .tooDeep: warnings.append(.tooDeep)
        case .tooLarge: warnings.append(.tooLarge)
        case nil: break
        }
        if let found { return .records(collector: found.reader.collector, found.records, warnings: warnings) }
        // A caption may begin with a bracket too.
        if file.name(without: ".json") == nil, case .caption(let text) = text(bytes, file) { return .caption(text) }
        return warnings.isEmpty
            ? .ignored(.unknownSidecar, warning: nil) : .ignored(.brokenSidecar, warning: warnings.first)
    }

    private static func text(_ bytes: [UInt8], _ file: SidecarFile) -> Outcome {
        if let headers = PageHeaders.read(bytes), let found = read(.page(headers), file) {
            return .records(collector: found.reader.collector, found.records, warnings: [])
        }
        if let table = table(bytes, file) { return table }
        guard file.name(without: ".txt") != nil else {
            return bytes.contains(0)
                ? .ignored(.unknownType, warning: nil) : .ignored(.unknownSidecar, warning: nil)
        }
        return .caption(SidecarText.decoded(bytes))
    }

    private static func table(_ bytes: [UInt8], _ file: SidecarFile) -> Outcome? {
        var scanner = CSVScanner(bytes, undefused: true)
        // A header stands in the first lines, or this is prose.
        var header: CSVRow?
        for _ in 0..<8 where header == nil {
            header = scanner.next().flatMap { $0.isBlank ? nil : $0 }
        }
        guard let header, header.cells.count > 1, header.cells.count <= 1000 else { return nil }
        let columns = TableRow.columns(of: CSVRow(line: header.line, cells: header.cells.map(CSVScanner.trimmed)))
        let blank = TableRow(columns: columns, row: CSVRow(line: header.line, cells: []))
        guard let reader = readers.first(where: { $0.records(of: .row(blank), in: file) != nil }) else { return nil }
        var records: [SidecarRecord] = []
        while records.count < mostRecords, let row = scanner.next() {
            if row.isBlank { continue }
            records += reader.records(of: .row(TableRow(columns: columns, row: row)), in: file) ?? []
        }
        var warnings: [SidecarWarning] = []
        if records.count >= mostRecords, scanner.next() != nil { warnings.append(.tooMany) }
        if scanner.flaws.contains(where: { $0.kind == .notUTF8 }) { warnings.append(.notUTF8) }
        if scanner.flaws.contains(where: { $0.kind == .unclosedQuote }) { warnings.append(.truncated) }
        return .records(collector: reader.collector, records, warnings: warnings)
    }

    private static func read(
        _ piece: SidecarPiece, _ file: SidecarFile
    ) -> (reader: any SidecarReader, records: [SidecarRecord])? {
        for reader in readers {
            if let records = reader.records(of: piece, in: file) { return (reader, records) }
        }
        return nil
    }

    /// The first bytes of JPEG, PNG, WebP, GIF, BMP, TIFF, HEIC and AVIF.
    static func isImage(_ bytes: [UInt8]) -> Bool {
        let heads: [[UInt8]] = [
            [0xFF, 0xD8, 0xFF], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Array("GIF8".utf8),
            [0x49, 0x49, 0x2A, 0x00], [0x4D, 0x4D, 0x00, 0x2A],
        ]
        if heads.contains(where: bytes.starts(with:)) { return true }
        guard bytes.count >= 12 else { return false }
        if bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) { return true }
        if bytes.starts(with: "BM".utf8), bytes[6..<10].elementsEqual([0, 0, 0, 0]) { return true }
        return bytes[4..<8].elementsEqual("ftyp".utf8)
            && ["heic", "heix", "hevc", "mif1", "msf1", "avif"].contains(String(decoding: bytes[8..<12], as: UTF8.self))
    }
}
