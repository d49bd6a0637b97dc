import Observation

/// One row of a register, read cell by cell; each cell that is wrong is noted and reading goes on.
struct RegisterRow {
    let file: String
    let line: Int
    private(set) var problems: [RegisterProblem] = []
    /// The cells of columns that the program does not know, those that hold something.
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
            let text = NormalForm.text(row.cells[index])
            if !text.isEmpty, NoValue(text) == nil { others[name] = text }
        }
        self.others = others
        let extra = row.cells.dropFirst(width).first { !NormalForm.text($0).isEmpty }
        if let extra { note(.tooManyCells, nil, found: extra, facts: ["\(row.cells.count)", "\(width)"]) }
    }

    /// The cell as it stands in the file.
    private func raw(_ column: String) -> String {
        guard let index = columns[column], index < cells.count else { return "" }
        return cells[index]
    }

    /// A cell or an item of one in its normal form; empty where it holds nothing.
    private mutating func value(of raw: some StringProtocol, _ column: String) -> String {
        let text = NormalForm.text(raw)
        guard let nothing = NoValue(text) else { return text }
        switch nothing {
        case .error: note(.cellError, column, found: text)
        case .word: note(.nullWord, column, found: text)
        case .dash: break
        }
        return ""
    }

    /// The cell in its normal form; empty where there is none.
    mutating func text(_ column: String) -> String { value(of: raw(column), column) }

    mutating func required(_ column: String) -> String {
        let text = text(column)
        // A column that is not there is named once, with the header; a cell that holds an error is named with it.
        let isNoted = problems.contains { $0.column == column }
        if text.isEmpty, columns[column] != nil, !isNoted { note(.emptyCell, column) }
        return text
    }

    /// The parts of a cell between `;`.
    mutating func list(_ column: String) -> [String] {
        var items: [String] = []
        for part in raw(column).split(separator: ";") {
            let item = value(of: part, column)
            if !item.isEmpty { items.append(item) }
        }
        return items
    }

    // MARK: - Days

    mutating func day(_ column: String) -> CalendarDay? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        return day(text, column)
    }

    private mutating func day(_ text: String, _ column: String, mayBeOpen: Bool = false) -> CalendarDay? {
        if let day = RegisterDay.read(text), (1900..<2200).contains(day.year) { return day }
        let facts = mayBeOpen ? [column] : []
        let parts = text.split { "/-.".contains($0) }.map(String.init)
        // 9/22/2029: month first, as a spreadsheet set to American English writes it.
        if parts.count == 3, CalendarDay(spreadsheet: "\(parts[1])/\(parts[0])/\(parts[2])") != nil {
            note(.monthFirst, column, found: text, facts: facts)
        } else {
            note(.notADay, column, found: text, facts: facts)
        }
        return nil
    }

    mutating func requiredDay(_ column: String) -> CalendarDay? {
        required(column).isEmpty ? nil : day(column)
    }

    /// From–until; a blank cell and a mark for an open end leave the side open.
    mutating func validity(_ from: String, _ until: String) -> Validity {
        var validity = Validity()
        let (first, last) = (text(from), text(until))
        if !first.isEmpty, !OpenEnd.isMarked(asBeginning: first) { validity.from = day(first, from, mayBeOpen: true) }
        if !last.isEmpty, !OpenEnd.isMarked(asEnd: last) { validity.until = day(last, until, mayBeOpen: true) }
        if let first = validity.from, let last = validity.until, last < first {
            note(.wrongOrder, until, found: last.description, facts: [from, first.description])
        }
        return validity
    }

    // MARK: - Numbers, accounts, poses

    /// An order number from 1 to 99, also as `01`, `1.0` or `No. 1`; nil where the cell is blank.
    mutating func orderNumber(_ column: String) -> Int? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        var digits = text.lowercased()[...]
        for word in ["nomor", "no", "urut", "#", ".", ":", " "] where digits.hasPrefix(word) {
            digits = digits.dropFirst(word.count)
        }
        for zero in [".0", ",0", ".00", ",00"] where digits.hasSuffix(zero) { digits = digits.dropLast(zero.count) }
        if digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits), (1...99).contains(number) {
            return number
        }
        note(.notANumber, column, found: text)
        return nil
    }

    mutating func accounts(_ column: String) -> [Account] {
        var accounts: [Account] = []
        for item in accountItems(column) {
            switch AccountCell(item) {
            case .account(let account): accounts.append(account)
            case .noPlatform: note(.accountWithoutPlatform, column, found: item)
            case .unknownPlatform(let name):
                note(.unknownPlatform, column, found: name, facts: [AccountCell.platformNames])
            case .wrongHandle(let platform): note(.wrongHandle, column, found: item, facts: [platform])
            case .noProfile: note(.noProfile, column, found: item)
            }
        }
        return accounts
    }

    /// Items between `;` and on lines of their own; also behind `,` where the next one is an account by itself.
    private mutating func accountItems(_ column: String) -> [String] {
        var items: [String] = []
        for part in raw(column).split(whereSeparator: { $0 == ";" || $0.isNewline }) {
            let first = items.count
            for piece in part.split(separator: ",") {
                let item = value(of: piece, column)
                guard !item.isEmpty else { continue }
                if items.count > first, AccountCell(item) == .noPlatform {
                    items[items.count - 1] += ", " + item
                } else {
                    items.append(item)
                }
            }
        }
        return items
    }

    /// - Parameter own: Poses that the office's own table names.
    mutating func poses(_ column: String, own: Set<HandPose>) -> [HandPose] {
        var poses: [HandPose] = []
        for item in list(column) {
            let named = HandPose(rawValue: item.lowercased())
            if let known = own.contains(named) ? [named] : PoseNames.poses(item) {
                poses += known.filter { !poses.contains($0) }
            } else {
                note(.unknownPose, column, found: item, facts: [PoseNames.names])
            }
        }
        return poses
    }

    /// The poses of a row of the office's own table, which may name its own.
    mutating func ownPoses(_ column: String) -> [HandPose] {
        let text = required(column)
        if let known = PoseNames.poses(text) { return known }
        let name = text.lowercased()
        let isName = name.utf8.allSatisfy { Letters.plain($0) != 0 || $0 == UInt8(ascii: "_") }
        if !isName { note(.unknownPose, column, found: text, facts: [PoseNames.names]) }
        return name.isEmpty ? [] : [HandPose(rawValue: name)]
    }

    /// The value of a column with a fixed set of them; nil where the cell is blank or holds none of them.
    mutating func choice<Value>(_ column: String, _ choice: Choice<Value>) -> Value? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        if let value = choice.value(of: text) { return value }
        note(.unknownWord, column, found: text, facts: [choice.names])
        return nil
    }

    // MARK: -

    /// Notes a mistake once.
    mutating func note(_ kind: RegisterProblem.Kind, _ column: String?, found: String = "", facts: [String] = []) {
        var problem = RegisterProblem(
            kind, file: file, line: line, column: column, found: String(found.prefix(80)), facts: facts)
        if let column { problem.marks = NormalForm.placedMarks(in: raw(column)) }
        if !problems.contains(problem) { problems.append(problem) }
    }
}
