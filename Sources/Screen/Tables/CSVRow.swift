/// One row of a table, and the line on which it begins.
public struct CSVRow: Sendable, Equatable {
    /// From 1; lines end with CRLF, LF or CR, also inside a quoted cell.
    public var line: Int
    public var cells: [String]

    public init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }

    /// Whether all cells are empty or blank.
    public var isBlank: Bool { cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
}
