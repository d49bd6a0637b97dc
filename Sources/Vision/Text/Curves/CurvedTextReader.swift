import Observation

/// Reads text on rings and arcs: regions that curve are unrolled along a circle, and the strip is read like a picture.
final class CurvedTextReader {
    struct Settings {
        /// Regions that fill more of their rectangle than this are straight.
        var maxFill = 0.82
        /// Shorter or smaller regions (pixels of the detector's map) are left alone.
        var minLength = 40.0
        var minArea = 250.0
        /// What takes more of the picture than this is no line of text.
        var maxShare = 0.2
        /// Regions that read as surely as this without unrolling are straight too.
        var straightConfidence = 0.9
        /// An arc spans at least so many radians, and its radius is at most so many lengths of the region.
        var minExtent = 0.5
        var maxRadius = 2.0
        /// At most so many arcs are looked at in a picture, and in all pieces of a long one.
        var maxArcs = 3
        var maxArcsOfPieces = 6
        /// Height of a strip at the first look, which only tells whether the arc is right, and of those that are read.
        var firstHeight = 96
        var stripHeight = 160
        /// A strip is at most so many times as high as its band, as enlarging shows nothing new, but at least `minHeight`.
        var maxEnlargement = 3.0
        var minHeight = 64
        /// Largest width of a strip.
        var maxStripWidth = 2560
        /// Radians that a strip goes beyond its arc.
        var margin = 0.35
        /// A strip is unrolled again along what was found in it, at most so often.
        var rounds = 4
        /// Straightened text fills at least this share of its rectangle.
        var straightFill = 0.85
        var minScore = 0.4
        var minConfidence = 0.7
    }

    /// What was read on one arc.
    struct Found {
        var lines: [TextLine]
        var band: Band
        /// The lines' places in the strip.
        var places: [Box]
        /// The region that led there.
        var region: Int

        /// The lines' mean confidence by character.
        var confidence: Double {
            let count = lines.reduce(0) { $0 + $1.text.count }
            return lines.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(count, 1))
        }

