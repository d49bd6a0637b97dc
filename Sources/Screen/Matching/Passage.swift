/// Text that is read together: a caption with its lines, or all lines of one image in reading order.
///
/// Its words are the folded letters of the originals, one after the other. Every match is a range of words, and leads
/// back to the lines and to the characters that were seen.
struct Passage: Sendable {
    /// One word: folded letters, and where they stand in the original.
    struct Word: Sendable {
        /// Range in ``Passage/letters``.
        var start: Int32
        var end: Int32
        /// Index into ``Passage/lines``, and the range of UTF-8 offsets there.
        var line: Int32
        var from: Int32
        var to: Int32
        var traits: Traits

        var range: Range<Int> { Int(start)..<Int(end) }
        var count: Int { Int(end - start) }
    }

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        static let hashtag = Traits(rawValue: 1)
        static let mention = Traits(rawValue: 2)
        static let digits = Traits(rawValue: 4)
        /// Joined to digits before or after it by one sign: 3-1, 27/11, 10:30, 2.500.
        static let partOfNumber = Traits(rawValue: 8)
        /// The only word of its line.
        static let alone = Traits(rawValue: 16)
        /// After a full stop, a question mark or the like.
        static let startsSentence = Traits(rawValue: 32)
        /// With a full stop behind it.
        static let dotted = Traits(rawValue: 64)
        /// Starts with a capital letter.
        static let capital = Traits(rawValue: 128)
    }

    let lines: [String]
    let letters: [UInt8]
    /// The letters with those made equal that readers confuse.
    let shape: [UInt8]
    let words: [Word]
    /// The words, but letters that stand apart (C O B L O S) are one.
    let units: [Unit]

    /// One word, or letters that stand apart and make one.
    struct Unit: Sendable {
        var letters: Range<Int>
        var words: Range<Int>
    }

    init(lines: [String]) {
        self.lines = lines
        var letters: [UInt8] = []
        var words: [Word] = []
        for index in lines.indices { Self.append(line: index, of: lines, &letters, &words) }
        self.letters = letters
        self.words = words
        shape = letters.map(Confusion.letterShape)
        units = Self.units(words)
    }

    func letters(of word: Int) -> ArraySlice<UInt8> { letters[words[word].range] }

    /// What was seen, from the first to the last word; lines are joined by a space.
    func seen(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        var parts: [String] = []
        for line in Int(words[first].line)...Int(words[last].line) {
            let utf8 = lines[line].utf8
            let from = line == Int(words[first].line) ? Int(words[first].from) : 0
            let to = line == Int(words[last].line) ? Int(words[last].to) : utf8.count
            let range = utf8.index(utf8.startIndex, offsetBy: from)..<utf8.index(utf8.startIndex, offsetBy: to)
            parts.append(String(lines[line][range]))
        }
        return parts.joined(separator: " ")
    }

    /// The lines that a range of words touches.
    func lines(of range: Range<Int>) -> [Int] {
        var found: [Int] = []
        for word in range where found.last != Int(words[word].line) { found.append(Int(words[word].line)) }
        return found
    }

    private static func append(line: Int, of lines: [String], _ letters: inout [UInt8], _ words: inout [Word]) {
        let firstWord = words.count
        var reader = WordReader(line: Int32(line))
        for scalar in lines[line].unicodeScalars { reader.take(scalar, letters: &letters, words: &words) }
        reader.finish(letters: letters, words: &words)
        if words.count == firstWord + 1 { words[firstWord].traits.insert(.alone) }
    }

    /// Three or more single letters in one line make one unit.
    private static func units(_ words: [Word]) -> [Unit] {
        var units: [Unit] = []
        units.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            var end = index + 1
            if words[index].count == 1 {
                while end < words.count, words[end].count == 1, words[end].line == words[index].line { end += 1 }
                if end - index < 3 { end = index + 1 }
            }
            units.append(
                Unit(letters: words[index].range.lowerBound..<words[end - 1].range.upperBound, words: index..<end))
            index = end
        }
        return units
    }
}

/// Cuts one line into words.
private struct WordReader {
    let line: Int32
    private var offset: Int32 = 0
    private var start: Int32 = -1
    private var from: Int32 = 0
    private var to: Int32 = 0
    private var traits: Passage.Traits = []
    /// What stood since the last word: nothing, one ASCII sign, or more.
    private var gap: Gap = .many
    private var nextTraits: Passage.Traits = .startsSentence
    private var previous: Int?

    private enum Gap { case none, one(UInt8), many }

    init(line: Int32) { self.line = line }

    mutating func take(_ scalar: Unicode.Scalar, letters: inout [UInt8], words: inout [Passage.Word]) {
        let width = Int32(UTF8.width(scalar))
        defer { offset += width }
        if scalar.isASCII {
            let letter = Letters.plain(UInt8(scalar.value))
            if letter != 0 {
                open(at: letters.count, capital: letter != UInt8(scalar.value) && !Letters.isDigit(letter))
                letters.append(letter)
                to = offset + width
                return
            }
        }
        switch Letters.fold(scalar) {
        case .nothing: return
        case .letters(let more):
            open(at: letters.count, capital: scalar.properties.isUppercase)
            letters.append(contentsOf: more)
            to = offset + width
        case .gap:
            close(letters: letters, words: &words)
            note(scalar, words: &words)
        }
    }

    mutating func finish(letters: [UInt8], words: inout [Passage.Word]) { close(letters: letters, words: &words) }

    private mutating func open(at position: Int, capital: Bool) {
        guard start < 0 else { return }
        start = Int32(position)
        from = offset
        traits = nextTraits
        if capital { traits.insert(.capital) }
        nextTraits = []
    }

    private mutating func close(letters: [UInt8], words: inout [Passage.Word]) {
        guard start >= 0 else { return }
        let end = Int32(letters.count)
        if letters[Int(start)..<Int(end)].allSatisfy(Letters.isDigit) { traits.insert(.digits) }
        if case .one(let sign) = gap, let previous, traits.contains(.digits), Self.joinsDigits.contains(sign),
            words[previous].traits.contains(.digits)
        {
            words[previous].traits.insert(.partOfNumber)
            traits.insert(.partOfNumber)
        }
        words.append(.init(start: start, end: end, line: line, from: from, to: to, traits: traits))
        previous = words.count - 1
        start = -1
        gap = .none
    }

    private mutating func note(_ scalar: Unicode.Scalar, words: inout [Passage.Word]) {
        let sign = scalar.isASCII ? UInt8(scalar.value) : (scalar == "–" || scalar == "—" ? UInt8(ascii: "-") : 1)
        if case .none = gap {
            gap = .one(sign)
            if sign == UInt8(ascii: "."), let previous { words[previous].traits.insert(.dotted) }
            if sign == UInt8(ascii: "%"), let previous { words[previous].traits.insert(.partOfNumber) }
        } else {
            gap = .many
        }
        switch sign {
        case UInt8(ascii: "#"): nextTraits.formUnion(.hashtag)
        case UInt8(ascii: "@"): nextTraits.formUnion(.mention)
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
            nextTraits = .startsSentence
        case UInt8(ascii: "_"): break
        default: nextTraits.subtract([.hashtag, .mention])
        }
    }

    private static let joinsDigits: Set<UInt8> = Set("-/.:,".utf8)
}
