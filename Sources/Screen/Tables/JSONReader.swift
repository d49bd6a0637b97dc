/// Reads JSON that strangers wrote, in time and memory linear in its size.
///
/// Foundation's reader refuses a whole file for one lone surrogate, one byte that is not UTF-8, one `NaN` (all of which
/// Python's collectors write) or a number beyond range. This one reads on: such characters become U+FFFD, such numbers
/// stay text; of two members with one key the last counts, as in Python. Where the text breaks off, what came before is
/// kept and `flaw` says so.
struct JSONReader {
    /// Why reading stopped before the end.
    enum Flaw: String, Sendable {
        case truncated
        case malformed
        case tooDeep
        /// One value is larger than the limit.
        case tooLarge
    }

    /// Deeper nesting than any collector's, far from the stack's end.
    static let deepest = 128

    /// The most values that one value may hold, itself included: what they take is far more than their text.
    static let mostNodes = 500_000

    private var bytes: [UInt8]
    private let feed: ByteFeed?
    private let largest: Int
    private var position: Int
    private var nodes = 0
    /// Where the value that is being read must have ended.
    private var end = 0
    private var isInList = false
    private var areLines = false
    private var depth = 0
    private(set) var flaw: Flaw?

    /// - Parameters:
    ///   - bytes: The text; a BOM is skipped.
    ///   - largest: The most bytes that one value may have, which bounds the memory it takes.
    init(_ bytes: [UInt8], largest: Int = 16 * 1024 * 1024) {
        self.bytes = bytes
        self.largest = largest
        feed = nil
        position = bytes.starts(with: CSVWriter.byteOrderMark) ? 3 : 0
    }

    /// - Parameters:
    ///   - bytes: How the text begins; the rest comes from the feed. What was read is not held.
    ///   - largest: The most bytes that one value may have; twice as many are held at once.
    init(_ bytes: [UInt8], feed: ByteFeed, largest: Int = 8 * 1024 * 1024) {
        self.bytes = bytes
        self.largest = largest
        self.feed = feed
        position = bytes.starts(with: CSVWriter.byteOrderMark) ? 3 : 0
    }

    /// The next value, or nil at the end. A text may hold one value, one a line, or a list: then each item is a value.
    /// After a flaw comes what stands on the next line, where the lines before it were values of their own.
    mutating func next() -> JSONValue? {
        if flaw != nil {
            guard areLines else { return nil }
            skipLine()
        }
        skipGap()
        if isInList {
            _ = take(UInt8(ascii: ","))
        } else if !areLines, take(UInt8(ascii: "[")) {
            isInList = true
        }
        skipGap()
        if isInList, take(UInt8(ascii: "]")) { return nil }
        guard position < bytes.count else {
            if isInList { _ = fail(.truncated) }
            return nil
        }
        let earlier = flaw
        flaw = nil
        depth = 0
        nodes = 0
        end = position + min(largest, bytes.count - position)
        let value = value()
        if flaw == nil, !isInList { areLines = true }
        flaw = flaw ?? earlier
        return value
    }

    private mutating func value() -> JSONValue {
        skipBlanks()
        guard position < bytes.count else { return fail(.truncated) }
        nodes += 1
        guard position < end, nodes <= Self.mostNodes else { return fail(.tooLarge) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return object()
        case UInt8(ascii: "["): return array()
        case UInt8(ascii: "\""): return .string(string())
        default: return word()
        }
    }

