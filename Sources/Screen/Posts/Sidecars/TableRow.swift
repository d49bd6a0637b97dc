/// A row of a table, by the names of its columns.
struct TableRow {
    /// Positions by the columns' names in lower case.
    let columns: [String: Int]
    let row: CSVRow

    static func columns(of header: CSVRow) -> [String: Int] {
        var columns: [String: Int] = [:]
        for (index, cell) in header.cells.enumerated() {
            // People write `Tanggal unggah` for `tanggal_unggah`.
            let name = NormalForm.key(cell).replacing(" ", with: "_").replacing("-", with: "_")
            if columns[name] == nil { columns[name] = index }
        }
        return columns
    }

    func has(_ column: String) -> Bool { columns[column] != nil }

    func has(anyOf names: [String]) -> Bool { names.contains(where: has) }

    /// The first of these cells that is not blank.
    func first(of names: [String]) -> String? { names.lazy.compactMap { self[$0] }.first }

    /// The cell, trimmed; nil where it is blank, holds no value (`#N/A`, `nan`, `-`), or there is none.
    subscript(column: String) -> String? {
        guard let index = columns[column], row.cells.indices.contains(index) else { return nil }
        let text = CSVScanner.trimmed(row.cells[index])
        return text.isEmpty || NoValue(text) != nil ? nil : text
    }
}
