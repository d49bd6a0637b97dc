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
                if UnseenCharacter.isUnseen(scalar) {
                    result += UnseenCharacter.shown(scalar)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}
