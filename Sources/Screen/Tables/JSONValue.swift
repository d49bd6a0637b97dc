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
}
