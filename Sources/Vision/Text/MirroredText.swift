import Observation

/// Text that is mirrored, as front cameras take it: letters run from right to left, and a reader makes little of them.
enum MirroredText {
    /// Upright text is read surer than this in nearly all pictures, and mirrored text never.
    private static let doubtfulBelow = 0.88
    /// Mirrored back, text is as sure as this.
    private static let sureAbove = 0.9
    /// Lines of fewer letters are read well enough either way.
    private static let fewestLetters = 4
    /// So many of the longest lines are tried.
    private static let tried = 3

    /// Whether a picture's text is mirrored: its longest lines, unsure as they were read, are sure from the other side.
    static func isMirrored(_ lines: [TextLine], of bitmap: Bitmap, reader: any LineReader) throws -> Bool {
        let long = lines.filter { $0.curved != true && $0.text.count >= fewestLetters }
        guard !long.isEmpty, mean(long) < doubtfulBelow else { return false }
        let longest = long.sorted { $0.text.count > $1.text.count }.prefix(tried)
        let sure = try longest.filter { line in
            // What was read as upside down may be upright in the mirror.
            try [line.quad.mirrored, line.quad.turned(2).mirrored].contains {
                try isSure($0, of: bitmap, reader: reader)
            }
        }
        return 2 * sure.count > longest.count
    }

    private static func isSure(_ quad: Quad, of bitmap: Bitmap, reader: any LineReader) throws -> Bool {
        guard let line = try reader.read(quad, of: bitmap) else { return false }
        return line.text.count >= fewestLetters && line.confidence >= sureAbove
    }

    /// Mean confidence, by letters.
    static func mean(_ lines: [TextLine]) -> Double {
        let letters = lines.reduce(0) { $0 + $1.text.count }
        return lines.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(letters, 1))
    }
}

extension Quad {
    /// The same place seen from behind: what was its left is its right.
    var mirrored: Quad {
        Quad(topLeft: topRight, topRight: topLeft, bottomRight: bottomLeft, bottomLeft: bottomRight)
    }

    /// The place that this is in a picture of that width seen from behind; corners stay the text's own.
    func mirrored(in width: Double) -> Quad { Quad(corners.map { Point(x: width - $0.x, y: $0.y) }) }
}

extension Bitmap {
    /// Left and right exchanged.
    func mirrored() throws(ImageGeometryError) -> Bitmap {
        let all = Quad(Box(x: 0, y: 0, width: Double(width), height: Double(height)))
        return try warped(all.mirrored, width: width, height: height)
    }
}
