import Observation

/// Joins a lone `#` to what follows it: the sign says nothing by itself, and large lettering sets it apart.
enum HashSign {
    /// A sign and its word are at most so many heights of the word apart.
    private static let maxGap = 0.5

    static func joined(_ lines: [TextLine]) -> [TextLine] {
        var lines = lines
        for sign in lines.indices.reversed() where lines[sign].text == "#" {
            let place = lines[sign].quad
            let next = lines.indices.filter { $0 != sign && follows(lines[$0].quad, place) }.min {
                lines[$0].quad.bounds.x < lines[$1].quad.bounds.x
            }
            guard let next else { continue }
            lines[next].text = "#" + lines[next].text
            lines[next].alternatives = lines[next].alternatives.map { alternative in
                var alternative = alternative
                alternative.text = "#" + alternative.text
                return alternative
            }
            lines[next].quad.topLeft.x = min(lines[next].quad.topLeft.x, place.topLeft.x)
            lines[next].quad.bottomLeft.x = min(lines[next].quad.bottomLeft.x, place.bottomLeft.x)
            lines.remove(at: sign)
        }
        return lines
    }

    /// Whether a word starts where an upright sign ends.
    private static func follows(_ word: Quad, _ sign: Quad) -> Bool {
        let (word, sign) = (word.bounds, sign.bounds)
        let gap = word.x - (sign.x + sign.width)
        let overlap = min(word.y + word.height, sign.y + sign.height) - max(word.y, sign.y)
        return abs(gap) <= maxGap * word.height && overlap > 0.5 * min(word.height, sign.height)
            && word.x + word.width > sign.x + sign.width
    }
}
