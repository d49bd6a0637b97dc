import Observation

/// Joins the pieces of one line in an unrolled strip: a ring's words follow each other along the ring, not down the picture.
enum StripLines {
    static func joined(_ pieces: [TextLine]) -> [TextLine] {
        var rows: [[TextLine]] = []
        for piece in pieces.sorted(by: { $0.quad.centre.x < $1.quad.centre.x }) {
            if let row = rows.firstIndex(where: { continues($0[$0.count - 1], piece) }) {
                rows[row].append(piece)
            } else {
                rows.append([piece])
            }
        }
        return rows.map { line(of: isReversed($0[0]) ? $0.reversed() : $0) }
    }

    /// Whether a line stands on its head: text on the inside of a ring.
    private static func isReversed(_ line: TextLine) -> Bool { line.quad.topRight.x < line.quad.topLeft.x }

    private static func continues(_ left: TextLine, _ right: TextLine) -> Bool {
        let (left, right, sameWay) = (left.quad.bounds, right.quad.bounds, isReversed(left) == isReversed(right))
        let overlap = min(left.y + left.height, right.y + right.height) - max(left.y, right.y)
        return sameWay && overlap > 0.5 * min(left.height, right.height)
    }

    /// One line of pieces in reading order.
    private static func line(of pieces: [TextLine]) -> TextLine {
        var line = pieces[0]
        guard pieces.count > 1, let last = pieces.last else { return line }
        let count = pieces.reduce(0) { $0 + $1.text.count }
        line.text = pieces.map(\.text).joined(separator: " ")
        line.confidence = pieces.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(count, 1))
        line.quad.topRight = last.quad.topRight
        line.quad.bottomRight = last.quad.bottomRight
        line.alternatives = []
        return line
    }
}
