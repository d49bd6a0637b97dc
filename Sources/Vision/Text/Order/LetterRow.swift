import Observation

/// Joins letters that stand so far apart that the detector takes each for a line: C O B L O S. They stay apart, by spaces, as they
/// were printed; that they may be one word is the matcher's to know.
enum LetterRow {
    /// Neighbours are at most so many heights apart, …
    private static let maxGap = 2.5
    /// … and at most so many times as far as the closest two: a wider gap parts words.
    private static let maxUnevenness = 1.8
    /// Letters of one row differ in height by at most this factor.
    private static let maxHeightRatio = 1.6
    private static let minCount = 3

    static func joined(_ lines: [TextLine]) -> [TextLine] {
        let single = lines.indices.filter { lines[$0].curved != true && isSingleLetters(lines[$0].text) }
        guard single.count >= minCount else { return lines }
        let angle = ReadingOrder.direction(of: lines.map(\.quad))
        let boxes = lines.map { $0.quad.mapped { $0.turned(by: -angle) }.bounds }
        var rows: [[Int]] = []
        for index in single.sorted(by: { boxes[$0].x < boxes[$1].x }) {
            if let row = rows.firstIndex(where: { continues($0.map { boxes[$0] }, boxes[index]) }) {
                rows[row].append(index)
            } else {
                rows.append([index])
            }
        }
        var joined = lines
        var gone: Set<Int> = []
        for row in rows where row.count >= minCount && isWord(row.map { lines[$0].text }) {
            joined[row[0]] = line(of: row.map { lines[$0] }, boxes: row.map { boxes[$0] }, angle: angle)
            gone.formUnion(row.dropFirst())
        }
        return joined.indices.filter { !gone.contains($0) }.map { joined[$0] }
    }

    private static func isSingleLetters(_ text: String) -> Bool {
        text.split(separator: " ").allSatisfy { $0.count == 1 && $0.allSatisfy { $0.isLetter || $0.isNumber } }
    }

    /// Numbers in a row are not one number: they may be the candidates on a ballot.
    private static func isWord(_ texts: [String]) -> Bool { texts.count { $0.contains(where: \.isLetter) } >= 2 }

    private static func continues(_ row: [Box], _ next: Box) -> Bool {
        let last = row[row.count - 1]
        let (low, high) = (min(last.height, next.height), max(last.height, next.height))
        let gaps = zip(row, row.dropFirst()).map { $1.x - $0.x - $0.width }
        let gap = next.x - last.x - last.width
        let overlap = min(last.y + last.height, next.y + next.height) - max(last.y, next.y)
        return high <= maxHeightRatio * low && overlap > 0.6 * low && gap <= maxGap * high
            && gap <= maxUnevenness * max(gaps.min() ?? gap, 0.3 * low)
    }

    private static func line(of letters: [TextLine], boxes: [Box], angle: Double) -> TextLine {
        let left = boxes.map(\.x).min() ?? 0
        let top = boxes.map(\.y).min() ?? 0
        let right = boxes.map { $0.x + $0.width }.max() ?? 0
        let bottom = boxes.map { $0.y + $0.height }.max() ?? 0
        let quad = Quad(
            topLeft: Point(x: left, y: top), topRight: Point(x: right, y: top),
            bottomRight: Point(x: right, y: bottom), bottomLeft: Point(x: left, y: bottom))
        return TextLine(
            text: letters.map(\.text).joined(separator: " "),
            confidence: letters.reduce(0) { $0 + $1.confidence } / Double(letters.count),
            quad: quad.mapped { $0.turned(by: angle) }, reader: letters[0].reader)
    }
}
