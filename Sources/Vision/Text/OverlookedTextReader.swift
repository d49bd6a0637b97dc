import Observation

/// A second look at the negative of a picture: bright letters on a busy ground show there and not at the first look. As it costs
/// as much as the first, it is taken only where the first one hesitates.
final class OverlookedTextReader {
    struct Settings {
        /// The first look hesitates where regions of at least so many map pixels, so many in sum, are no text to it.
        var doubtfulLength = 20.0
        var doubtfulSum = 60.0
        /// The detector looks with the longer side at most at this.
        var side = 960
        var minScore = 0.6
        var minConfidence = 0.85
        /// A line that says more than what it covers replaces it: by this factor, as both were read.
        var minGain = 1.25
    }

    private let detector: TextDetector
    private let reader: RegionReader
    private let settings: Settings

    init(detector: TextDetector, reader: RegionReader, settings: Settings = Settings()) {
        self.detector = detector
        self.reader = reader
        self.settings = settings
    }

    /// Whether the first look left much undecided.
    ///
    /// - Parameter isExplained: Whether a region was read otherwise, such as along an arc.
    func isWorthwhile(after detection: TextDetector.Detection, isExplained: (TextRegion) -> Bool) -> Bool {
        let doubtful = detection.regions.filter {
            !$0.isText && $0.length >= settings.doubtfulLength * detection.scale && !isExplained($0)
        }
        return doubtful.reduce(0) { $0 + $1.length } >= settings.doubtfulSum * detection.scale
    }

    /// The lines with those that were overlooked. Coordinates are pixels of the bitmap.
    ///
    /// - Parameter turn: Quarter turns, clockwise, of the picture's text.
    func add(to known: [TextLine], turn: Int, of bitmap: Bitmap) throws -> [TextLine] {
        let regions = try detector.find(in: bitmap, side: settings.side, inverted: true).regions
        var lines = known
        for region in regions where region.isText && region.score >= settings.minScore {
            // Whatever is known already is not read again.
            let covered = lines.indices.filter { touches(lines[$0].quad, region.quad) }
            guard covered.allSatisfy({ lines[$0].quad.width * 1.5 < region.quad.width }) else { continue }
            let line =
                reader.isCompact(region.quad)
                ? try reader.lines.read(region.quad.turned(turn), of: bitmap)
                : try reader.read(region.quad, of: bitmap)
            guard let line, line.confidence >= settings.minConfidence,
                weight([line]) > settings.minGain * weight(covered.map { lines[$0] })
            else { continue }
            lines = lines.indices.filter { !covered.contains($0) }.map { lines[$0] } + [line]
        }
        return lines
    }

    /// Whether one holds the middle of the other.
    private func touches(_ first: Quad, _ second: Quad) -> Bool {
        first.contains(second.centre) || second.contains(first.centre)
    }

    private func weight(_ lines: [TextLine]) -> Double {
        lines.reduce(0) { $0 + $1.confidence * Double($1.text.count) }
    }
}
