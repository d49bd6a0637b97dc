import Foundation
import Screen

/// What swift-argument-parser knows of the commands (`--experimental-dump-help`), in another language.
enum HelpDump {
    /// - Parameter dump: JSON.
    /// - Returns: The same JSON with texts and names of values in this language; what has no translation stays English.
    static func translated(_ dump: Data, to language: Language) throws -> Data {
        guard language == .indonesian else { return dump }
        let value = translated(try JSONSerialization.jsonObject(with: dump))
        return try JSONSerialization.data(
            withJSONObject: value, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    }

    /// The paragraphs of a text; examples, which begin with two spaces, are not translated.
    static func paragraphs(of text: String) -> [String] { text.components(separatedBy: "\n\n") }

    static func isExample(_ paragraph: String) -> Bool { paragraph.hasPrefix("  ") }

    private static func translated(_ value: Any) -> Any {
        if let list = value as? [Any] { return list.map(translated) }
        guard var object = value as? [String: Any] else { return value }
        for (key, inner) in object {
            switch (key, inner) {
            case ("abstract", let text as String), ("discussion", let text as String):
                let parts = paragraphs(of: text).map { HelpTexts.indonesian[$0] ?? $0 }
                object[key] = parts.joined(separator: "\n\n")
            case ("valueName", let name as String) where object["kind"] as? String != "flag":
                object[key] = HelpTexts.indonesianValues[name] ?? name
            default: object[key] = translated(inner)
            }
        }
        return object
    }
}
