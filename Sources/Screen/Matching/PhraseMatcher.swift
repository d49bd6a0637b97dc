/// Finds known phrases in a passage, spaces and line breaks aside, with a few misread letters.
///
/// A phrase of which at most k letters are wrong has one of its k + 1 pieces unharmed (pigeonhole). All pieces lie in one
/// index; a passage is run through it once, and only phrases with an unharmed piece are aligned. So the time hardly
/// depends on how many phrases there are.
struct PhraseMatcher: Sendable {
    struct Match: Sendable, Equatable {
        /// The number that ``add`` gave.
        var phrase: Int
        /// Range of the passage's letters.
        var letters: Range<Int>
        var words: Range<Int>
        /// Tenths of an edit.
        var cost: Int
    }

    private struct Posting: Sendable {
        var phrase: Int32
        var offset: Int32
    }

    private var phrases: [Alignment.Pattern] = []
    private var limits: [Int] = []
    private var groups: [Int] = []
    private var distances = BitDistance()
    /// The letters of all phrases one behind the other, and where each ends: the scan must not touch their patterns.
    private var flat: [UInt8] = []
    private var ends: [Int32] = [0]
    /// For each phrase, whether two letters read as one may stand in it or for it.
    private var pairs: [PairUse] = []
    private let costs = Confusion.table
    private var table = ByteTable()
    private var postings: [[Posting]] = []
    /// Which piece lengths begin with these three letters: bit n for length n.
    private var lengths = [UInt16](repeating: 0, count: 1 << 15)

    private static let shortestPiece = 3
    private static let longestPiece = 8
    /// Alignments in one passage: enough for a poster, and a bound for hostile text.
    private static let mostAlignments = 96
    private static let mostHits = 20_000

    init() {}

    /// How many tenths of an edit a phrase of so many letters may be off. Short phrases are strict.
    static func limit(_ count: Int) -> Int {
        switch count {
        case ..<6: 0
        case 6..<10: 6
        case 10..<14: 10
        case 14..<20: 20
        default: count / 8 * 10
        }
    }

    func letters(of phrase: Int) -> [UInt8] { phrases[phrase].letters }

    /// Adds a phrase of at least three letters; shorter ones are nothing to look for. Of phrases of one group, only the
    /// cheapest at a place is looked for: slogans often differ by a name alone.
    mutating func add(_ letters: [UInt8], group: Int) -> Int? {
        guard letters.count >= Self.shortestPiece else { return nil }
        let id = phrases.count
        groups.append(group)
        let limit = Self.limit(letters.count)
        let pattern = Alignment.Pattern(letters)
        phrases.append(pattern)
        flat += letters
        ends.append(Int32(flat.count))
        pairs.append(limit < Confusion.pairCost ? .never : pattern.hasPairs ? .always : .ifInText)
        limits.append(limit)
        let shape = letters.map(Confusion.letterShape)
        distances.add(shape)
        let pieces = limit == 0 ? 1 : min(limit / 10 + (limit < 10 ? 2 : 1), letters.count / Self.shortestPiece)
        for piece in 0..<pieces {
            let start = letters.count * piece / pieces
            let end = letters.count * (piece + 1) / pieces
            let key = shape[start..<min(end, start + Self.longestPiece)]
            let entry = table.insert(key)
            if entry == postings.count { postings.append([]) }
            postings[entry].append(Posting(phrase: Int32(id), offset: Int32(start)))
            lengths[Self.trigram(key, key.startIndex)] |= 1 << UInt16(key.count)
        }
        return id
    }

