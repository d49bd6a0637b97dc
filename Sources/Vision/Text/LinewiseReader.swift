import Observation

/// Reads a picture line by line: the neural detector finds the lines, a line reader reads each.
final class LinewiseReader: TextReader {
    /// Settings of the whole; each part has its own.
    struct Settings {
        /// The detector looks at the picture with its longer side at most at this.
        var side = 960
        /// Regions this many times higher than wide hold text that runs up or down.
        var tallAspect = 1.5
        /// Upright readings less sure than this are tried upside down as well.
        var upsideDownBelow = 0.8
    }

    var name: ReaderName { lines.name }
    private let detector: TextDetector
    private let lines: any LineReader
    private let settings: Settings

    init(detector: TextDetector, lines: any LineReader, settings: Settings = Settings()) {
        self.detector = detector
        self.lines = lines
        self.settings = settings
    }

    func read(_ picture: DecodedImage) throws -> [TextLine] {
        let bitmap = picture.bitmap
        let regions = try detector.find(in: bitmap, side: settings.side)
        var found = try regions.compactMap { try read($0, of: bitmap) }
        try turnCompactLines(&found, of: bitmap)
        return ReadingOrder.indices(of: found.map(\.quad)).map { index in
            var line = found[index]
            line.quad = line.quad.scaled(x: picture.scaleX, y: picture.scaleY)
            return line
        }
    }

    func reread(_ quads: [Quad], of picture: DecodedImage) throws -> [TextAlternative?] {
        try quads.map { try lines.reread($0, of: picture) }
    }

    /// Reads a region in the directions that its shape allows.
    private func read(_ region: TextRegion, of bitmap: Bitmap) throws -> TextLine? {
        let quad = region.quad
        if quad.height >= settings.tallAspect * quad.width {
            return try better(lines.read(quad.turned(1), of: bitmap), lines.read(quad.turned(3), of: bitmap))
        }
        let upright = try lines.read(quad, of: bitmap)
        if let upright, upright.confidence >= settings.upsideDownBelow { return upright }
        return try better(upright, lines.read(quad.turned(2), of: bitmap))
    }

    /// Whether a compact region, such as a lone digit, stands upright cannot be told from itself: where most of the
    /// picture's text lies on its side or upside down, it is read the same way.
    private func turnCompactLines(_ found: inout [TextLine], of bitmap: Bitmap) throws {
        let turn = Int((ReadingOrder.direction(of: found.map(\.quad)) / (.pi / 2)).rounded()) & 3
        guard turn != 0 else { return }
        for index in found.indices where isCompact(found[index].quad) {
            let quad = Quad(clockwiseFromTopLeft: found[index].quad.corners).turned(turn)
            if let line = try lines.read(quad, of: bitmap) { found[index] = line }
        }
    }

    private func isCompact(_ quad: Quad) -> Bool {
        max(quad.width, quad.height) < settings.tallAspect * min(quad.width, quad.height)
    }

    /// The surer of two readings of one region; of equally sure ones, that with more letters.
    private func better(_ first: TextLine?, _ second: TextLine?) -> TextLine? {
        guard let first else { return second }
        guard let second else { return first }
        func weight(_ line: TextLine) -> Double { line.confidence * Double(min(line.text.count, 4)).squareRoot() }
        return weight(second) > weight(first) ? second : first
    }
}
