import Observation

/// A second look at the negative of a picture: bright letters on a busy ground show there and not at the first look. As it costs
/// as much as the first, it is taken only where the first one hesitates.
final class OverlookedTextReader {
    struct Settings {
        /// The first look hesitates where regions of at least so many map pixels, so many in sum, are no text to it.
        var doubtfulLength = 20.0
        var doubtfulSum = 60.0
        var minScore = 0.6
        var minConfidence = 0.85
        /// A line that says more than what it covers replaces it: by this factor, as both were read.
        var minGain = 1.25
    }

    private let search: TextSearch
    private let reader: RegionReader
    private let settings: Settings

    init(search: TextSearch, reader: RegionReader, settings: Settings = Settings()) {
        self.search = search
        self.reader = reader
        self.settings = settings
    }

    /// What the first look left undecided, if it is worth a second one; else nothing.
    ///
    /// - Parameter isExplained: Whether a region was read otherwise, such as along an arc.
    func doubtful(after detection: TextDetector.Detection, isExplained: (TextRegion) -> Bool) -> [TextRegion] {
        let doubtful = detection.regions.filter {
            !$0.isText && $0.length >= settings.doubtfulLength * detection.scale && !isExplained($0)
        }
        return doubtful.reduce(0) { $0 + $1.length } >= settings.doubtfulSum * detection.scale ? doubtful : []
    }

    /// The lines with those that were overlooked. Coordinates are pixels of the bitmap.
    ///
    /// - Parameters:
    ///   - doubtful: What the first look left undecided.
    ///   - turn: Quarter turns, clockwise, of the picture's text.
    func add(
        to known: [TextLine], about doubtful: [TextRegion], turn: Int, of bitmap: Bitmap
    ) throws -> [TextLine] {
        let regions = try search.negative(of: bitmap, about: doubtful.map(\.core.centre)).regions
        var lines = known
        for region in regions where region.isText && region.score >= settings.minScore {
            // Whatever is known already is not read again.
            let covered = lines.indices.filter { lines[$0].quad.meets(region.quad) }
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

    private func weight(_ lines: [TextLine]) -> Double {
        lines.reduce(0) { $0 + $1.confidence * Double($1.text.count) }
    }
}
