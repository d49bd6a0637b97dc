import Observation

/// Reads text on rings and arcs: regions that curve are unrolled along a circle, and the strip is read like a picture.
final class CurvedTextReader {
    struct Settings {
        /// Regions that fill more of their rectangle than this are straight.
        var maxFill = 0.82
        /// Shorter or smaller regions (pixels of the detector's map) are left alone.
        var minLength = 40.0
        var minArea = 250.0
        /// Regions that read as surely as this without unrolling are straight too.
        var straightConfidence = 0.9
        /// An arc spans at least so many radians, and its radius is at most so many lengths of the region.
        var minExtent = 0.6
        var maxRadius = 2.0
        /// At most so many arcs are looked at in a picture.
        var maxArcs = 4
        /// Height and largest width of a strip.
        var stripHeight = 160
        var maxStripWidth = 2560
        /// Radians that a strip goes beyond its arc.
        var margin = 0.35
        /// A strip is unrolled again along what was found in it, at most so often.
        var rounds = 3
        /// Straightened text fills at least this share of its rectangle.
        var straightFill = 0.85
        var minScore = 0.4
        var minConfidence = 0.7
    }

    /// What was read on one arc, and which regions it replaces.
    struct Found {
        var lines: [TextLine]
        var band: Band
        /// The lines' places in the strip.
        var places: [Box]
        var regions: [Int]

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
        return try arcs(of: curved, in: detection).compactMap { candidate in
            guard let (band, regions) = try straighten(candidate, of: bitmap) else { return nil }
            let strip = try band.unroll(bitmap)
            var found = Found(lines: [], band: band, places: [], regions: candidate.regions)
            for region in regions where region.score >= settings.minScore {
                guard var line = try reader.read(region.quad, of: strip), line.confidence >= settings.minConfidence,
                    line.text.count > 1
                else { continue }
                found.places.append(line.quad.bounds)
                line.quad = line.quad.mapped(band.point)
                found.lines.append(line)
            }
            return found.lines.isEmpty ? nil : found
        }
    }

    /// An arc that regions of text lie on.
    private struct Candidate {
        var arc: Arc
        /// Mean thickness of the largest region.
        var thickness: Double
        var regions: [Int]
    }

    /// The arcs of regions that curve, largest first; regions on one circle that continue each other make one arc.
    private func arcs(of indices: [Int], in detection: TextDetector.Detection) -> [Candidate] {
        let scale = detection.scale
        let order = indices.sorted { detection.regions[$0].area > detection.regions[$1].area }
        var candidates: [Candidate] = []
        for index in order {
            let region = detection.regions[index]
            let length = max(region.core.width, region.core.height)
            guard region.fill < settings.maxFill, region.area >= settings.minArea * scale * scale,
                length >= settings.minLength * scale, let arc = Arc(outerEdgeOf: region.contour),
                arc.extent >= settings.minExtent, arc.radius <= settings.maxRadius * length
            else { continue }
            if let match = candidates.firstIndex(where: { arc.continues($0.arc) }) {
                candidates[match].arc = candidates[match].arc.union(arc)
                candidates[match].regions.append(index)
            } else if candidates.count < settings.maxArcs {
                candidates.append(Candidate(arc: arc, thickness: region.area / length, regions: [index]))
            }
        }
        return candidates
    }

    /// Unrolls along an arc until the text in the strip is straight and whole; nil where the strip holds none.
    private func straighten(
        _ candidate: Candidate, of bitmap: Bitmap
    ) throws -> (band: Band, regions: [TextRegion])? {
        let radius = candidate.arc.radius
        var band = band(
            along: candidate.arc, thickness: min(0.3 * radius, max(5 * candidate.thickness, 0.12 * radius)))
        for round in 1... {
            let regions = try detector.find(in: band.unroll(bitmap), side: settings.maxStripWidth).regions
            guard let largest = regions.max(by: { $0.area < $1.area }) else { return nil }
            let x = largest.contour.map(\.x)
            let atStart = (x.min() ?? 0) < 0.12 * Double(band.width)
            let atEnd = (x.max() ?? 0) > 0.88 * Double(band.width)
            let isStraight = largest.fill >= settings.straightFill || round > 1
            guard round < settings.rounds, !isStraight || atStart || atEnd,
                let arc = Arc(outerEdgeOf: largest.contour.map(band.point)),
                0.5 * band.outer < arc.radius, arc.radius < 2 * band.outer
            else { return (band, regions) }
            let core = largest.area / max(largest.core.width, largest.core.height)
            let thickness = core / Double(band.height) * (band.outer - band.inner)
            band = self.band(
                along: arc, thickness: min(0.3 * arc.radius, 5 * thickness), before: atStart ? 2 : 0.6,
                after: atEnd ? 2 : 0.6)
        }
        return nil
    }

    private func band(along arc: Arc, thickness: Double, before: Double = 1, after: Double = 1) -> Band {
        Band(
            along: arc, thickness: thickness, before: before * settings.margin, after: after * settings.margin,
            height: settings.stripHeight, maxWidth: settings.maxStripWidth)
    }
}
