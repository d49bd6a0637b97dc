/// Finds registered people by their names in text. Looked up, never scanned: the time for a text hardly depends on how
/// many people are registered.
///
/// Words are numbered by their spelling key; a name is a sequence of such numbers, and the sequences are hashed. How
/// rare a name is, is computed from the register itself.
struct NameIndex: Sendable {
    /// People whose name a text holds.
    struct Match: Sendable, Equatable {
        enum Form: Sendable, Equatable {
            /// All words of the name.
            case full
            /// The first and the last of at least three.
            case firstAndLast
            /// One word and an initial.
            case initial
            /// One word behind a form of address.
            case single
        }

        /// Ascending indices of the people.
        var people: [Int]
        var form: Form
        var words: Range<Int>
        /// The person's name as the register's words, for the first of the people.
        var steps: [FoldStep]
        /// 0…1: one over one plus how many people would share these words by chance.
        var rarity: Double
    }

    private struct Name: Sendable {
        var person: Int32
        var words: [Int32]
    }

    private var words = ByteTable()
    private var keys = ByteTable()
    private var shapes = ByteTable()
    private var keyOfWord: [Int32] = []
    private var keyOfShape: [Int32] = []
    /// How many names hold a word with this key.
    private var uses: [Int32] = []
    private var names: [Name] = []
    private var full = HashLists()
    private var firstAndLast = HashLists()
    private var initials = HashLists()
    private static let longestName = 6
    /// Names in one passage: as many as a list of guests may hold.
    private static let most = 200

    init(names spellings: [(person: Int, name: String)]) {
        for (person, name) in spellings { add(person, Spelling.nameWords(name)) }
    }

    private mutating func add(_ person: Int, _ parts: [[UInt8]]) {
        guard (1...Self.longestName).contains(parts.count) else { return }
        let numbers = parts.map { Int32(number(of: $0)) }
        for key in Set(numbers.map { keyOfWord[Int($0)] }) { uses[Int(key)] += 1 }
        let name = Int32(names.count)
        names.append(Name(person: Int32(person), words: numbers))
        let keys = numbers.map { keyOfWord[Int($0)] }
        guard keys.count >= 2 else { return }
        full.add(name, to: Self.hash(keys[...]))
        if keys.count >= 3 { firstAndLast.add(name, to: Self.hash([keys[0], keys[keys.count - 1]])) }
        initials.add(name, to: Self.hash([keys[0], -Int32(parts[1][0])]))
        initials.add(name, to: Self.hash([-Int32(parts[0][0]), keys[keys.count - 1]]))
    }

    private mutating func number(of word: [UInt8]) -> Int {
        let number = words.insert(word[...])
        guard number == keyOfWord.count else { return number }
        let key = keys.insert(Spelling.key(word[...])[...])
        if key == uses.count { uses.append(0) }
        keyOfWord.append(Int32(key))
        let shape = shapes.insert(Confusion.shape(word[...])[...])
        if shape == keyOfShape.count { keyOfShape.append(Int32(key)) }
        return number
    }

    /// Whether a word is part of a registered name.
    func holds(_ letters: ArraySlice<UInt8>) -> Bool { words.id(of: letters) != nil }

    /// All names in a passage, longest first at each place; places do not overlap.
    func matches(in passage: Passage, atoms: [Atom]) -> [Match] {
        let units = passage.units
        var spots: [Spot] = []
        for unit in units { spots.append(contentsOf: self.spots(unit, passage)) }
        var found: [Match] = []
        var at = 0
        while at < spots.count, found.count < Self.most {
            if let (match, length) = best(at: at, spots, passage) {
                found.append(match)
                at += length
            } else {
                at += 1
            }
        }
        return found
    }

    /// A word of the text: its key in the register, or an initial, or neither.
    private struct Spot {
        var letters: Range<Int>
        var words: Range<Int>
        var key: Int32?
        var initial: UInt8?
        var isHonorific = false
        var isTitle = false
        var isNumber = false
    }

