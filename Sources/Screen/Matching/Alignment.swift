/// Finds the best place for a short pattern in a longer text by weighted edits: Sellers' algorithm with ``Confusion``'s
/// costs, and pairs of letters that are read as one.
struct Alignment {
    /// In tenths of an edit.
    let cost: Int
    /// Range of the text that stands for the pattern.
    let range: Range<Int>

    /// What alignments need to know of a pattern, once for all places where it is looked for.
    struct Pattern: Sendable {
        let letters: [UInt8]
        fileprivate let rows: [Int]
        /// For each letter the one as which it and the one before it are read together, or 0.
        fileprivate let pairs: [UInt8]
        fileprivate let gaps: [Int]
        /// Whether two of its letters may be read as one.
        let hasPairs: Bool

        init(_ letters: some Collection<UInt8>) {
            let letters = Array(letters)
            self.letters = letters
            rows = letters.map(Confusion.index)
            pairs = letters.indices.map { $0 == 0 ? 0 : Confusion.pair(letters[$0 - 1], letters[$0]) }
            gaps = letters.map(Alignment.gap)
            hasPairs = pairs.contains { $0 != 0 }
        }

        /// What it costs to take the letters that begin at `start` for the pattern, one by one; nil above `limit`.
        func cost(at start: Int, in text: [UInt8], limit: Int) -> Int? {
            guard start >= 0, start + letters.count <= text.count else { return nil }
            var cost = 0
            for row in rows.indices where text[start + row] != letters[row] {
                cost += Int(Confusion.table[Confusion.index(text[start + row]) * Confusion.count + rows[row]])
                if cost > limit { return nil }
            }
            return cost
        }
    }

    /// The cheapest place of the pattern within `window`, or nil where none costs at most `limit`. Of equal places, the
    /// first.
    static func best(_ pattern: Pattern, in text: [UInt8], window: Range<Int>, limit: Int) -> Alignment? {
        let letters = pattern.letters
        let height = letters.count
        guard height > 0, !window.isEmpty else { return nil }
        let table = Confusion.table
        // Three columns of the table: what the first letters of the pattern cost up to here, and where that began.
        let column = height + 1
        var cost = [Int](repeating: 0, count: 3 * column)
        var start = [Int](repeating: window.lowerBound, count: 3 * column)
        for row in 1...height { cost[row] = cost[row - 1] + pattern.gaps[row - 1] }
        for row in 1...height {
            cost[column + row] = cost[row]
            cost[2 * column + row] = cost[row]
        }
        var (now, last, before) = (0, column, 2 * column)
        var best: (cost: Int, start: Int, end: Int)?
        for position in window {
            let letter = text[position]
            let letterGap = gap(letter)
            let costs = Confusion.index(letter) * Confusion.count
            let pair = position > window.lowerBound ? Confusion.pair(text[position - 1], letter) : 0
            cost[now] = 0
            start[now] = position + 1
            for row in 1...height {
                var least = cost[last + row - 1] + Int(table[costs + pattern.rows[row - 1]])
                var from = start[last + row - 1]
                if cost[last + row] + letterGap < least {
                    least = cost[last + row] + letterGap
                    from = start[last + row]
                }
                if cost[now + row - 1] + pattern.gaps[row - 1] < least {
                    least = cost[now + row - 1] + pattern.gaps[row - 1]
                    from = start[now + row - 1]
                }
                if pair == letters[row - 1], cost[before + row - 1] + Confusion.pairCost < least {
                    least = cost[before + row - 1] + Confusion.pairCost
                    from = min(start[before + row - 1], position - 1)
                }
                if pattern.pairs[row - 1] == letter, cost[last + row - 2] + Confusion.pairCost < least {
                    least = cost[last + row - 2] + Confusion.pairCost
                    from = start[last + row - 2]
                }
                cost[now + row] = least
                start[now + row] = from
            }
            if cost[now + height] <= limit, cost[now + height] < best?.cost ?? .max {
                best = (cost[now + height], start[now + height], position + 1)
            }
            (before, last, now) = (last, now, before)
        }
        return best.map { Alignment(cost: $0.cost, range: $0.start..<$0.end) }
    }

    /// A letter too much or too few. A digit too much or too few is another number.
    @inline(__always)
    fileprivate static func gap(_ letter: UInt8) -> Int {
        Int(Letters.isDigit(letter) ? Confusion.forbidden : Confusion.edit)
    }
}
