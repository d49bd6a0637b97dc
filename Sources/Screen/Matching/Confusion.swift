/// How alike two letters are to the readers of text and to the writers of names.
///
/// Costs are in tenths of an edit. What readers really confuse is cheap, and so are letters that Indonesian spelling
/// exchanges; a digit never stands for another digit, because that would name another candidate.
enum Confusion {
    static let edit: UInt8 = 10
    /// No number of edits is worth this.
    static let forbidden: UInt8 = 200
    private static let misread: UInt8 = 3
    private static let spelling: UInt8 = 4

    /// 0…35 for 0–9, a–z.
    @inline(__always)
    static func index(_ letter: UInt8) -> Int { letter < 0x3a ? Int(letter) - 0x30 : Int(letter) - 0x57 }

    /// How many letters there are.
    static let count = 36

    /// The cost of reading one letter for another: a row for each letter seen, a column for each meant.
    static let table: [UInt8] = {
        var table = [UInt8](repeating: edit, count: count * count)
        for letter in 0..<count { table[letter * count + letter] = 0 }
        func set(_ letters: String, _ cost: UInt8) {
            for left in letters.utf8 {
                for right in letters.utf8 where left != right { table[index(left) * count + index(right)] = cost }
            }
        }
        for digits in 0..<10 { for other in 0..<10 where digits != other { table[digits * count + other] = forbidden } }
        for group in [
            "0o", "1l", "1i", "il", "2z", "5s", "8b", "6g", "9g", "0q", "0d", "4a", "7t", "ft", "ce", "uv", "vy",
        ] {
            set(group, misread)
        }
        for group in ["iy", "fpv", "qk", "zj", "jy", "sz"] { set(group, spelling) }
        return table
    }()

    /// The letter as which two are read or spelt together, or 0: rn as m, oe for u.
    @inline(__always)
    static func pair(_ first: UInt8, _ second: UInt8) -> UInt8 { pairs[index(first) * count + index(second)] }

    /// What a pair read as one costs, or one read as a pair.
    static let pairCost = 3

    private static let pairs: [UInt8] = {
        var pairs = [UInt8](repeating: 0, count: count * count)
        for text in ["rnm", "cld", "vvw", "iiu", "liu", "nnm", "oeu", "djj", "tjc"] {
            let letters = Array(text.utf8)
            pairs[index(letters[0]) * count + index(letters[1])] = letters[2]
        }
        return pairs
    }()

    /// Whether the letters hold two that are read as one, so that their shape is shorter.
    static func hasPair(_ letters: ArraySlice<UInt8>) -> Bool {
        var last: UInt8 = 0
        for letter in letters {
            switch (last, letter) {
            case (UInt8(ascii: "r"), UInt8(ascii: "n")), (UInt8(ascii: "n"), UInt8(ascii: "n")),
                (UInt8(ascii: "c"), UInt8(ascii: "l")), (UInt8(ascii: "v"), UInt8(ascii: "v")):
                return true
            default: last = letter
            }
        }
        return false
    }

    /// The letters with all that readers confuse made equal: `n0m0r` and `nomor`, `l` and `1`. Equal shapes are a
    /// reason to look closer, nothing more.
    static func shape(_ letters: ArraySlice<UInt8>) -> [UInt8] {
        var shape: [UInt8] = []
        shape.reserveCapacity(letters.count)
        var index = letters.startIndex
        while index < letters.endIndex {
            let letter = letters[index]
            let next = index + 1 < letters.endIndex ? letters[index + 1] : 0
            switch (letter, next) {
            case (UInt8(ascii: "r"), UInt8(ascii: "n")), (UInt8(ascii: "n"), UInt8(ascii: "n")):
                shape.append(UInt8(ascii: "m"))
                index += 1
            case (UInt8(ascii: "c"), UInt8(ascii: "l")):
                shape.append(UInt8(ascii: "d"))
                index += 1
            case (UInt8(ascii: "v"), UInt8(ascii: "v")):
                shape.append(UInt8(ascii: "w"))
                index += 1
            default: shape.append(shapeOf[Int(letter)])
            }
            index += 1
        }
        return shape
    }

    /// The shape of one letter, whatever stands beside it.
    @inline(__always)
    static func letterShape(_ letter: UInt8) -> UInt8 { shapeOf[Int(letter)] }

    private static let shapeOf: [UInt8] = {
        var shapes = (0..<256).map { UInt8($0) }
        for (from, to) in zip("015l28".utf8, "oisizb".utf8) { shapes[Int(from)] = to }
        return shapes
    }()
}
