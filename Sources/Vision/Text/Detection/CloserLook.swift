import Observation

/// A second look for small text in a big picture: where the first one sees lines about as low as it can see any, the picture
/// is looked at again at its bitmap's scale, in tiles and only there.
final class CloserLook {
    struct Settings {
        /// Regions lower than this in the detector's map, and this many times as long, say that there may be small text: the
        /// smaller, the fainter.
        var smallHeight = 18.0
        var lineAspect = 2.0
        var minScore = 0.3
        /// The bitmap must have so many pixels for each of the map's, or there is nothing more to see.
        var minScale = 1.5
        /// A tile's longest side, and how far neighbours overlap, in pixels of the bitmap.
        var tileSide = 960
        var overlap = 128
        /// How far beyond the small lines a tile reaches, in heights of the lowest.
        var margin = 4.0
        /// A line that the first look saw gives way to what covers so much of its length.
        var minCover = 0.8
        /// A hostile picture may be full of small text.
        var maxTiles = 6
    }

    private let detector: TextDetector
    private let settings: Settings

    init(detector: TextDetector, settings: Settings = Settings()) {
        self.detector = detector
        self.settings = settings
    }

    /// The detection with the regions that tiles show. Coordinates are pixels of the bitmap.
    func refined(_ detection: TextDetector.Detection, of bitmap: Bitmap) throws -> TextDetector.Detection {
        guard detection.scale >= settings.minScale else { return detection }
        let small = detection.regions.filter { isSmall($0, detection.scale) }
        guard !small.isEmpty else { return detection }
        let known = detection.regions.filter(\.isText)
        var found: [TextRegion] = []
        for tile in tiles(around: small.map(\.quad), width: bitmap.width, height: bitmap.height) {
            let fresh = try regions(in: tile, of: bitmap).filter { region in
                !found.contains { region.quad.meets($0.quad) }
            }
            found += fresh
            // The first tiles hold the most small regions: where they show nothing new, these were no text.
            if fresh.allSatisfy({ region in known.contains { region.quad.meets($0.quad) } }) { break }
        }
        var refined = detection
        // A tile sees small lines better, and tears large ones; what it does not see whole stays as it was.
        refined.regions = detection.regions.filter { region in
            !isSmall(region, detection.scale) || covered(region, by: found) < (region.isText ? settings.minCover : 0.1)
        }
        let kept = refined.regions.filter(\.isText)
        refined.regions += found.filter { region in !kept.contains { region.quad.meets($0.quad) } }
        return refined
    }

    private func isSmall(_ region: TextRegion, _ scale: Double) -> Bool {
        let (short, long) = (min(region.quad.width, region.quad.height), max(region.quad.width, region.quad.height))
        return short < settings.smallHeight * scale && long >= settings.lineAspect * short
            && region.score >= settings.minScore
    }

    /// The share of a region's length on which others lie.
    private func covered(_ region: TextRegion, by others: [TextRegion]) -> Double {
        others.filter { region.quad.meets($0.quad) }.reduce(0) { $0 + $1.length } / region.length
    }

    /// What a tile shows, without what it cuts.
    private func regions(in tile: Box, of bitmap: Bitmap) throws -> [TextRegion] {
        let (width, height) = (Int(tile.width), Int(tile.height))
        let cut = try bitmap.cut(tile)
        let edge = 2.0
        return try detector.find(in: cut, side: settings.tileSide).regions.compactMap { region in
            let bounds = region.core.bounds
            guard region.isText, bounds.x > edge || tile.x == 0, bounds.y > edge || tile.y == 0,
                bounds.x + bounds.width < tile.width - edge || Int(tile.x) + width == bitmap.width,
                bounds.y + bounds.height < tile.height - edge || Int(tile.y) + height == bitmap.height
            else { return nil }
            return region.moved(x: tile.x, y: tile.y)
        }
    }

    /// Tiles over the surroundings of these lines, in whole pixels.
    private func tiles(around lines: [Quad], width: Int, height: Int) -> [Box] {
        let margin = settings.margin * (lines.map { min($0.width, $0.height) }.min() ?? 0)
        let bounds = lines.map(\.bounds)
        let x = Self.spans(
            from: (bounds.map(\.x).min() ?? 0) - margin, to: (bounds.map { $0.x + $0.width }.max() ?? 0) + margin,
            length: width, side: settings.tileSide, overlap: settings.overlap)
        let y = Self.spans(
            from: (bounds.map(\.y).min() ?? 0) - margin, to: (bounds.map { $0.y + $0.height }.max() ?? 0) + margin,
            length: height, side: settings.tileSide, overlap: settings.overlap)
        let tiles = y.flatMap { y in
            x.map { x in
                Box(
                    x: Double(x.lowerBound), y: Double(y.lowerBound), width: Double(x.count), height: Double(y.count))
            }
        }
        // Tiles with the most small lines come first.
        let counted = tiles.map { tile in
            (tile, lines.count { Self.isNear($0.centre, tile, margin: margin) })
        }
        return counted.filter { $0.1 > 0 }.sorted { ($0.1, $1.0.y, $1.0.x) > ($1.1, $0.0.y, $0.0.x) }
            .prefix(settings.maxTiles).map(\.0)
    }

    private static func isNear(_ point: Point, _ box: Box, margin: Double) -> Bool {
        box.x - margin <= point.x && point.x <= box.x + box.width + margin && box.y - margin <= point.y
            && point.y <= box.y + box.height + margin
    }

    /// Covers a range of `0..<length` evenly by spans that overlap.
    static func spans(from: Double, to: Double, length: Int, side: Int, overlap: Int) -> [Range<Int>] {
        let start = max(0, Int(from))
        let end = min(length, Int(to.rounded(.up)))
        guard end > start else { return [] }
        guard end - start > side else { return [start..<end] }
        let count = (end - start - overlap + side - overlap - 1) / (side - overlap)
        let step = Double(end - start - side) / Double(count - 1)
        return (0..<count).map { index in
            let at = start + Int((Double(index) * step).rounded())
            return at..<at + side
        }
    }
}

extension TextRegion {
    /// The same region in a bitmap of which this one was cut out at (x, y).
    func moved(x: Double, y: Double) -> TextRegion {
        func moved(_ point: Point) -> Point { Point(x: point.x + x, y: point.y + y) }
        var region = self
        region.quad = quad.mapped(moved)
        region.core = core.mapped(moved)
        region.contour = contour.map(moved)
        return region
    }
}
