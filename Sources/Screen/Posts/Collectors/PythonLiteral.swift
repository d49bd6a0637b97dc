/// Reads values as Python prints them: JSON, but for `'` as quote, `None`, `True`, `False` and `datetime.datetime(…)`.
enum PythonLiteral {
    /// The value of a text that is JSON or Python; null where it is neither, or longer than such a cell is.
    static func value(_ text: String) -> JSONValue {
        guard text.utf8.count <= 256 * 1024 else { return .null }
        var reader = JSONReader(Array(json(text).utf8))
        guard let first = reader.next(), reader.flaw == nil else { return .null }
        guard text.utf8.first == UInt8(ascii: "[") else { return first }
        // The reader gives the items of a list one by one.
        var items = [first]
        while let item = reader.next() { items.append(item) }
        return .array(items)
    }

    private static func json(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.first {
            if character == "'" || character == "\"" {
                result += string(&rest)
            } else if rest.hasPrefix("datetime.datetime("), let end = rest.firstIndex(of: ")") {
                let start = rest.index(rest.startIndex, offsetBy: "datetime.datetime(".count)
                result += "\"" + moment(rest[start..<end]) + "\""
                rest = rest[rest.index(after: end)...]
            } else if let word = ["None": "null", "True": "true", "False": "false"].first(where: {
                rest.hasPrefix($0.key)
            }) {
                result += word.value
                rest = rest.dropFirst(word.key.count)
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// A quoted string in JSON's quotes.
    private static func string(_ rest: inout Substring) -> String {
        let quote = rest.removeFirst()
        var result = "\""
        while let character = rest.popFirst() {
            if character == quote { break }
            switch character {
            case "\\":
                guard let escaped = rest.popFirst() else { break }
                if escaped == "x" {
                    result += "\\u00" + rest.prefix(2)
                    rest = rest.dropFirst(2)
                } else {
                    result += escaped == "'" ? "'" : "\\" + String(escaped)
                }
            case "\"": result += "\\\""
            default: result.append(character)
            }
        }
        return result + "\""
    }

    /// `2024, 5, 13, 4, 11, 2, tzinfo=…` as ISO text.
    private static func moment(_ arguments: Substring) -> String {
        let numbers = arguments.split(separator: ",").compactMap { Int(CSVScanner.trimmed(String($0))) } + [0, 0, 0, 0]
        guard numbers.count >= 7, let day = CalendarDay(checking: numbers[0], numbers[1], numbers[2]) else { return "" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day)T\(two(numbers[3])):\(two(numbers[4])):\(two(numbers[5]))Z"
    }
}
