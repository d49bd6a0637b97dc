/// Reads tables as spreadsheets and collectors save them: RFC 4180 with `,`, `;` or TAB, with or without BOM, lines
/// ending with CRLF, LF or CR, quoted cells that hold delimiters, quotes and line ends, and Excel's `sep=;` line.
///
/// It reads whatever it is given; what is wrong is named in `flaws`, and the caller decides how much that matters.
public struct CSVReader: Sendable {
    /// Something that is not as RFC 4180 wants it.
    public struct Flaw: Sendable, Equatable {
        public enum Kind: String, Sendable {
            /// A quoted cell that never ends; `line` is where it begins.
            case unclosedQuote
            /// Text between a closing quote and the next delimiter; it is kept.
            case textAfterQuote
            /// Bytes that are not UTF-8, read as U+FFFD.
            case notUTF8
            /// Saved as UTF-16; nothing is read.
            case utf16
        }

        public var line: Int
        public var kind: Kind
    }

    /// The first row that is not blank, trimmed.
    public private(set) var header: CSVRow
    /// The rows after the header, without blank ones.
    public private(set) var rows: [CSVRow] = []
    public private(set) var flaws: [Flaw] = []
    public private(set) var delimiter: UInt8

    /// Reads a whole table.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - undefused: Whether to take away the `'` that `CSVWriter` put before a cell that a spreadsheet would run.
    public init(_ bytes: [UInt8], undefused: Bool = false) {
        header = CSVRow(line: 1, cells: [])
        delimiter = UInt8(ascii: ",")
        var scanner = CSVScanner(bytes, undefused: undefused)
        if scanner.isUTF16 {
            flaws.append(Flaw(line: 1, kind: .utf16))
            return
        }
        delimiter = scanner.delimiter
        while let row = scanner.next() {
            if row.isBlank { continue }
            if header.cells.isEmpty {
                header = CSVRow(line: row.line, cells: row.cells.map { CSVScanner.trimmed($0) })
            } else {
                rows.append(row)
            }
        }
        flaws = scanner.flaws
    }
}
