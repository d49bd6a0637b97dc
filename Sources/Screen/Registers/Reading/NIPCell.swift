/// A NIP as a register's cell holds it.
enum NIPCell: Equatable {
    case none
    /// 18 digits, or 9 of the old kind; for people who are no ASN any digits.
    case number(String)
    /// The same behind a decimal `.0`, as a spreadsheet or a program writes numbers; no digit was lost.
    case decimal(String)
    /// `1,98804E+17`
    case asNumber
    /// Digits may be lost: a spreadsheet keeps fifteen, and a number with a `.0` behind it hardly more.
    case rounded
    case wrong

    /// - Parameters:
    ///   - text: The cell in its normal form; `NIP` before the number, blanks, dots, dashes and `'` are left out.
    ///   - kind: `jenis`. A PPPK's number has no month in its second part; other kinds than ASN have other numbers.
    init(_ text: String, kind: Official.Kind) {
        let (body, hasDecimals) = Self.withoutDecimals(Self.withoutName(text))
        let digits = body.utf8.filter { !" .-'’".utf8.contains($0) }
        if digits.isEmpty {
            self = .none
        } else if Self.hasExponent(text) || body.contains(",") {
            self = .asNumber
        } else if !digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            self = .wrong
        } else {
            let number = String(decoding: digits, as: UTF8.self)
            if digits.count == 18, kind.isCivilServant, digits.suffix(3).elementsEqual("000".utf8) {
                self = .rounded
            } else if hasDecimals, Self.mayBeRounded(number) {
                self = .rounded
            } else if !kind.isCivilServant
                || Self.isWellFormed(digits.map { Int($0) - 0x30 }, isContract: kind.isContract)
            {
                self = hasDecimals ? .decimal(number) : .number(number)
            } else {
                self = .wrong
            }
        }
    }

    /// Without `NIP`, `NI PPPK:` or the like before the digits.
    private static func withoutName(_ text: String) -> Substring {
        guard let start = text.firstIndex(where: \.isNumber) else { return text[...] }
        let name = text[..<start].lowercased().filter(\.isLetter)
        return ["nip", "nippppk", "nipppk", "nipp3k", "nrp", "nik"].contains(name) ? text[start...] : text[...]
    }

    /// Without `.0`, `,00` or the like behind the digits.
    private static func withoutDecimals(_ text: Substring) -> (Substring, Bool) {
        guard let mark = text.lastIndex(where: { $0 == "." || $0 == "," }) else { return (text, false) }
        let behind = text[text.index(after: mark)...]
        // Groups of three are no decimals.
        guard (1...2).contains(behind.count), behind.allSatisfy({ $0 == "0" }) else { return (text, false) }
        return (text[..<mark], true)
    }

    private static func hasExponent(_ text: String) -> Bool {
        let letters = text.uppercased()
        guard let mark = letters.firstIndex(of: "E"), letters[..<mark].last?.isNumber == true else { return false }
        return letters[mark...].dropFirst().first { $0 != "+" }?.isNumber == true
    }

    /// Whether a binary number of 64 bits holds exactly this one: then it may stand for a neighbour. Up to 2⁵³ it holds all.
    private static func mayBeRounded(_ digits: String) -> Bool {
        guard let number = UInt64(digits) else { return true }
        return number > 1 << 53 && Double(exactly: number) != nil
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
