import Observation

/// Finds order numbers that the detector passes over: a lone digit in a circle leaves only a faint spot in its map. Each spot
/// is looked at again in a small window of its own, and counts only if a number stands there beyond doubt.
final class LoneDigitReader {
    struct Settings {
        /// At most so many spots are looked at for each look of the detector, the strongest first.
        var maxSpots = 6
        /// A window's side, in sides of its spot, and at least so many pixels of the bitmap. The next is tried where something
        /// stands in a window and no number is read.
        var windowSides = [3.0, 2]
        var minWindow = 24.0
        /// Size at which the detector looks at a window.
        var windowSize = 160
        /// A spot is at most this share of the longer side of what was looked at at once.
        var maxSpotShare = 0.25
        var minScore = 0.6
        var minConfidence = 0.9
    }

    private let detector: TextDetector
    private let lines: any LineReader
    private let settings: Settings

    init(detector: TextDetector, lines: any LineReader, settings: Settings = Settings()) {
        self.detector = detector
        self.lines = lines
        self.settings = settings
    }

    /// Reads numbers at the detection's spots that lie outside all `known` lines. Coordinates are pixels of the bitmap.
    ///
    /// - Parameter turn: Quarter turns, clockwise, of the picture's text.
    func read(
        _ detection: TextDetector.Detection, of bitmap: Bitmap, known: [Quad], turn: Int
    ) throws -> [TextLine] {
        let limit = settings.maxSpotShare * detection.side
        let spots = detection.spots.filter { spot in
            max(spot.box.width, spot.box.height) <= limit && !known.contains { $0.contains(spot.box.centre) }
        }
        var found: [TextLine] = []
        for spot in spots.sorted(by: { $0.strength > $1.strength }).prefix(settings.maxSpots * detection.looks) {
            for sides in settings.windowSides {
                let side = max(sides * max(spot.box.width, spot.box.height), settings.minWindow)
                let (numbers, isEmpty) = try self.numbers(about: spot.box.centre, side: side, turn: turn, of: bitmap)
                found += numbers.filter { line in
                    !(known + found.map(\.quad)).contains { $0.contains(line.quad.centre) }
                }
                if isEmpty || !numbers.isEmpty { break }
            }
        }
        return found
    }

    /// The numbers in a window, and whether the detector sees nothing in it at all.
    private func numbers(
        about centre: Point, side: Double, turn: Int, of bitmap: Bitmap
    ) throws -> (numbers: [TextLine], isEmpty: Bool) {
        let window = try bitmap.square(centre: centre, side: side, size: settings.windowSize)
        let scale = side / Double(settings.windowSize)
        let regions = try detector.find(in: window, side: settings.windowSize).regions.filter {
            $0.score >= settings.minScore
        }
        let numbers = try regions.compactMap { region -> TextLine? in
            guard var line = try lines.read(region.quad.turned(turn), of: window),
                line.confidence >= settings.minConfidence,
                line.text.isOrderNumber
            else { return nil }
            line.quad = line.quad.mapped {
                Point(x: centre.x - side / 2 + $0.x * scale, y: centre.y - side / 2 + $0.y * scale)
            }
            return line
        }
        return (numbers, regions.isEmpty)
    }
}

extension String {
    /// 1…99, with or without a leading zero or a `#`.
    fileprivate var isOrderNumber: Bool {
        let digits = filter { !$0.isWhitespace }.drop { $0 == "#" }
        return (1...2).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
            && digits.contains { $0 != "0" }
    }
}