    /// All phrases in the passage, each at its best places; sorted by place, then phrase.
    func matches(in passage: Passage) -> [Match] {
        guard passage.letters.count >= Self.shortestPiece, !phrases.isEmpty else { return [] }
        let shape = passage.shape
        let text = Text(passage)
        var found: [Match] = []
        for candidate in candidates(text) {
            let slack = limits[candidate.phrase] / 10 + 2
            let window =
                max(
                    0, candidate.start - slack)..<min(
                    shape.count, candidate.start + candidate.spread + phrases[candidate.phrase].letters.count + slack)
            guard let limit = limit(candidate, window, found),
                let alignment = alignment(candidate, window, limit, text),
                let words = passage.wordRange(alignment.range, slack: (alignment.cost + 9) / 10)
            else { continue }
            found.append(
                Match(phrase: candidate.phrase, letters: alignment.range, words: words, cost: alignment.cost))
        }
        return found.sorted {
            ($0.letters.lowerBound, $0.phrase, $0.cost) < ($1.letters.lowerBound, $1.phrase, $1.cost)
        }
    }

    /// The phrase's limit, or the cost of what was found there for another of its group; nil where that was exact.
    private func limit(_ candidate: Candidate, _ window: Range<Int>, _ found: [Match]) -> Int? {
        var limit = limits[candidate.phrase]
        for match in found where groups[match.phrase] == groups[candidate.phrase] {
            let shared = match.letters.clamped(to: window).count
            guard shared * 2 > phrases[candidate.phrase].letters.count else { continue }
            if match.cost == 0, match.letters.count >= phrases[candidate.phrase].letters.count { return nil }
            limit = min(limit, max(match.cost, 1))
        }
        return limit
    }

    private func alignment(_ candidate: Candidate, _ window: Range<Int>, _ limit: Int, _ text: Text) -> Alignment? {
        let pattern = phrases[candidate.phrase]
        let exact = candidate.start..<candidate.start + pattern.letters.count
        if exact.lowerBound >= 0, exact.upperBound <= text.letters.count,
            text.letters[exact].elementsEqual(pattern.letters)
        {
            return Alignment(cost: 0, range: exact)
        }
        guard limit > 0 else { return nil }
        if isStrict(candidate.phrase), !mayHavePairs(candidate.phrase, window, text) {
            return pattern.cost(at: candidate.start, in: text.letters, limit: limit)
                .map { Alignment(cost: $0, range: exact) }
        }
        // Letters that are cheap to confuse have one shape; a few more may differ by spelling or be read as pairs.
        guard distances.isNear(candidate.phrase, in: text.shape, window: window, limit: limit / 10 + 2) else {
            return nil
        }
        return Alignment.best(pattern, in: text.letters, window: window, limit: limit)
    }

    /// A phrase too short for any letter to be quite another, too many or too few.
    private func isStrict(_ phrase: Int) -> Bool { limits[phrase] < Int(Confusion.edit) }

    private enum PairUse: Sendable { case never, ifInText, always }

    /// Whether the phrase, or the text where it may stand, has two letters that are read as one.
    private func mayHavePairs(_ phrase: Int, _ window: Range<Int>, _ text: Text) -> Bool {
        switch pairs[phrase] {
        case .never: false
        case .ifInText: text.hasPairs(in: window)
        case .always: true
        }
    }

    /// Whether a strict phrase may begin here: most places that share a short piece with one are told apart at once.
    private func mayBegin(_ phrase: Int, at start: Int, _ text: Text) -> Bool {
        let first = Int(ends[phrase])
        let count = Int(ends[phrase + 1]) - first
        if start >= 0, start + count <= text.letters.count {
            let limit = limits[phrase]
            var cost = 0
            var row = 0
            while row < count {
                let (seen, meant) = (text.letters[start + row], flat[first + row])
                if seen != meant {
                    cost += Int(costs[Confusion.index(seen) * Confusion.count + Confusion.index(meant)])
                    if cost > limit { break }
                }
                row += 1
            }
            if row == count { return true }
        }
        let window = max(0, start - 2)..<min(text.letters.count, start + count + 2)
        return !window.isEmpty && mayHavePairs(phrase, window, text)
    }

    /// A passage's letters, with what tells quickly where two of them may be read as one.
    private struct Text {
        let letters: [UInt8]
        let shape: [UInt8]
        /// How many such pairs end before each letter.
        private var pairs: [Int32] = [0]

