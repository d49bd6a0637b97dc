/// A value of a JSON text, forgiving to whoever looks into it: what is missing or of another type is nil or empty.
enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// The digits as they stand: identifiers are longer than a `Double` is exact.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    subscript(key: String) -> JSONValue {
        if case .object(let members) = self { members[key] ?? .null } else { .null }
    }

    /// Whether an object has the key, be its value null.
    func has(_ key: String) -> Bool {
        if case .object(let members) = self { members[key] != nil } else { false }
    }

    /// A text that is not blank, trimmed.
    var text: String? {
        guard case .string(let text) = self else { return nil }
        let trimmed = CSVScanner.trimmed(text)
        return trimmed.isEmpty ? nil : trimmed
    }

    /// A text that is not blank, or the digits of a number: identifiers come as both.
    var identifier: String? {
        if case .number(let digits) = self { digits } else { text }
    }

    /// A number, or a text that is one; nil where it is not finite.
    var double: Double? {
        guard let identifier, let number = Double(identifier), number.isFinite else { return nil }
        return number
    }

    var isTrue: Bool { self == .bool(true) }

    var isObject: Bool { if case .object = self { true } else { false } }

    /// The items of an array; empty for anything else.
    var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }

    /// The members of an object; empty for anything else.
    var members: [String: JSONValue] { if case .object(let members) = self { members } else { [:] } }

    /// What a value says, where it is a text or holds one in a way that platforms write it: `{"text": …}`, a list of such, a
    /// number's digits.
    var prose: String? {
        switch self {
        case .string: return text
        case .number(let digits): return digits
        case .array(let items):
            let parts = items.prefix(Self.mostParts).compactMap(\.prose)
            return parts.isEmpty ? nil : parts.joined(separator: "\n")
        case .object(let members):
            return Self.proseKeys.lazy.compactMap { members[$0]?.prose }.first
        case .null, .bool: return nil
        }
    }

    /// The longest of the texts that stand under the usual names of a post's text, however deep, among the first values.
    var deepProse: String? {
        var longest: String?
        var level = [self]
        var seen = 0
        while !level.isEmpty, seen < Self.mostLooked {
            seen += level.count
            for case .object(let members) in level {
                for key in Self.proseKeys {
                    guard case .string? = members[key], let text = members[key]?.text else { continue }
                    if text.utf8.count > longest?.utf8.count ?? 0 { longest = text }
                }
            }
            level = level.flatMap { value -> [JSONValue] in
                switch value {
                case .object(let members): members.sorted { $0.key < $1.key }.map(\.value)
                case .array(let items): items
                default: []
                }
            }
        }
        return longest
    }

    private static let proseKeys = [
        "text", "full_text", "caption", "description", "desc", "content", "message", "body", "title", "value",
        "simpleText",
        "node", "edges",
    ]
    private static let mostParts = 1000
    private static let mostLooked = 5000

    /// The beginning of a value, to be shown.
    var glimpse: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let digits): String(digits.prefix(40))
        case .string(let text): String(text.prefix(40))
        case .array(let items): "[" + (items.first.map(\.glimpse) ?? "") + (items.count > 1 ? ", …]" : "]")
        case .object(let members): "{" + members.keys.sorted().prefix(4).joined(separator: ", ") + "}"
        }
    }
}
