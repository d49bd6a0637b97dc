/// A row of a table, by the names of its columns.
struct TableRow {
    /// Positions by the columns' names in lower case.
    let columns: [String: Int]
    let row: CSVRow

    static func columns(of header: CSVRow) -> [String: Int] {
        var columns: [String: Int] = [:]
        for (index, name) in header.cells.enumerated() where columns[name.lowercased()] == nil {
            columns[name.lowercased()] = index
        }
        return columns
    }

    func has(_ column: String) -> Bool { columns[column] != nil }

    /// The cell, trimmed; nil where it is blank, holds no value (`#N/A`, `nan`, `-`), or there is none.
    subscript(column: String) -> String? {
        guard let index = columns[column], row.cells.indices.contains(index) else { return nil }
        let text = CSVScanner.trimmed(row.cells[index])
        return text.isEmpty || NoValue(text) != nil ? nil : text
    }
}
