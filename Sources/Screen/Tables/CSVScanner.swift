/// Cuts the bytes of a table into rows, one at a time.
struct CSVScanner {
    private var bytes: [UInt8]
    private let feed: ByteFeed?
    private let undefused: Bool
    private var position = 0
    private var line = 1
    private(set) var delimiter = UInt8(ascii: ",")
    private(set) var flaws: [CSVReader.Flaw] = []
    let isUTF16: Bool

    private static let quote = UInt8(ascii: "\"")
    private static let carriageReturn: UInt8 = 0x0D
    private static let lineFeed: UInt8 = 0x0A

    /// Of a large file so many bytes are held at once, twice as many as a row may have.
    private static let window = 8 * 1024 * 1024

    /// - Parameter feed: What follows the bytes, of a file that is not held whole.
    init(_ bytes: [UInt8], undefused: Bool, feed: ByteFeed? = nil) {
        self.bytes = bytes
        self.feed = feed
        self.undefused = undefused
        isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        if bytes.starts(with: CSVWriter.byteOrderMark) { position = 3 }
        let rest = bytes[position...]
        if rest.count > 4, rest.prefix(4).elementsEqual("sep=".utf8), [0x2C, 0x3B, 0x09].contains(rest[position + 4]) {
            delimiter = rest[position + 4]
            skipLine()
        } else {
            delimiter = Self.delimiter(ofFirstRowIn: rest)
        }
    }

    /// Cells of a row that are kept; no spreadsheet has more.
    static let mostCells = 16_384

    /// The next row, also where it is blank; nil at the end.
    mutating func next() -> CSVRow? {
        if let feed, !feed.isAtEnd, bytes.count - position < Self.window / 2 {
            feed.refill(&bytes, from: position, to: Self.window)
            position = 0
        }
        guard position < bytes.count else { return nil }
        var row = CSVRow(line: line, cells: [])
        while true {
            let cell = cell()
            if row.cells.count < Self.mostCells { row.cells.append(cell) }
            guard position < bytes.count, bytes[position] == delimiter else { break }
            position += 1
        }
        skipLineEnd()
        return row
    }

    private mutating func cell() -> String {
        guard position < bytes.count, bytes[position] == Self.quote else {
            let start = position
            while position < bytes.count, !endsCell(bytes[position]) { position += 1 }
            return text(bytes[start..<position])
        }
        let opened = line
        position += 1
        var content: [UInt8] = []
        var closed = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                guard position < bytes.count, bytes[position] == Self.quote else {
                    closed = true
                    break
                }
                position += 1
            } else if byte == Self.lineFeed
                || (byte == Self.carriageReturn && !(position < bytes.count && bytes[position] == Self.lineFeed))
            {
                line += 1
            }
            content.append(byte)
        }
        if !closed { flaws.append(.init(line: opened, kind: .unclosedQuote)) }
        if position < bytes.count, !endsCell(bytes[position]) {
            flaws.append(.init(line: line, kind: .textAfterQuote))
            while position < bytes.count, !endsCell(bytes[position]) {
                content.append(bytes[position])
                position += 1
            }
        }
        return text(content[...])
    }

    private mutating func text(_ cell: ArraySlice<UInt8>) -> String {
        var cell = cell
        if undefused, cell.first == UInt8(ascii: "'"), CSVWriter.isDangerous(cell) { cell = cell.dropFirst() }
        if let text = String(validating: cell, as: UTF8.self) { return text }
        if flaws.last?.kind != .notUTF8 || flaws.last?.line != line { flaws.append(.init(line: line, kind: .notUTF8)) }
        return String(decoding: cell, as: UTF8.self)
    }

    private func endsCell(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        let isCarriageReturn = bytes[position] == Self.carriageReturn
        position += 1
        if isCarriageReturn, position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
        line += 1
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != Self.lineFeed, bytes[position] != Self.carriageReturn {
            position += 1
        }
        skipLineEnd()
    }

    /// `,`, `;` or TAB: the one of which the first row holds the most outside quotes.
    private static func delimiter(ofFirstRowIn bytes: ArraySlice<UInt8>) -> UInt8 {
        var (commas, semicolons, tabs) = (0, 0, 0)
        var isQuoted = false
        search: for byte in bytes {
            switch byte {
            case quote: isQuoted.toggle()
            case UInt8(ascii: ",") where !isQuoted: commas += 1
            case UInt8(ascii: ";") where !isQuoted: semicolons += 1
            case UInt8(ascii: "\t") where !isQuoted: tabs += 1
            case lineFeed where !isQuoted && commas + semicolons + tabs > 0,
                carriageReturn where !isQuoted && commas + semicolons + tabs > 0:
                break search
            default: break
            }
        }
        if tabs > max(commas, semicolons) { return UInt8(ascii: "\t") }
        return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// Without blanks and no-break spaces at its ends.
    static func trimmed(_ text: String) -> String {
        // Most cells have nothing to trim, and need no copy.
        let plain: Range<UInt8> = 0x21..<0x7F
        if let first = text.utf8.first, let last = text.utf8.last, plain.contains(first), plain.contains(last) {
            return text
        }
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\u{FEFF}" }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
