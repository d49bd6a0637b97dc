import Observation

/// Finds order numbers that the detector passes over: a lone digit in a circle leaves only a faint spot in its map. Each spot
/// is looked at again in a small window of its own, and counts only if a number stands there beyond doubt.
final class LoneDigitReader {
    struct Settings {
        /// At most so many spots are looked at in a picture, the strongest first.
        var maxSpots = 6
        /// A window's side, in sides of its spot, and at least so many pixels of the bitmap.
        var windowSides = 3.0
        var minWindow = 24.0
        /// Size at which the detector looks at a window.
        var windowSize = 160
        /// A spot is at most this share of the picture's longer side.
        var maxSpotShare = 0.25
        var minScore = 0.6
        var minConfidence = 0.9
    }

    private let detector: TextDetector
    private let reader: RegionReader
    private let settings: Settings

    init(detector: TextDetector, reader: RegionReader, settings: Settings = Settings()) {
        self.detector = detector
        self.reader = reader
        self.settings = settings
    }

    /// Reads numbers at the detection's spots that lie outside all `known` lines. Coordinates are pixels of the bitmap.
    func read(_ detection: TextDetector.Detection, of bitmap: Bitmap, known: [Quad]) throws -> [TextLine] {
        let limit = settings.maxSpotShare * Double(max(bitmap.width, bitmap.height))
        let spots = detection.spots.filter { spot in
            max(spot.box.width, spot.box.height) <= limit && !known.contains { $0.contains(spot.box.centre) }
        }
        var found: [TextLine] = []
        for spot in spots.sorted(by: { $0.strength > $1.strength }).prefix(settings.maxSpots) {
            let side = max(settings.windowSides * max(spot.box.width, spot.box.height), settings.minWindow)
            for line in try numbers(about: spot.box.centre, side: side, of: bitmap)
            where !(known + found.map(\.quad)).contains(where: { $0.contains(line.quad.centre) }) {
                found.append(line)
            }
        }
        return found
    }

    private func numbers(about centre: Point, side: Double, of bitmap: Bitmap) throws -> [TextLine] {
        let window = try bitmap.square(centre: centre, side: side, size: settings.windowSize)
        let scale = side / Double(settings.windowSize)
        return try detector.find(in: window, side: settings.windowSize).regions.compactMap { region in
            guard region.score >= settings.minScore, var line = try reader.read(region.quad, of: window),
                line.confidence >= settings.minConfidence, line.text.isOrderNumber
            else { return nil }
            line.quad = line.quad.mapped {
                Point(x: centre.x - side / 2 + $0.x * scale, y: centre.y - side / 2 + $0.y * scale)
            }
            return line
        }
    }
}

extension String {
    /// One or two digits, with or without a `#`.
    fileprivate var isOrderNumber: Bool {
        let digits = filter { !$0.isWhitespace }.drop { $0 == "#" }
        return (1...2).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
    }
}
