internal import Mustache

/// How values become text of the page: escaped by Unicode scalar, never by `Character`.
///
/// A quote followed by a combining mark is one `Character`, and would leave an attribute unescaped. Characters that a
/// reader cannot see, or that turn the text around, are shown by their code.
struct ReportHTML: MustacheContentType {
    /// The name that each template gives in its first line. Partials fall back to Mustache's own escaping, so that
    /// templates here have none.
    static let name = "REPORT"

    func escapeText(_ text: String) -> String { Self.escaped(text) }

    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "`": result += "&#96;"
            default:
                if isUnseen(scalar) {
                    result += "⟦U+\(code(scalar))⟧"
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// Control characters other than tab and line feed, and marks that change the direction of text.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0xFFFE, 0xFFFF: true
        case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
