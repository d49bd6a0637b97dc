/// A NIP as a register's cell holds it.
enum NIPCell: Equatable {
    case none
    /// 18 digits, or 9 of the old kind; for people who are no ASN any digits.
    case number(String)
    /// `1,98804E+17`
    case asNumber
    /// The last three digits are zero: a spreadsheet keeps fifteen.
    case rounded
    case wrong

    /// - Parameters:
    ///   - text: The cell; blanks, dots, dashes and a `'` before the digits are left out.
    ///   - kind: `jenis`. A PPPK's number has no month in its second part; other kinds than ASN have other numbers.
    init(_ text: String, kind: String) {
        let digits = text.utf8.filter { !" .-'".utf8.contains($0) && $0 != 0xC2 && $0 != 0xA0 }
        let letters = kind.uppercased()
        if digits.isEmpty {
            self = .none
        } else if text.uppercased().contains("E+") || text.contains(",") {
            self = .asNumber
        } else if !digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            self = .wrong
        } else if !["PNS", "CPNS", "ASN", "PPPK"].contains(where: letters.hasPrefix) {
            self = .number(String(decoding: digits, as: UTF8.self))
        } else if digits.count == 18, digits.suffix(3).elementsEqual("000".utf8) {
            self = .rounded
        } else if Self.isWellFormed(digits.map { Int($0) - 0x30 }, isContract: letters.hasPrefix("PPPK")) {
            self = .number(String(decoding: digits, as: UTF8.self))
        } else {
            self = .wrong
        }
    }

    /// Birth date, month of entry, sex and serial number (18 digits), or the old 9 digits.
    private static func isWellFormed(_ digits: [Int], isContract: Bool) -> Bool {
        guard digits.count == 18 else { return digits.count == 9 }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        guard CalendarDay(checking: number(0..<4), number(4..<6), number(6..<8)) != nil,
            (1900..<2100).contains(number(0..<4))
        else { return false }
        return isContract || ((1...12).contains(number(12..<14)) && (1...2).contains(digits[14]))
    }

    /// A NIP as messages may show it: its year of birth and its last two digits.
    static func masked(_ text: String) -> String {
        let digits = text.filter(\.isNumber)
        return digits.count < 9 || text.uppercased().contains("E") ? text : digits.prefix(4) + "…" + digits.suffix(2)
    }
}