    private func spots(_ unit: Passage.Unit, _ passage: Passage) -> [Spot] {
        let letters = passage.letters[unit.letters]
        var spot = Spot(letters: unit.letters, words: unit.words)
        if letters.count == 1 { spot.initial = letters.first }
        spot.isNumber = letters.allSatisfy(Letters.isDigit)
        if spot.isNumber { return [spot] }
        spot.isTitle = Spelling.isTitle(letters)
        spot.isHonorific = Lexicon.shared.entry(passage.shape[unit.letters])?.roles.contains(.honorific) ?? false
        spot.key = key(of: letters)
        if spot.key == nil, letters.count >= 7, let cut = cut(letters) {
            return cut.map { Spot(letters: $0, words: unit.words, key: key(of: passage.letters[$0])) }
        }
        return [spot]
    }

    private func key(of letters: ArraySlice<UInt8>) -> Int32? {
        guard letters.count >= 2 else { return nil }
        if let word = words.id(of: letters) { return keyOfWord[word] }
        if let key = keys.id(of: Spelling.key(letters)[...]) { return Int32(key) }
        if letters.count >= 4, let shape = shapes.id(of: Confusion.shape(letters)[...]) { return keyOfShape[shape] }
        return nil
    }

    /// Two words of names that run together.
    private func cut(_ letters: ArraySlice<UInt8>) -> [Range<Int>]? {
        for middle in letters.startIndex + 3...letters.endIndex - 3
        where words.id(of: letters[..<middle]) != nil && words.id(of: letters[middle...]) != nil {
            return [letters.startIndex..<middle, middle..<letters.endIndex]
        }
        return nil
    }

    private func best(at start: Int, _ spots: [Spot], _ passage: Passage) -> (Match, Int)? {
        let run = run(from: start, spots)
        for count in stride(from: run.count, through: 2, by: -1) {
            let keys = run[..<count].compactMap { spots[$0].key }
            guard keys.count == count, let match = match(keys, Array(run[..<count]), spots, passage, full, .full) else {
                continue
            }
            return (match, run[count - 1] + 1 - start)
        }
        if run.count >= 2 {
            let pair = Array(run[..<2])
            if let first = spots[pair[0]].key, let last = spots[pair[1]].key,
                let match = match([first, last], pair, spots, passage, firstAndLast, .firstAndLast)
            {
                return (match, pair[1] + 1 - start)
            }
            let keys = pair.map { spots[$0].key ?? -Int32(spots[$0].initial ?? 0) }
            if keys.contains(where: { $0 < 0 }), keys.contains(where: { $0 >= 0 }),
                let match = match(keys, pair, spots, passage, initials, .initial)
            {
                return (match, pair[1] + 1 - start)
            }
        }
        return single(at: start, spots)
    }

    /// Words of names from here on; numbers and titles between them are passed over.
    private func run(from start: Int, _ spots: [Spot]) -> [Int] {
        var run: [Int] = []
        var at = start
        while at < spots.count, run.count < Self.longestName {
            let spot = spots[at]
            if spot.key != nil || spot.initial != nil {
                run.append(at)
            } else if run.isEmpty || !spot.isNumber || at - run[run.count - 1] > 1 {
                break
            }
            at += 1
        }
        return run
    }

    private func match(
        _ keys: [Int32], _ run: [Int], _ spots: [Spot], _ passage: Passage, _ table: HashLists,
        _ form: Match.Form
    ) -> Match? {
        let hitNames = table.list(Self.hash(keys[...])).filter { fits(names[Int($0)], keys, form) }
        guard let first = hitNames.first else { return nil }
        // As written beats another spelling: then only those count who are spelt so.
        let written = hitNames.filter { name in isWritten(names[Int(name)], run, spots, passage, form) }
        let chosen = written.isEmpty ? hitNames : written
        let people = Set(chosen.map { Int(names[Int($0)].person) }).sorted()
        var expected = 1.0
        for key in keys where key >= 0 { expected *= Double(uses[Int(key)]) / Double(max(1, names.count)) }
        if keys.contains(where: { $0 < 0 }) { expected *= 0.1 }
        return Match(
            people: people, form: form,
            words: spots[run[0]].words.lowerBound..<spots[run[run.count - 1]].words.upperBound,
            steps: steps(names[Int(chosen.first ?? first)], run, spots, passage, form),
            rarity: 1 / (1 + expected * Double(names.count)))
    }

