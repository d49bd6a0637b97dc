internal import Foundation

/// The one form in which two handles, NIPs, names or file names are compared, so that what looks the same is the same.
///
/// Unicode's composed form (NFC), every kind of blank one plain space, none at the ends, and no mark that nobody sees. Text that
/// is plain ASCII without such blanks comes back as it is.
enum NormalForm {
    /// The form with its letters' case kept.
    static func text(_ text: some StringProtocol) -> String {
        if text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) { return String(text) }
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
        var names: [String] = []
        for scalar in text.unicodeScalars where isInvisible(scalar) {
            let digits = String(scalar.value, radix: 16, uppercase: true)
            let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            if !names.contains(name) { names.append(name) }
        }
        return names
    }
}
