import Observation

/// Finds text with PP-OCR's detector. Not shared: each worker makes its own.
///
/// Input `x` [1, 3, H, W], blue first, −1…1, H and W multiples of 32; output [1, 1, H, W]: the probability of each pixel
/// to lie in the core of a line of text (DB, Liao et al. 2019). Lines are grown back from their cores.
final class TextDetector {
    /// Settings of the post-processing.
    struct Settings {
        /// Pixels above this probability belong to a region.
        var threshold: Float = 0.3
        /// Regions below this mean probability are dropped.
        var minScore = 0.5
        /// Shorter side of a region, in pixels of the map, before and after growing.
        var minSide: Float = 3
        var minGrownSide = 5.0
        /// How far a core is grown: area × this / circumference.
        var growth = 1.6
        /// A hostile picture may hold noise that looks like text everywhere.
        var maxRegions = 1000
    }

    private static let outputName = "fetch_name_0"
    private static let step = 32
    private let session: InferenceSession
    private let settings: Settings

    init(model: InferenceModel, settings: Settings = Settings()) throws {
        session = try model.makeSession()
        self.settings = settings
    }

    /// Finds text in a bitmap that is looked at with its longer side at `side` pixels; it is never enlarged.
    func find(in bitmap: Bitmap, side: Int) throws -> [TextRegion] {
        let (width, height) = Self.inputSize(width: bitmap.width, height: bitmap.height, side: side)
        let input = try bitmap.resized(width: width, height: height)
        unsafe try session.run(shape: [1, 3, height, width]) { planes in
            unsafe try input.writePlanes(
                to: planes, planeWidth: width, planeHeight: height, scale: 1 / 127.5, offset: -1, blueFirst: true)
        }
        return unsafe try session.withOutput(Self.outputName) { map, shape in
            guard shape == [1, 1, height, width] else {
                throw InferenceError(detail: "the text detector answered with shape \(shape)")
            }
            return unsafe try Self.regions(
                of: map, width: width, height: height, scaleX: Double(bitmap.width) / Double(width),
                scaleY: Double(bitmap.height) / Double(height), settings: settings)
        }
    }

    /// The size at which a picture is looked at: the longer side at most `side`, both sides multiples of 32.
    static func inputSize(width: Int, height: Int, side: Int) -> (width: Int, height: Int) {
        let scale = min(1, Double(side) / Double(max(width, height, 1)))
        func rounded(_ length: Int) -> Int {
            max(step, Int((Double(length) * scale / Double(step)).rounded()) * step)
        }
        return (rounded(width), rounded(height))
    }

    /// Turns a probability map into regions.
    ///
    /// - Parameters:
    ///   - scaleX: Bitmap pixels a map pixel, and `scaleY` likewise.
    static func regions(
        of map: UnsafeBufferPointer<Float>, width: Int, height: Int, scaleX: Double, scaleY: Double, settings: Settings
    ) throws -> [TextRegion] {
        let found = unsafe try MapRegion.find(
            in: map, width: width, height: height, threshold: settings.threshold, minSide: settings.minSide,
            maxCount: settings.maxRegions)
        return found.compactMap { region in
            guard region.score >= settings.minScore, region.score <= 1 else { return nil }
            let core = Quad(clockwiseFromTopLeft: region.corners)
            let area = core.width * core.height
            let grown = core.grown(by: area * settings.growth / (2 * (core.width + core.height)))
            guard min(grown.width, grown.height) >= settings.minGrownSide else { return nil }
            return TextRegion(
                quad: grown.scaled(x: scaleX, y: scaleY), score: region.score, fill: region.area / max(area, 1),
                contour: region.contour.map { Point(x: $0.x * scaleX, y: $0.y * scaleY) })
        }
    }
}

extension Quad {
    /// Corners that are clockwise already, started at the one nearest to the picture's top left.
    init(clockwiseFromTopLeft corners: [Point]) {
        let first = corners.indices.min { corners[$0].x + corners[$0].y < corners[$1].x + corners[$1].y } ?? 0
        self.init((0..<4).map { corners[(first + $0) % 4] })
    }
}
