import Foundation

/// Folds text to what matching compares: the letters a–z and the digits 0–9.
enum Letters {
    /// What one scalar is to the matcher.
    enum Folded: Equatable {
        /// One or more of a–z, 0–9.
        case letters(ArraySlice<UInt8>)
        /// Between words.
        case gap
        /// Part of the word that surrounds it, without a letter: an apostrophe, an accent, a mark of direction.
        case nothing
    }

    static func isDigit(_ letter: UInt8) -> Bool { letter &- 0x30 < 10 }
    static func isLetter(_ letter: UInt8) -> Bool { letter &- 0x61 < 26 }

    /// The letter that an ASCII byte stands for, or 0.
    @inline(__always)
    static func plain(_ byte: UInt8) -> UInt8 {
        if isDigit(byte) || isLetter(byte) { return byte }
        if byte &- 0x41 < 26 { return byte | 0x20 }
        return 0
    }

    /// The letters of a text, without gaps.
    static func compact(_ text: some StringProtocol) -> [UInt8] {
        var letters: [UInt8] = []
        for scalar in text.unicodeScalars {
            if case .letters(let more) = fold(scalar) { letters.append(contentsOf: more) }
        }
        return letters
    }

    static func fold(_ scalar: Unicode.Scalar) -> Folded {
        let value = Int(scalar.value)
        if value < latin.count { return latin[value] }
        return decomposed(scalar)
    }

    private static let latin: [Folded] = (0..<0x250).map { value in
        // Every value below U+D800 is a scalar.
        let scalar = Unicode.Scalar(UInt32(value))!
        if scalar == "'" || scalar == "`" || scalar == "´" { return .nothing }
        if let special = special[scalar] { return .letters(ArraySlice(special.utf8)) }
        return decomposed(scalar)
    }

    /// Letters without a decomposition, and letters of other scripts that look like Latin ones.
    private static let special: [Unicode.Scalar: String] = [
        "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "ae",
        "œ": "oe", "Œ": "oe", "а": "a", "А": "a", "е": "e", "Е": "e", "о": "o", "О": "o", "р": "p", "Р": "p",
        "с": "c", "С": "c", "у": "y", "У": "y", "х": "x", "Х": "x", "і": "i", "І": "i", "В": "b", "М": "m",
        "Н": "h", "К": "k", "Т": "t", "Α": "a", "Β": "b", "Ε": "e", "Ι": "i", "Κ": "k", "Μ": "m", "Ν": "n",
        "Ο": "o", "ο": "o", "Ρ": "p", "Τ": "t", "Χ": "x",
    ]

    private static func decomposed(_ scalar: Unicode.Scalar) -> Folded {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return .nothing
        default: break
        }
        if scalar == "\u{2019}" || scalar == "\u{2018}" || scalar == "\u{2BC}" { return .nothing }
        if let special = special[scalar] { return .letters(ArraySlice(special.utf8)) }
        var letters: [UInt8] = []
        for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
            if part.isASCII {
                let letter = plain(UInt8(part.value))
                if letter != 0 { letters.append(letter) }
            }
        }
        return letters.isEmpty ? .gap : .letters(ArraySlice(letters))
    }
}