        /// Whether a point of the picture lies on one of the lines.
        func covers(_ point: Point) -> Bool {
            let inStrip = band.stripPoint(point)
            return places.contains {
                $0.x <= inStrip.x && inStrip.x <= $0.x + $0.width && $0.y <= inStrip.y && inStrip.y <= $0.y + $0.height
            }
        }
    }

    private let detector: TextDetector
    private let reader: RegionReader
    private let settings: Settings

    init(detector: TextDetector, reader: RegionReader, settings: Settings = Settings()) {
        self.detector = detector
        self.reader = reader
        self.settings = settings
    }

    /// Finds and reads arcs of text. Coordinates are pixels of the bitmap.
    ///
    /// - Parameter straight: What was read of each region without unrolling.
    func read(
        _ detection: TextDetector.Detection, straight: [TextLine?], of bitmap: Bitmap
    ) throws -> [Found] {
        let curved = detection.regions.indices.filter {
            (straight[$0]?.confidence ?? 0) < settings.straightConfidence
        }
        let maxArcs = min(settings.maxArcs * detection.looks, settings.maxArcsOfPieces)
        var found: [Found] = []
        var looks = 0
        for index in curved.sorted(by: { detection.regions[$0].area > detection.regions[$1].area }) {
            let region = detection.regions[index]
            guard looks < maxArcs, !found.contains(where: { $0.covers(region.middle) }) else { continue }
            guard region.area <= settings.maxShare * Double(bitmap.width * bitmap.height) / Double(detection.looks)
            else { continue }
            let arcs = arcs(of: region, scale: detection.scale)
            guard !arcs.isEmpty else { continue }
            looks += 1
            guard let arc = try read(arcs, thickness: region.area / region.length, region: index, of: bitmap),
                arc.confidence >= straight[index]?.confidence ?? 0
            else { continue }
            found.append(arc)
        }
        return found
    }

    private func arcs(of region: TextRegion, scale: Double) -> [Arc] {
        guard region.fill < settings.maxFill, region.area >= settings.minArea * scale * scale,
            region.length >= settings.minLength * scale
        else { return [] }
        return Arc.hypotheses(for: region.contour, minExtent: settings.minExtent, maxRadius: settings.maxRadius)
    }

    /// Reads along the arc on which most text shows.
    private func read(_ arcs: [Arc], thickness: Double, region: Int, of bitmap: Bitmap) throws -> Found? {
        var best: (look: Look, weight: Double)?
        for arc in arcs {
            let band = band(
                along: arc, thickness: min(0.3 * arc.radius, max(5 * thickness, 0.12 * arc.radius)),
                height: settings.firstHeight)
            let look = try look(at: band, of: bitmap)
            if look.weight > best?.weight ?? 0 { best = (look, look.weight) }
        }
        guard let best else { return nil }
        let look = try straighten(best.look, of: bitmap)
        let lines = try look.regions.compactMap { region -> TextLine? in
            guard region.score >= settings.minScore else { return nil }
            let line = try reader.read(region.quad, of: look.strip)
            return line.map { $0.confidence >= settings.minConfidence && $0.text.count > 1 } == true ? line : nil
        }
        guard !lines.isEmpty else { return nil }
        return Found(
            lines: StripLines.joined(lines).map { line in
                var line = line
                line.quad = line.quad.mapped(look.band.point)
                line.curved = true
                return line
            }, band: look.band, places: lines.map(\.quad.bounds), region: region)
    }

    /// What the detector sees in an unrolled band.
    private struct Look {
        var band: Band
        var strip: Bitmap
        var regions: [TextRegion]

        /// How much straight text there is.
        var weight: Double {
            regions.map { $0.core.width * $0.fill * max($0.score, 0) }.max() ?? 0
        }
    }

    private func look(at band: Band, of bitmap: Bitmap) throws -> Look {
        let strip = try band.unroll(bitmap)
        return try Look(
            band: band, strip: strip, regions: detector.find(in: strip, side: settings.maxStripWidth).regions)
    }

    /// Unrolls again, along what was found, until the text in the strip is straight and whole.
    private func straighten(_ first: Look, of bitmap: Bitmap) throws -> Look {
        var look = first
        for round in 1..<settings.rounds {
            guard let largest = look.regions.max(by: { $0.area < $1.area }) else { return look }
            let band = look.band
            let x = largest.contour.map(\.x)
            let atStart = (x.min() ?? 0) < 0.12 * Double(band.width)
            let atEnd = (x.max() ?? 0) > 0.88 * Double(band.width)
            let isStraight = largest.fill >= settings.straightFill && round > 1 || round > 2
            guard !isStraight || atStart || atEnd,
                let arc = Arc.hypotheses(
                    for: largest.contour.map(band.point), minExtent: 0, maxRadius: .infinity
                ).min(by: { $0.centre.distance(to: band.centre) < $1.centre.distance(to: band.centre) }),
                0.5 * band.outer < arc.radius, arc.radius < 2 * band.outer
            else { return look }
            let core = largest.area / largest.length
            let thickness = core / Double(band.height) * (band.outer - band.inner)
            let next = try self.look(
                at: self.band(
                    along: arc, thickness: min(0.3 * arc.radius, 5 * thickness), before: atStart ? 2 : 0.6,
                    after: atEnd ? 2 : 0.6, height: settings.stripHeight), of: bitmap)
            guard next.weight > 0 else { return look }
            look = next
        }
        return look
    }

    private func band(
        along arc: Arc, thickness: Double, before: Double = 1, after: Double = 1, height: Int
    ) -> Band {
        let enlarged = max(Int(thickness * settings.maxEnlargement), settings.minHeight)
        return Band(
            along: arc, thickness: thickness, before: before * settings.margin, after: after * settings.margin,
            height: min(height, enlarged), maxWidth: settings.maxStripWidth)
    }
}