    private mutating func object() -> JSONValue {
        guard enter() else { return .null }
        var members: [String: JSONValue] = [:]
        while flaw == nil {
            skipBlanks()
            if take(UInt8(ascii: "}")) { break }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                _ = fail(position < bytes.count ? .malformed : .truncated)
                break
            }
            let key = string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else {
                _ = fail(position < bytes.count ? .malformed : .truncated)
                break
            }
            members[key] = value()
            skipBlanks()
            if flaw == nil, !take(UInt8(ascii: ",")), !isNext(UInt8(ascii: "}")) {
                _ = fail(position < bytes.count ? .malformed : .truncated)
            }
        }
        depth -= 1
        return .object(members)
    }

    private mutating func array() -> JSONValue {
        guard enter() else { return .null }
        var items: [JSONValue] = []
        while flaw == nil {
            skipBlanks()
            if take(UInt8(ascii: "]")) { break }
            let item = value()
            if flaw == nil || item != .null { items.append(item) }
            skipBlanks()
            if flaw == nil, !take(UInt8(ascii: ",")), !isNext(UInt8(ascii: "]")) {
                _ = fail(position < bytes.count ? .malformed : .truncated)
            }
        }
        depth -= 1
        return .array(items)
    }

    /// A number, `true`, `false`, `null`, or Python's `NaN` and `Infinity`.
    private mutating func word() -> JSONValue {
        let start = position
        while position < end, Self.isWordByte(bytes[position]) { position += 1 }
        if position < bytes.count, Self.isWordByte(bytes[position]) { return fail(.tooLarge) }
        let word = String(decoding: bytes[start..<position], as: UTF8.self)
        switch word {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null", "NaN", "Infinity", "-Infinity": return .null
        default:
            // Not `inf` and `0x1p3`, which `Double` would take too.
            if word.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), Double(word) != nil {
                return .number(word)
            }
            return fail(position < bytes.count ? .malformed : .truncated)
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private mutating func string() -> String {
        position += 1
        let start = position
        // A key that begins beyond the value's end is read no further.
        let end = max(start, end)
        while position < end, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
            position += 1
        }
        if position < end, bytes[position] == UInt8(ascii: "\"") {
            position += 1
            return String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
        }
        var content = Array(bytes[start..<position])
        while position < end {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: content, as: UTF8.self)
            case UInt8(ascii: "\\"): escape(into: &content)
            default: content.append(byte)
            }
        }
        _ = fail(position < bytes.count ? .tooLarge : .truncated)
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func escape(into content: inout [UInt8]) {
        guard position < bytes.count else { return }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "u"): content.append(contentsOf: String(unicodeEscape()).utf8)
        default: content.append(byte)
        }
    }

    /// The scalar after `\u`; U+FFFD for half a surrogate pair and for what is no four hexadecimal digits.
    private mutating func unicodeEscape() -> Unicode.Scalar {
        guard let unit = hexadecimal() else { return "\u{FFFD}" }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard (0xD800..<0xDC00).contains(unit), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let before = position
        position += 2
        guard let low = hexadecimal(), (0xDC00..<0xE000).contains(low) else {
            position = before
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + UInt32(low) - 0xDC00) ?? "\u{FFFD}"
    }

    private mutating func hexadecimal() -> UInt16? {
        guard position + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
        else { return nil }
        position += 4
        return unit
    }

    private mutating func enter() -> Bool {
        guard depth < Self.deepest else {
            _ = fail(.tooDeep)
            return false
        }
        depth += 1
        position += 1
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard isNext(byte) else { return false }
        position += 1
        return true
    }

    private func isNext(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

    private mutating func fail(_ flaw: Flaw) -> JSONValue {
        // Where more of the file follows, it is the value that is too large.
        let breaksOff = flaw == .truncated && position >= bytes.count && !isAtEnd
        if self.flaw == nil { self.flaw = breaksOff ? .tooLarge : flaw }
        return .null
    }

    private var isAtEnd: Bool { feed?.isAtEnd ?? true }

    /// Sees to it that a whole value follows, where the file has one.
    private mutating func refill() {
        guard let feed, !feed.isAtEnd, bytes.count - position < largest else { return }
        feed.refill(&bytes, from: position, to: 2 * largest)
        position = 0
    }

    private mutating func skipLine() {
        repeat {
            refill()
            while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        } while position == bytes.count && !isAtEnd
    }

    /// Skips what stands between two values.
    private mutating func skipGap() {
        repeat {
            refill()
            skipBlanks()
        } while position == bytes.count && !isAtEnd
        refill()
    }

    private mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }
}
