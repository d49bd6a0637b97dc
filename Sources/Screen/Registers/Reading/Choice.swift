/// The values that a column may have, and what else people write for each. Case, blanks and punctuation do not count.
struct Choice<Value: Sendable>: Sendable {
    /// Each value by the name that messages and the guide give it.
    let values: [(name: String, value: Value)]
    private let byLetters: [[UInt8]: Value]
    /// Words that may stand beside a value without changing it.
    private let fillers: Set<[UInt8]>

    init(_ values: [(name: String, value: Value, synonyms: [String])], fillers: [String] = []) {
        self.values = values.map { ($0.name, $0.value) }
        var byLetters: [[UInt8]: Value] = [:]
        for (name, value, synonyms) in values {
            for text in [name] + synonyms { byLetters[Letters.compact(text)] = value }
        }
        self.byLetters = byLetters
        self.fillers = Set(fillers.map { Letters.compact($0) })
    }

    /// The value that a text means; nil where it means none of them.
    func value(of text: String) -> Value? {
        if let value = byLetters[Letters.compact(text)] { return value }
        guard !fillers.isEmpty else { return nil }
        let words = text.split { !$0.isLetter && !$0.isNumber }.map { Letters.compact($0) }
        return byLetters[Array(words.filter { !fillers.contains($0) }.joined())]
    }

    /// All values, for messages.
    var names: String { values.map(\.name).joined(separator: ", ") }
}
