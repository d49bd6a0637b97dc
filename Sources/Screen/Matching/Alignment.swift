/// Finds the best place for a short pattern in a longer text by weighted edits: Sellers' algorithm with ``Confusion``'s
/// costs, and pairs of letters that are read as one.
struct Alignment {
    /// In tenths of an edit.
    let cost: Int
    /// Range of the text that stands for the pattern.
    let range: Range<Int>

    /// One column of the table: what the first letters of the pattern cost up to here, and where that began.
    private struct Column {
        var cost: [Int]
        var start: [Int]
    }

    /// The cheapest place of the pattern within `window`, or nil where none costs at most `limit`. Of equal places, the
    /// first.
    static func best(_ pattern: ArraySlice<UInt8>, in text: [UInt8], window: Range<Int>, limit: Int) -> Alignment? {
        let pattern = Array(pattern)
        let height = pattern.count
        guard height > 0, !window.isEmpty else { return nil }
        let table = Confusion.table
        let rows = pattern.map(Confusion.index)
        // The letter as which this one and the one before it are read together, or 0.
        let pairs = pattern.indices.map { $0 == 0 ? 0 : Confusion.pair(pattern[$0 - 1], pattern[$0]) }
        let gaps = pattern.map(gap)
        var last = Column(cost: [0], start: Array(repeating: window.lowerBound, count: height + 1))
        for gap in gaps { last.cost.append(last.cost[last.cost.count - 1] + gap) }
        var before = last
        var now = last
        var best: (cost: Int, start: Int, end: Int)?
        for position in window {
            let letter = text[position]
            let letterGap = gap(letter)
            let costs = Confusion.index(letter) * Confusion.count
            let pair = position > window.lowerBound ? Confusion.pair(text[position - 1], letter) : 0
            now.cost[0] = 0
            now.start[0] = position + 1
            for row in 1...height {
                var cost = last.cost[row - 1] + Int(table[costs + rows[row - 1]])
                var start = last.start[row - 1]
                if last.cost[row] + letterGap < cost {
                    cost = last.cost[row] + letterGap
                    start = last.start[row]
                }
                if now.cost[row - 1] + gaps[row - 1] < cost {
                    cost = now.cost[row - 1] + gaps[row - 1]
                    start = now.start[row - 1]
                }
                if pair == pattern[row - 1], before.cost[row - 1] + Confusion.pairCost < cost {
                    cost = before.cost[row - 1] + Confusion.pairCost
                    start = min(before.start[row - 1], position - 1)
                }
                if pairs[row - 1] == letter, last.cost[row - 2] + Confusion.pairCost < cost {
                    cost = last.cost[row - 2] + Confusion.pairCost
                    start = last.start[row - 2]
                }
                now.cost[row] = cost
                now.start[row] = start
            }
            if now.cost[height] <= limit, now.cost[height] < best?.cost ?? .max {
                best = (now.cost[height], now.start[height], position + 1)
            }
            swap(&before, &last)
            swap(&last, &now)
        }
        return best.map { Alignment(cost: $0.cost, range: $0.start..<$0.end) }
    }

    /// A letter too much or too few. A digit too much or too few is another number.
    @inline(__always)
    private static func gap(_ letter: UInt8) -> Int {
        Int(Letters.isDigit(letter) ? Confusion.forbidden : Confusion.edit)
    }
}
