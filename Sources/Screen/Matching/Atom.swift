/// A word as the grammar sees it: a known word, a number, or neither.
struct Atom: Sendable {
    /// The words of the passage that it was cut from.
    var words: Range<Int>
    var roles: Lexicon.Roles = []
    /// One or two digits, or a number in words.
    var number: Int?
    var isNumeral = false
    /// 03
    var padded = false
    /// Letters that may stand for digits where a number is due: I, O2.
    var likeNumber: (value: Int, padded: Bool)?
    var traits: Passage.Traits
    var line: Int32

    /// The atoms of a passage. Words that run together are cut where all their parts are known.
    static func read(_ passage: Passage) -> [Atom] {
        var atoms: [Atom] = []
        atoms.reserveCapacity(passage.units.count)
        for unit in passage.units {
            let word = passage.words[unit.words.lowerBound]
            let blank = Atom(words: unit.words, traits: word.traits, line: word.line)
            let letters = passage.letters[unit.letters]
            let shape = passage.shape[unit.letters]
            if let number = digits(letters) {
                atoms.append(blank.with(number: number, letters))
            } else if let entry = lookup(letters, shape) {
                atoms.append(blank.with(entry, letters))
            } else if let parts = parts(letters, shape) {
                for part in parts { atoms.append(blank.with(part: part, passage)) }
            } else {
                atoms.append(blank.with(nil, letters))
            }
        }
        return atoms
    }

    private static func lookup(
        _ letters: ArraySlice<UInt8>, _ shape: ArraySlice<UInt8>
    ) -> (roles: Lexicon.Roles, numeral: Int)? {
        guard letters.count >= 2 else { return nil }
        if let entry = Lexicon.shared.entry(shape) { return entry }
        guard Confusion.hasPair(letters) else { return nil }
        return Lexicon.shared.entry(Confusion.shape(letters)[...])
    }

    /// `nomori` is nomor I; `salamduajari` is salam dua jari.
    private static func parts(_ letters: ArraySlice<UInt8>, _ shape: ArraySlice<UInt8>) -> [Range<Int>]? {
        guard letters.count >= 4 else { return nil }
        for tail in 1...2 {
            let cut = letters.endIndex - tail
            guard let entry = Lexicon.shared.entry(shape[shape.startIndex..<cut]), value(letters[cut...]) != nil,
                !entry.roles.isDisjoint(with: [.number, .order, .pair])
            else { continue }
            return [letters.startIndex..<cut, cut..<letters.endIndex]
        }
        return letters.count >= 5 ? Lexicon.shared.split(letters, shape: shape) : nil
    }

    private static func digits(_ letters: ArraySlice<UInt8>) -> Int? {
        guard letters.count <= 2, letters.allSatisfy(Letters.isDigit) else { return nil }
        return letters.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The number that one or two letters may stand for where a number is due.
    static func value(_ letters: ArraySlice<UInt8>) -> Int? {
        guard (1...2).contains(letters.count) else { return nil }
        var value = 0
        for letter in letters {
            switch letter {
            case 0x30...0x39: value = value * 10 + Int(letter - 0x30)
            case UInt8(ascii: "o"): value *= 10
            case UInt8(ascii: "i"), UInt8(ascii: "l"): value = value * 10 + 1
            case UInt8(ascii: "z"): value = value * 10 + 2
            default: return nil
            }
        }
        return value > 0 ? value : nil
    }

    private func with(number: Int, _ letters: ArraySlice<UInt8>) -> Atom {
        var atom = self
        if number > 0 { atom.number = number }
        atom.padded = letters.count == 2 && letters.first == 0x30
        return atom
    }

    private func with(_ entry: (roles: Lexicon.Roles, numeral: Int)?, _ letters: ArraySlice<UInt8>) -> Atom {
        var atom = self
        atom.roles = entry?.roles ?? []
        if let numeral = entry?.numeral, numeral > 0 {
            atom.number = numeral
            atom.isNumeral = true
        }
        if let value = Self.value(letters) { atom.likeNumber = (value, letters.first == UInt8(ascii: "o")) }
        return atom
    }

    private func with(part: Range<Int>, _ passage: Passage) -> Atom {
        let letters = passage.letters[part]
        if let number = Self.digits(letters) { return with(number: number, letters) }
        return with(Self.lookup(letters, passage.shape[part]), letters)
    }
}
