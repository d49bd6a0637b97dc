/// How many letters differ between a pattern of up to 64 letters and its best place in a text, all edits counted alike:
/// G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (1999). Quick,
/// so it decides which places are worth an ``Alignment``.
struct BitDistance: Sendable {
    /// For each of the 36 letters, the places where the pattern has it.
    private var masks: [UInt64] = []
    private var counts: [UInt8] = []
    private static let letters = 36
    static let longest = 64

    /// Adds a pattern of shapes; its number is the count of those before it.
    mutating func add(_ pattern: [UInt8]) {
        counts.append(UInt8(min(pattern.count, 255)))
        let base = masks.count
        masks.append(contentsOf: repeatElement(0, count: Self.letters))
        guard pattern.count <= Self.longest else { return }
        for (index, letter) in pattern.enumerated() { masks[base + Confusion.index(letter)] |= 1 << UInt64(index) }
    }

    /// Whether the pattern is within `limit` edits somewhere in the window; true where it is too long to tell.
    func isNear(_ pattern: Int, in text: [UInt8], window: Range<Int>, limit: Int) -> Bool {
        let count = Int(counts[pattern])
        guard count > 0, count <= Self.longest else { return true }
        let base = pattern * Self.letters
        let last: UInt64 = 1 << UInt64(count - 1)
        var plus: UInt64 = count == 64 ? .max : (1 << UInt64(count)) - 1
        var minus: UInt64 = 0
        var score = count
        for position in window {
            let equal = masks[base + Confusion.index(text[position])]
            let vertical = equal | minus
            let horizontal = (((equal & plus) &+ plus) ^ plus) | equal
            var up = minus | ~(horizontal | plus)
            var down = plus & horizontal
            if up & last != 0 { score += 1 } else if down & last != 0 { score -= 1 }
            if score <= limit { return true }
            up <<= 1
            down <<= 1
            plus = down | ~(vertical | up)
            minus = up & vertical
        }
        return false
    }
}
