import Observation

/// One row of a register, read cell by cell; each cell that is wrong is noted and reading goes on.
struct RegisterRow {
    let file: String
    let line: Int
    private(set) var problems: [RegisterProblem] = []
    /// The cells of columns that the program does not know, those that are not blank.
    let others: [String: String]
    private let columns: [String: Int]
    private let cells: [String]

    init(_ row: CSVRow, of table: RegisterTable, width: Int) {
        file = table.file
        line = row.line
        columns = table.columns
        cells = row.cells
        var others: [String: String] = [:]
        for (name, index) in table.otherColumns where index < row.cells.count {
            let text = CSVScanner.trimmed(row.cells[index])
            if !text.isEmpty { others[name] = text }
        }
        self.others = others
        let extra = row.cells.dropFirst(width).first { !CSVScanner.trimmed($0).isEmpty }
        if let extra {
            problems.append(
                RegisterProblem(
                    .tooManyCells, file: file, line: line, found: extra, facts: ["\(row.cells.count)", "\(width)"]))
        }
    }

    /// The cell, trimmed; empty where there is none.
    func text(_ column: String) -> String {
        guard let index = columns[column], index < cells.count else { return "" }
        return CSVScanner.trimmed(cells[index])
    }

    mutating func required(_ column: String) -> String {
        let text = text(column)
        // A column that is not there is named once, with the header.
        if text.isEmpty, columns[column] != nil { note(.emptyCell, column) }
        return text
    }

    /// The parts of a cell between `;`.
    func list(_ column: String) -> [String] {
        text(column).split(separator: ";").map { CSVScanner.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    mutating func day(_ column: String) -> CalendarDay? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        if let day = CalendarDay(spreadsheet: text), (1900..<2200).contains(day.year) { return day }
        let parts = text.split { "/-.".contains($0) }.map(String.init)
        // 9/22/2029: month first, as a spreadsheet set to American English writes it.
        if parts.count == 3, CalendarDay(spreadsheet: "\(parts[1])/\(parts[0])/\(parts[2])") != nil {
            note(.monthFirst, column, found: text)
        } else {
            note(.notADay, column, found: text)
        }
        return nil
    }

    mutating func requiredDay(_ column: String) -> CalendarDay? {
        required(column).isEmpty ? nil : day(column)
    }

    mutating func validity(_ from: String, _ until: String) -> Validity {
        let validity = Validity(from: day(from), until: day(until))
        if let first = validity.from, let last = validity.until, last < first {
            note(.wrongOrder, until, found: last.description, facts: [from, first.description])
        }
        return validity
    }

    /// An order number from 1 to 99, with or without zeros before it; nil where the cell is blank.
    mutating func orderNumber(_ column: String) -> Int? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), (1...99).contains(number) {
            return number
        }
        note(.notANumber, column, found: text)
        return nil
    }

    /// `platform:handle`
    mutating func accounts(_ column: String) -> [Account] {
        list(column).compactMap { text in
            let parts = text.split(separator: ":", maxSplits: 1).map { CSVScanner.trimmed(String($0)) }
            guard parts.count == 2, !parts[1].hasPrefix("//"), let platform = Platform.named(parts[0]),
                let handle = SidecarText.handle(parts[1])
            else {
                note(.wrongAccount, column, found: text)
                return nil
            }
            return Account(platform: platform, handle: handle)
        }
    }

    mutating func poses(_ column: String, known: Set<HandPose>) -> [HandPose] {
        list(column).map { text in
            let pose = HandPose(rawValue: text.lowercased())
            if !known.contains(pose) {
                note(.unknownPose, column, found: text, facts: [known.map(\.rawValue).sorted().joined(separator: ", ")])
            }
            return pose
        }
    }

    mutating func note(_ kind: RegisterProblem.Kind, _ column: String?, found: String = "", facts: [String] = []) {
        problems.append(
            RegisterProblem(
                kind, file: file, line: line, column: column, found: String(found.prefix(80)), facts: facts))
    }
}