    private func fits(_ name: Name, _ keys: [Int32], _ form: Match.Form) -> Bool {
        let own = name.words.map { keyOfWord[Int($0)] }
        switch form {
        case .full: return own == keys
        case .firstAndLast: return own.first == keys.first && own.last == keys.last
        case .initial: return own.first == keys[0] || own.last == keys[1]
        case .single: return own.contains(keys[0])
        }
    }

    private func isWritten(
        _ name: Name, _ run: [Int], _ spots: [Spot], _ passage: Passage, _ form: Match.Form
    ) -> Bool {
        zip(registered(name, form), run).allSatisfy { word, spot in
            spots[spot].initial != nil || words[Int(word)].elementsEqual(passage.letters[spots[spot].letters])
        }
    }

    private func registered(_ name: Name, _ form: Match.Form) -> [Int32] {
        form == .full ? name.words : [name.words[0], name.words[name.words.count - 1]]
    }

    private func steps(
        _ name: Name, _ run: [Int], _ spots: [Spot], _ passage: Passage, _ form: Match.Form
    ) -> [FoldStep] {
        var steps: [FoldStep] = []
        for (word, index) in zip(registered(name, form), run) {
            let written = text(words[Int(word)])
            let spot = spots[index]
            if spot.initial != nil, words[Int(word)].count > 1 {
                steps.append(FoldStep(.initial, seen: text(passage.letters[spot.letters]), registered: written))
            } else if !words[Int(word)].elementsEqual(passage.letters[spot.letters]) {
                let key = Spelling.key(passage.letters[spot.letters])
                let kind: FoldStep.Kind =
                    keys.id(of: key[...]).map(Int32.init) == keyOfWord[Int(word)] ? .spelling : .misread
                steps.append(FoldStep(kind, seen: text(passage.letters[spot.letters]), registered: written))
            }
        }
        if form == .firstAndLast {
            let whole = name.words.map { text(words[Int($0)]) }.joined(separator: " ")
            steps.append(
                FoldStep(
                    .leftOut, seen: passage.seen(spots[run[0]].words.lowerBound..<spots[run[1]].words.upperBound),
                    registered: whole))
        }
        if passage.words[spots[run[0]].words.lowerBound].line
            != passage.words[spots[run[run.count - 1]].words.lowerBound].line
        {
            steps.append(FoldStep(.lines))
        }
        if run.contains(where: { spots[$0].words.count > 1 }) { steps.append(FoldStep(.spaced)) }
        return steps
    }

    /// Pak Budi: one word behind a form of address.
    private func single(at start: Int, _ spots: [Spot]) -> (Match, Int)? {
        guard start > 0, spots[start - 1].isHonorific || spots[start - 1].isTitle, let key = spots[start].key,
            start + 1 >= spots.count || spots[start + 1].key == nil
        else { return nil }
        let match = Match(
            people: [], form: .single, words: spots[start - 1].words.lowerBound..<spots[start].words.upperBound,
            steps: [],
            rarity: 1 / (1 + Double(uses[Int(key)])))
        return (match, 1)
    }

    private func text(_ letters: ArraySlice<UInt8>) -> String { String(decoding: letters, as: UTF8.self) }

    private static func hash(_ keys: ArraySlice<Int32>) -> UInt64 {
        var hash: UInt64 = UInt64(keys.count)
        for key in keys {
            hash = (hash ^ UInt64(bitPattern: Int64(key))) &* 0x9e37_79b9_7f4a_7c15
            hash ^= hash >> 29
        }
        return hash
    }
}
