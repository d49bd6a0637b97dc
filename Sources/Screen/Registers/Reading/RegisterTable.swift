/// The rows of one register file, and what is wrong with the file as a whole.
struct RegisterTable {
    let file: String
    /// Positions by the columns' names in lower case.
    private(set) var columns: [String: Int] = [:]
    /// Names and positions of the columns that are not known.
    private(set) var otherColumns: [(name: String, index: Int)] = []
    private(set) var rows: [CSVRow] = []
    private(set) var problems: [RegisterProblem] = []
    private let width: Int

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - file: Its columns.
    ///   - bytes: Its content, in any encoding that a spreadsheet saves.
    init(_ schema: RegisterFile, bytes: [UInt8]) {
        file = schema.name
        let table = CSVReader(TableEncoding.utf8(bytes), undefused: true)
        width = table.header.cells.count
        readFlaws(table)
        guard width > 0 else {
            if problems.isEmpty { problems.append(RegisterProblem(.emptyFile, file: file)) }
            return
        }
        readHeader(table.header, required: schema.required, known: schema.columns.map(\.name))
        rows = table.rows
        if rows.isEmpty, problems.isEmpty { problems.append(RegisterProblem(.emptyFile, file: file)) }
    }

    /// A row to be read cell by cell.
    func row(_ index: Int) -> RegisterRow { RegisterRow(rows[index], of: self, width: width) }

    private mutating func readFlaws(_ table: CSVReader) {
        for flaw in table.flaws {
            switch flaw.kind {
            case .unclosedQuote: problems.append(RegisterProblem(.unclosedQuote, file: file, line: flaw.line))
            case .textAfterQuote: problems.append(RegisterProblem(.textAfterQuote, file: file, line: flaw.line))
            case .notUTF8, .utf16: problems.append(RegisterProblem(.notUTF8, file: file, line: flaw.line))
            }
        }
    }

    private mutating func readHeader(_ header: CSVRow, required: [String], known: [String]) {
        for (index, cell) in header.cells.enumerated() {
            let name = NormalForm.text(cell)
            // “Nomor Urut” is nomor_urut.
            let key = NormalForm.key(cell).replacing(" ", with: "_")
            if name.isEmpty { continue }
            if columns[key] != nil {
                problems.append(RegisterProblem(.doubleColumn, file: file, line: header.line, column: name))
            } else {
                columns[key] = index
            }
            if !known.contains(key) { otherColumns.append((name, index)) }
        }
        let absent = known.filter { columns[$0] == nil }
        for (name, _) in otherColumns {
            if let meant = absent.first(where: { Self.differsLittle($0, name.lowercased()) }) {
                problems.append(
                    RegisterProblem(
                        .misspeltColumn, file: file, line: header.line, column: name, found: name, facts: [meant]))
            }
        }
        let misspelt = Set(problems.filter { $0.kind == .misspeltColumn }.flatMap(\.facts))
        for name in required where columns[name] == nil && !misspelt.contains(name) {
            problems.append(
                RegisterProblem(
                    .missingColumn, file: file, line: header.line, column: name, facts: [known.joined(separator: ", ")])
            )
        }
    }

    /// Whether two names are at most two letters apart: one wrong, missing, added, or two swapped.
    private static func differsLittle(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars.prefix(64)))
        guard abs(a.count - b.count) <= 2, min(a.count, b.count) > 3 else { return false }
        var row = Array(0...b.count)
        for i in a.indices {
            var next = [i + 1]
            for j in b.indices { next.append(min(row[j] + (a[i] == b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1)) }
            row = next
        }
        return row[b.count] <= 2
    }
}
