/// Finds the best place for a short pattern in a longer text by weighted edits (Sellers' algorithm with
/// ``Confusion``'s costs, and pairs of letters that are read as one).
struct Alignment {
    /// In tenths of an edit.
    let cost: Int
    /// Range of the text that stands for the pattern.
    let range: Range<Int>

    /// The cheapest place of the pattern within `window`, or nil where none costs at most `limit`. Of equal places, the
    /// first.
    static func best(_ pattern: ArraySlice<UInt8>, in text: [UInt8], window: Range<Int>, limit: Int) -> Alignment? {
        let height = pattern.count
        guard height > 0, !window.isEmpty else { return nil }
        // column[j]: cost of the first j letters of the pattern, ending here; with where that began.
        var before = [Int](repeating: 0, count: height + 1)
        var beforeStart = [Int](repeating: window.lowerBound, count: height + 1)
        var last = before
        var lastStart = beforeStart
        for row in 1...height { last[row] = last[row - 1] + gap(pattern[pattern.startIndex + row - 1]) }
        var now = last
        var nowStart = lastStart
        var best: (cost: Int, start: Int, end: Int)?
        let base = pattern.startIndex
        for position in window {
            let letter = text[position]
            now[0] = 0
            nowStart[0] = position + 1
            for row in 1...height {
                let wanted = pattern[base + row - 1]
                var cost = last[row - 1] + Int(Confusion.substitution(letter, wanted))
                var start = lastStart[row - 1]
                if last[row] + gap(letter) < cost {
                    cost = last[row] + gap(letter)
                    start = lastStart[row]
                }
                if now[row - 1] + gap(wanted) < cost {
                    cost = now[row - 1] + gap(wanted)
                    start = nowStart[row - 1]
                }
                if !Letters.isDigit(letter), !Letters.isDigit(wanted) {
                    pairs(
                        text, position, window.lowerBound, pattern, row, last: last, lastStart: lastStart,
                        before: before, beforeStart: beforeStart, &cost, &start)
                }
                now[row] = cost
                nowStart[row] = start
            }
            if now[height] <= limit, now[height] < best?.cost ?? .max {
                best = (now[height], nowStart[height], position + 1)
            }
            swap(&before, &last)
            swap(&beforeStart, &lastStart)
            swap(&last, &now)
            swap(&lastStart, &nowStart)
        }
        return best.map { Alignment(cost: $0.cost, range: $0.start..<$0.end) }
    }

    /// The weighted distance of two whole words, or nil beyond `limit`.
    static func distance(_ seen: ArraySlice<UInt8>, _ registered: ArraySlice<UInt8>, limit: Int) -> Int? {
        guard abs(seen.count - registered.count) * Int(Confusion.edit) <= limit + 2 * Int(Confusion.edit) else {
            return nil
        }
        var before = [Int](repeating: 0, count: registered.count + 1)
        var last = (0...registered.count).map { $0 * Int(Confusion.edit) }
        for row in 0..<seen.count {
            var now = [Int](repeating: (row + 1) * Int(Confusion.edit), count: registered.count + 1)
            for column in 0..<registered.count {
                let letter = seen[seen.startIndex + row]
                let wanted = registered[registered.startIndex + column]
                var cost = min(
                    last[column] + Int(Confusion.substitution(letter, wanted)), last[column + 1] + gap(letter),
                    now[column] + gap(wanted))
                for pair in Confusion.pairs {
                    if row > 0, wanted == pair.one, letter == pair.two.1,
                        seen[seen.startIndex + row - 1] == pair.two.0
                    {
                        cost = min(cost, before[column] + Int(Confusion.pairCost))
                    }
                    if column > 0, letter == pair.one, wanted == pair.two.1,
                        registered[registered.startIndex + column - 1] == pair.two.0
                    {
                        cost = min(cost, last[column - 1] + Int(Confusion.pairCost))
                    }
                }
                now[column + 1] = cost
            }
            before = last
            last = now
        }
        let cost = last[registered.count]
        return cost <= limit ? cost : nil
    }

    /// A letter too much or too few. A digit too much or too few is another number.
    @inline(__always)
    private static func gap(_ letter: UInt8) -> Int {
        Int(Letters.isDigit(letter) ? Confusion.forbidden : Confusion.edit)
    }

    @inline(__always)
    private static func pairs(
        _ text: [UInt8], _ position: Int, _ first: Int, _ pattern: ArraySlice<UInt8>, _ row: Int, last: [Int],
        lastStart: [Int], before: [Int], beforeStart: [Int], _ cost: inout Int, _ start: inout Int
    ) {
        let letter = text[position]
        let wanted = pattern[pattern.startIndex + row - 1]
        for pair in Confusion.pairs {
            if position > first, wanted == pair.one, letter == pair.two.1, text[position - 1] == pair.two.0 {
                let through = before[row - 1] + Int(Confusion.pairCost)
                if through < cost {
                    cost = through
                    start = row == 1 ? position - 1 : beforeStart[row - 1]
                }
            }
            if row > 1, letter == pair.one, wanted == pair.two.1, pattern[pattern.startIndex + row - 2] == pair.two.0 {
                let through = last[row - 2] + Int(Confusion.pairCost)
                if through < cost {
                    cost = through
                    start = lastStart[row - 2]
                }
            }
        }
    }
}
