/// An employee number of a civil servant (NIP), as a text shows it: 18 digits, often spaced 8-6-1-3.
struct ServiceNumber: Sendable, Equatable {
    var digits: String
    var words: Range<Int>

    /// All groups of digits in a passage that can be a NIP.
    static func find(in passage: Passage) -> [ServiceNumber] {
        var found: [ServiceNumber] = []
        var at = 0
        while at < passage.words.count {
            guard passage.words[at].traits.contains(.digits) else {
                at += 1
                continue
            }
            var end = at
            var digits: [UInt8] = []
            while end < passage.words.count, digits.count < 18, passage.words[end].traits.contains(.digits),
                passage.words[end].line == passage.words[at].line
            {
                digits.append(contentsOf: passage.letters(of: end))
                end += 1
            }
            if isValid(digits) {
                found.append(ServiceNumber(digits: String(decoding: digits, as: UTF8.self), words: at..<end))
                at = end
            } else {
                at += 1
            }
        }
        return found
    }

    /// Birth day, then either the month of appointment and the sex (PNS) or other digits (PPPK): only the birth day is
    /// checked in both.
    static func isValid(_ digits: [UInt8]) -> Bool {
        guard digits.count == 18 else { return false }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 & 15) } }
        return (1930...2015).contains(number(0..<4))
            && CalendarDay(checking: number(0..<4), number(4..<6), number(6..<8)) != nil
    }
}