        init(_ passage: Passage) {
            letters = passage.letters
            shape = passage.shape
            pairs.reserveCapacity(letters.count + 1)
            var last: UInt8 = 0
            for letter in letters {
                let isPair = last != 0 && Confusion.pair(last, letter) != 0
                pairs.append(pairs[pairs.count - 1] + (isPair ? 1 : 0))
                last = letter
            }
        }

        func hasPairs(in window: Range<Int>) -> Bool { pairs[window.upperBound] > pairs[window.lowerBound] }
    }

    private struct Candidate {
        var phrase: Int
        /// Where the phrase would begin.
        var start: Int
        /// How far the hits disagree about that.
        var spread: Int
        var votes: Int
    }

    private func candidates(_ text: Text) -> [Candidate] {
        let shape = text.shape
        var hits: [(phrase: Int32, start: Int32)] = []
        scan: for position in 0...(shape.count - Self.shortestPiece) {
            var mask = lengths[Self.trigram(shape[...], position)]
            while mask != 0 {
                let length = mask.trailingZeroBitCount
                mask &= mask - 1
                guard position + length <= shape.count, let entry = table.id(of: shape[position..<position + length])
                else { continue }
                for posting in postings[entry] {
                    let start = Int32(position) - posting.offset
                    if isStrict(Int(posting.phrase)), !mayBegin(Int(posting.phrase), at: Int(start), text) { continue }
                    hits.append((posting.phrase, start))
                }
                if hits.count > Self.mostHits { break scan }
            }
        }
        guard !hits.isEmpty else { return [] }
        hits.sort { ($0.phrase, $0.start) < ($1.phrase, $1.start) }
        var candidates: [Candidate] = []
        for hit in hits {
            let start = Int(hit.start)
            if let last = candidates.indices.last, candidates[last].phrase == Int(hit.phrase),
                start - candidates[last].start <= 4
            {
                candidates[last].spread = start - candidates[last].start
                candidates[last].votes += 1
            } else {
                candidates.append(Candidate(phrase: Int(hit.phrase), start: start, spread: 0, votes: 1))
            }
        }
        candidates.sort { ($1.votes, $0.start, $0.phrase) < ($0.votes, $1.start, $1.phrase) }
        return Array(candidates.prefix(Self.mostAlignments))
    }

    /// Three letters in 15 bits; digits share their codes with letters, as a filter may.
    @inline(__always)
    private static func trigram(_ letters: ArraySlice<UInt8>, _ index: Int) -> Int {
        (Int(letters[index]) & 31) << 10 | (Int(letters[index + 1]) & 31) << 5 | Int(letters[index + 2]) & 31
    }
}

extension Passage {
    /// The words that a range of letters covers, or nil where it begins or ends amid a word whose rest is no known word.
    /// `slack`: how many letters the ends may be off.
    func wordRange(_ range: Range<Int>, slack: Int) -> Range<Int>? {
        guard !range.isEmpty else { return nil }
        var first = word(at: range.lowerBound)
        var last = word(at: range.upperBound - 1)
        let before = words[first].range.lowerBound..<range.lowerBound
        let inside = words[first].range.upperBound - range.lowerBound
        if inside <= slack, first < last {
            first += 1
        } else if before.count > slack, !isKnown(before) {
            return nil
        }
        let after = range.upperBound..<words[last].range.upperBound
        let covered = range.upperBound - words[last].range.lowerBound
        if covered <= slack, last > first {
            last -= 1
        } else if after.count > slack, !isKnown(after) {
            return nil
        }
        return first..<last + 1
    }

    /// The word that holds a letter.
    func word(at letter: Int) -> Int {
        var low = 0
        var high = words.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if words[middle].start <= letter { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private func isKnown(_ range: Range<Int>) -> Bool {
        range.isEmpty || letters[range].allSatisfy(Letters.isDigit)
            || Lexicon.shared.split(letters[range], shape: shape[range]) != nil
    }
}
