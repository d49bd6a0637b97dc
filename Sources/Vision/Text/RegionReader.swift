import Observation

/// Reads a region of a bitmap in the directions that its shape allows.
final class RegionReader {
    struct Settings {
        /// Regions this many times higher than wide hold text that runs up or down.
        var tallAspect = 1.5
        /// Up to here, they may also be one narrow character, such as a 1.
        var narrowAspect = 4.0
        /// Upright readings less sure than this are tried upside down as well.
        var upsideDownBelow = 0.8
    }

    let lines: any LineReader
    private let settings: Settings

    init(lines: any LineReader, settings: Settings = Settings()) {
        self.lines = lines
        self.settings = settings
    }

    /// Reads the text in a quad whose first corner is the one nearest to the picture's top left. The line's quad starts at
    /// the text's own top left. Coordinates are pixels of the bitmap.
    func read(_ quad: Quad, of bitmap: Bitmap) throws -> TextLine? {
        if quad.height >= settings.tallAspect * quad.width {
            let turned = try better(lines.read(quad.turned(1), of: bitmap), lines.read(quad.turned(3), of: bitmap))
            guard quad.height < settings.narrowAspect * quad.width else { return turned }
            return try better(lines.read(quad, of: bitmap), turned)
        }
        let upright = try lines.read(quad, of: bitmap)
        // A compact region may be a number, and some numbers read well upside down.
        if isCompact(quad) || (upright?.confidence ?? 0) >= settings.upsideDownBelow { return upright }
        return try better(upright, lines.read(quad.turned(2), of: bitmap))
    }

    /// Whether a quad is so short that its text may run in any direction.
    func isCompact(_ quad: Quad) -> Bool {
        max(quad.width, quad.height) < settings.tallAspect * min(quad.width, quad.height)
    }

    /// The surer of two readings of one region; of equally sure ones, that with more letters. The other is kept as an
    /// alternative.
    private func better(_ first: TextLine?, _ second: TextLine?) -> TextLine? {
        guard let first else { return second }
        guard let second else { return first }
        func weight(_ line: TextLine) -> Double {
            let letters = line.text.count { $0.isLetter || $0.isNumber }
            return line.confidence * Double(min(letters, 4)).squareRoot()
        }
        let (best, loser) = weight(second) > weight(first) ? (second, first) : (first, second)
        var winner = best
        winner.alternatives.append(
            TextAlternative(text: loser.text, confidence: loser.confidence, reader: loser.reader))
        return winner
    }
}
