import Observation

/// MediaPipe's hand landmark model: a hand's region in, 21 points out. Not shared.
final class LandmarkReader {
    /// Pixels a side of the input.
    private static let inputSide = 224

    private let session: InferenceSession

    /// Time spent in inference alone so far.
    var inferenceTime: Duration { session.inferenceTime }

    init(model: InferenceModel) throws { session = try model.makeSession() }

    /// The landmarks of a palm's hand; nil where the model gives no usable numbers.
    func read(_ palm: Detection, in picture: SearchPicture) throws -> HandLandmarks? {
        try read(HandRegion(palm: palm), palmScore: palm.score, in: picture)
    }

    /// The landmarks of a hand that was read once, as the mean of that look and another, mirrored and of the region that its points
    /// tell: the two err differently. nil where the other look is less sure of a hand than `presence`.
    func reread(_ hand: HandLandmarks, presence: Double, in picture: SearchPicture) throws -> HandLandmarks? {
        guard let region = HandRegion(hand: hand.points),
            let other = try read(region, mirrored: true, palmScore: hand.palmScore, in: picture),
            other.presence >= presence
        else { return nil }
        var mean = hand
        mean.points = zip(hand.points, other.points).map { Point(x: ($0.x + $1.x) / 2, y: ($0.y + $1.y) / 2) }
        mean.presence = (hand.presence + other.presence) / 2
        return mean
    }

    private func read(
        _ region: HandRegion, mirrored: Bool = false, palmScore: Double, in picture: SearchPicture
    ) throws -> HandLandmarks? {
        let side = Self.inputSide
        let square = try picture.square(region.window, angle: region.angle, size: side)
        try unsafe session.run(shape: [1, side, side, 3]) {
            var input = unsafe $0.mutableSpan
            square.write(to: &input, scale: 1 / 255, offset: 0)
            if mirrored { Self.mirror(&input, side: side) }
        }
        let presence = Double(try session.output("Identity_1").first ?? 0)
        let handedness = Double(try session.output("Identity_2").first ?? 0)
        let values = try session.output("Identity").map(Double.init)
        guard values.count == 3 * HandLandmarks.count, presence.isFinite else { return nil }
        let points = (0..<HandLandmarks.count).map {
            let u = values[3 * $0]
            return region.placed(u: mirrored ? Double(side) - u : u, v: values[3 * $0 + 1], size: Double(side))
        }
        guard points.allSatisfy(\.isFinite) else { return nil }
        // The model takes its picture for a mirrored one, as of a selfie camera; photos are not.
        return HandLandmarks(
            points: points, presence: presence, side: (handedness > 0.5) != mirrored ? .left : .right,
            palmScore: palmScore)
    }

    /// Mirrors `side` × `side` interleaved RGB pixels, left to right.
    private static func mirror(_ pixels: inout MutableSpan<Float>, side: Int) {
        for row in 0..<side {
            var left = 3 * side * row
            var right = left + 3 * (side - 1)
            while left < right {
                for channel in 0..<3 { pixels.swapAt(left + channel, right + channel) }
                left += 3
                right -= 3
            }
        }
    }
}
