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
            .first { !$0.isBlank }
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
            guard !Decompressor.isCompressed(content) else {
                return .ignored(.brokenSidecar, warning: SidecarWarning(.malformed))
            }
            return outcome(of: content, in: file)
        } catch .tooLarge {
            return .ignored(.tooLarge, warning: SidecarWarning(.tooLarge))
        } catch .broken(let message) {
            return .ignored(.brokenSidecar, warning: SidecarWarning(.badArchive, message))
        } catch {
            return .ignored(.brokenSidecar, warning: SidecarWarning(.badArchive, "\(error)"))
        }
    }

    /// A large file, of which the beginning is here. Only what comes in many pieces is so large: JSON in lines or in a list, and
    /// tables.
    static func outcome(of feed: ByteFeed, in file: SidecarFile) -> Outcome {
        var bytes: [UInt8] = []
        feed.refill(&bytes, from: 0, to: largestHead)
        let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        let first = bytes.first { !$0.isBlank && !CSVWriter.byteOrderMark.contains($0) }
        var found: Outcome?
        if Decompressor.isCompressed(bytes) || isImage(bytes) || isWide {
            found = nil
        } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            found = json(JSONReader(bytes, feed: feed), file)
        } else {
            found = table(CSVScanner(bytes, undefused: true, feed: feed), file)
        }
        if feed.failure != nil { return .ignored(.unreadable, warning: SidecarWarning(.unreadable)) }
        return found ?? .ignored(.tooLarge, warning: SidecarWarning(.tooLarge))
    }

    /// Enough to tell what a file is.
    private static let largestHead = 64 * 1024

    private static func json(_ bytes: [UInt8], _ file: SidecarFile) -> Outcome {
        let found = json(JSONReader(bytes), file)
        // A caption may begin with a bracket too.
        guard case .ignored = found, file.name(without: ".json") == nil, case .caption(let text) = text(bytes, file)
        else {
            return found
        }
        return .caption(text)
    }

    private static func json(_ given: JSONReader, _ file: SidecarFile) -> Outcome {
        var json = given
        var reader: (any SidecarReader)?
        var kept = SidecarRecords()
        while !kept.isFull, let value = json.next() {
            guard
                var found = reader.map({ ($0, $0.records(of: .value(value), in: file) ?? []) })
                    ?? read(.value(value), file)
            else { continue }
            reader = found.0
            for index in found.1.indices where found.1.count == 1 && json.flaw == nil {
                found.1[index].keepWhatIsThere(in: value)
            }
            kept.add(found.1)
        }
        let flaw: SidecarWarning? =
            switch json.flaw {
            case .truncated: SidecarWarning(.truncated)
            case .malformed: SidecarWarning(.malformed)
            case .tooDeep: SidecarWarning(.tooDeep)
            case .tooLarge: SidecarWarning(.tooLarge)
            case nil: nil
            }
        if let flaw { kept.tell(flaw) }
        if let reader { return .records(collector: reader.collector, kept.all, warnings: kept.notes) }
        return flaw == nil ? .ignored(.unknownSidecar, warning: nil) : .ignored(.brokenSidecar, warning: flaw)
    }

    private static func text(_ bytes: [UInt8], _ file: SidecarFile) -> Outcome {
        if let headers = PageHeaders.read(bytes), let found = read(.page(headers), file) {
            return .records(collector: found.reader.collector, found.records, warnings: [])
        }
        if let table = table(CSVScanner(TableEncoding.utf8(bytes), undefused: true), file) { return table }
        guard file.captionStem != nil else {
            return bytes.contains(0)
                ? .ignored(.unknownType, warning: nil) : .ignored(.unknownSidecar, warning: nil)
        }
        // What is longer is told of, and not needed for that.
        return .caption(String(SidecarText.decoded(bytes).prefix(2 * SidecarText.longestCaption)))
    }

    private static func table(_ given: CSVScanner, _ file: SidecarFile) -> Outcome? {
        var scanner = given
        // A header stands in the first lines, or this is prose.
        var header: CSVRow?
        for _ in 0..<8 where header == nil {
            header = scanner.next().flatMap { $0.isBlank ? nil : $0 }
        }
        guard let header, header.cells.count > 1, header.cells.count <= 1000 else { return nil }
        let columns = TableRow.columns(of: CSVRow(line: header.line, cells: header.cells.map(CSVScanner.trimmed)))
        let blank = TableRow(columns: columns, row: CSVRow(line: header.line, cells: []))
        guard let reader = readers.first(where: { $0.records(of: .row(blank), in: file) != nil }) else { return nil }
        var kept = SidecarRecords()
        while !kept.isFull, let row = scanner.next() {
            if row.isBlank { continue }
            kept.add(reader.records(of: .row(TableRow(columns: columns, row: row)), in: file) ?? [])
        }
        if scanner.flaws.contains(where: { $0.kind == .notUTF8 }) { kept.tell(SidecarWarning(.notUTF8)) }
        if scanner.flaws.contains(where: { $0.kind == .unclosedQuote }) { kept.tell(SidecarWarning(.truncated)) }
        return .records(collector: reader.collector, kept.all, warnings: kept.notes)
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

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
