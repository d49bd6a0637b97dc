import Observation

/// Finds text with PP-OCR's detector. Not shared: each worker makes its own.
///
/// Input `x` [1, 3, H, W], blue first, −1…1, H and W multiples of 32, padded right and below with 0; output [1, 1, H, W]: the
/// probability of each pixel to lie in the core of a line of text (DB, Liao et al. 2019). Lines are grown back from their cores.
final class TextDetector {
    /// What was found in one bitmap.
    struct Detection {
        var regions: [TextRegion]
        /// Faint spots; empty unless asked for.
        var spots: [TextSpot]
        /// Pixels of the bitmap for each pixel of the detector's map.
        var scale: Double
        /// The longer side of what was looked at at once, in pixels of the bitmap, and how often was looked.
        var side: Double
        var looks = 1
        /// There was more than is kept.
        var isPartial = false
    }

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
        /// Spots are regions above this lower threshold whose sides differ by at most so many times and map pixels.
        var spotThreshold: Float = 0.06
        var spotAspect = 2.5
        var spotSlack = 6.0
    }

    private static let outputName = "fetch_name_0"
    private static let step = 32
    /// Pictures are enlarged to this, but at most so many times: letters of a few pixels are not seen.
    private static let leastSide = 480
    private static let maxEnlargement = 4.0
    private let session: InferenceSession
    private let settings: Settings

    /// Time spent in inference alone so far.
    var inferenceTime: Duration { session.inferenceTime }

    init(model: InferenceModel, settings: Settings = Settings()) throws {
        session = try model.makeSession()
        self.settings = settings
    }

    /// Finds text in a bitmap that is looked at with its longer side at `side` pixels at most.
    ///
    /// - Parameters:
    ///   - spots: Look for faint spots too.
    ///   - inverted: Look at the negative, in which other text stands out.
    func find(in bitmap: Bitmap, side: Int, spots: Bool = false, inverted: Bool = false) throws -> Detection {
        let (width, height) = Self.inputSize(width: bitmap.width, height: bitmap.height, side: side)
        let planeWidth = InputLengths.textDetector.holding(width)
        let planeHeight = InputLengths.textDetector.holding(height)
        let input = try bitmap.resized(width: width, height: height)
        unsafe try session.run(shape: [1, 3, planeHeight, planeWidth]) { planes in
            if planeWidth > width || planeHeight > height { unsafe planes.update(repeating: 0) }
            unsafe try input.writePlanes(
                to: planes, planeWidth: planeWidth, planeHeight: planeHeight, scale: inverted ? -1 / 127.5 : 1 / 127.5,
                offset: inverted ? 1 : -1, blueFirst: true)
        }
        let map = unsafe try session.withOutput(Self.outputName) { map, shape in
            guard shape == [1, 1, planeHeight, planeWidth] else {
                throw InferenceError(detail: "the text detector answered with shape \(shape)")
            }
            return unsafe Self.topLeft(of: map, planeWidth: planeWidth, width: width, height: height)
        }
        let post = TextMap(
            values: map, width: width, height: height, scaleX: Double(bitmap.width) / Double(width),
            scaleY: Double(bitmap.height) / Double(height), settings: settings)
        return Detection(
            regions: try post.regions(), spots: spots ? try post.spots() : [],
            scale: (post.scaleX * post.scaleY).squareRoot(), side: Double(max(bitmap.width, bitmap.height)))
    }

    /// The part of a plane that the picture covers, row-major.
    private static func topLeft(
        of plane: UnsafeBufferPointer<Float>, planeWidth: Int, width: Int, height: Int
    ) -> [Float] {
        var part: [Float] = []
        part.reserveCapacity(width * height)
        for row in 0..<height { unsafe part.append(contentsOf: plane[row * planeWidth..<row * planeWidth + width]) }
        return part
    }

    /// The size at which a picture is looked at: the longer side at most `side`, both sides multiples of 32, for which the network
    /// reads more than it does of a picture that is only padded to them. Only very small pictures are enlarged.
    static func inputSize(width: Int, height: Int, side: Int) -> (width: Int, height: Int) {
        let longer = Double(max(width, height, 1))
        let enlarged = min(max(1, Double(leastSide) / longer), maxEnlargement)
        let scale = min(enlarged, Double(side) / longer)
        func rounded(_ length: Int) -> Int {
            max(step, Int((Double(length) * scale / Double(step)).rounded()) * step)
        }
        return (rounded(width), rounded(height))
    }
}
