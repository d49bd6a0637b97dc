internal import Foundation

/// The one form in which two handles, NIPs, names or file names are compared, so that what looks the same is the same.
///
/// Unicode's composed form (NFC), every kind of blank one plain space, none at the ends, and no mark that nobody sees.
enum NormalForm {
    /// The form with its letters' case kept.
    static func text(_ text: some StringProtocol) -> String {
        if isPlain(text.utf8) { return String(text) }
        var scalars = String.UnicodeScalarView()
        var isGap = false
        for scalar in text.unicodeScalars where !isInvisible(scalar) {
            if scalar.properties.isWhitespace {
                isGap = true
                continue
            }
            if isGap && !scalars.isEmpty { scalars.append(" ") }
            isGap = false
            scalars.append(scalar)
        }
        return String(scalars).precomposedStringWithCanonicalMapping
    }

    /// Most texts are ASCII with single blanks between words, and are in the form already.
    private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
        var before: UInt8 = 0x20
        for byte in bytes {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || before != 0x20 else { return false }
            before = byte
        }
        return before != 0x20
    }

    /// The form in lower case: equal for texts that differ in case alone.
    static func key(_ text: some StringProtocol) -> String { Self.text(text).lowercased() }

    /// Marks without a glyph that come along when text is copied: zero-width spaces and joiners, marks of direction, invisible
    /// operators, a byte order mark, a soft hyphen.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// The code points of the invisible marks in a text, as messages name them: `U+200E`, each once.
    static func invisibleMarks(in text: some StringProtocol) -> [String] {
        text.unicodeScalars.lazy.filter(isInvisible).map(name(of:)).reduce(into: []) { names, name in
            if !names.contains(name) { names.append(name) }
        }
    }

    /// The invisible marks in a text, each with how many visible characters stand before it: `U+200E (0)`. At most four.
    static func placedMarks(in text: some StringProtocol) -> [String] {
        var marks: [String] = []
        var before = 0
        for scalar in text.unicodeScalars where marks.count < 4 {
            if isInvisible(scalar) { marks.append("\(name(of: scalar)) (\(before))") } else { before += 1 }
        }
        return marks
    }

    private static func name(of scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
