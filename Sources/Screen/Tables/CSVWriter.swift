/// Writes tables for spreadsheets: RFC 4180, UTF-8 with BOM, CRLF.
///
/// A cell that a spreadsheet would run or turn into something else (its first character is `=`, `+`, `-`, `@`, TAB, CR,
/// LF or NUL) gets a leading `'`. So does a cell that already looks so defused, so that `CSVReader` can tell them apart.
public struct CSVWriter: Sendable {
    /// How cells are parted.
    public enum Dialect: String, Sendable, CaseIterable {
        case comma
        /// `;`, for spreadsheets with a decimal comma, as the Indonesian ones.
        case excelID = "excel-id"

        var delimiter: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: ";") }
    }

    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    public var dialect: Dialect

    public init(dialect: Dialect = .comma) { self.dialect = dialect }

    /// A whole file: BOM, header, rows.
    public func document(header: [String], rows: some Sequence<[String]>) -> [UInt8] {
        var bytes = Self.byteOrderMark
        append(header, to: &bytes)
        for row in rows { append(row, to: &bytes) }
        return bytes
    }

    /// One row with its CRLF.
    public func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(dialect.delimiter) }
            append(cell: cell, to: &bytes)
        }
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    private func append(cell: String, to bytes: inout [UInt8]) {
        let text = cell.utf8
        let defused = Self.isDangerous(text)
        // Both delimiters are quoted in both dialects, so that opening with the wrong one splits fewer cells.
        let quoted =
            text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 == 0x0D || $0 == 0x0A }
            || text.first == 0x20 || text.last == 0x20
        if quoted { bytes.append(0x22) }
        if defused { bytes.append(UInt8(ascii: "'")) }
        if quoted {
            for byte in text {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        } else {
            bytes.append(contentsOf: text)
        }
    }

    /// Whether a cell begins, after any number of `'`, with what a spreadsheet would run.
    static func isDangerous(_ cell: some Sequence<UInt8>) -> Bool {
        for byte in cell where byte != UInt8(ascii: "'") {
            switch byte {
            case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D, 0x0A, 0x00:
                return true
            default: return false
            }
        }
        return false
    }
}
