@testable import Screen

/// Tables: what was read, written and read again is the same.
let fuzzTable: @Sendable (Input) -> Void = { input in
    let table = CSVReader(input.bytes)
    let cells = table.header.cells + table.rows.flatMap(\.cells)
    check(table.rows.count <= input.bytes.count, "\(table.rows.count) rows of \(input.bytes.count) bytes")
    check(cells.count <= input.bytes.count + 1, "\(cells.count) cells of \(input.bytes.count) bytes")
    // A byte that is not UTF-8 becomes the three of U+FFFD.
    let size = cells.reduce(0) { $0 + $1.utf8.count }
    check(size <= 3 * input.bytes.count, "\(size) bytes of \(input.bytes.count)")
    check(table.flaws.count <= input.bytes.count, "more flaws than bytes")
    check(zip(table.rows, table.rows.dropFirst()).allSatisfy { $0.line < $1.line }, "lines do not rise")

    // A header that is Excel's own `sep=` line cannot be told from one.
    guard !table.header.isBlank, table.header.cells.first?.hasPrefix("sep=") != true else { return }
    for dialect in CSVWriter.Dialect.allCases {
        // One column tells no delimiter.
        if table.header.cells.count < 2 { continue }
        let writer = CSVWriter(dialect: dialect)
        let written = writer.document(header: table.header.cells, rows: table.rows.map(\.cells))
        let again = CSVReader(written, undefused: true)
        check(again.flaws.isEmpty, "a table of ours has flaws: \(again.flaws)")
        check(again.header.cells == table.header.cells, "\(table.header.cells) becomes \(again.header.cells)")
        check(again.rows.map(\.cells) == table.rows.map(\.cells), "rows change: \(table.rows) \(again.rows)")
    }
}
