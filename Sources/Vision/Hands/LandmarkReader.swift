import Observation

/// MediaPipe's hand landmark model: a palm in, 21 points out. Not shared.
final class LandmarkReader {
    /// Pixels a side of the input.
    private static let inputSide = 224

    private let session: InferenceSession

    init(model: InferenceModel) throws { session = try model.makeSession() }

    /// The landmarks of a palm's hand; nil where the model gives no usable numbers.
    func read(_ palm: Detection, in picture: SearchPicture) throws -> HandLandmarks? {
        let side = Self.inputSide
        let region = HandRegion(palm: palm)
        let square = try picture.square(region.window, angle: region.angle, size: side)
        try unsafe session.run(shape: [1, side, side, 3]) {
            var input = unsafe $0.mutableSpan
            square.write(to: &input, scale: 1 / 255, offset: 0)
        }
        let presence = Double(try session.output("Identity_1").first ?? 0)
        let handedness = Double(try session.output("Identity_2").first ?? 0)
        let values = try session.output("Identity").map(Double.init)
        guard values.count == 3 * HandLandmarks.count, presence.isFinite else { return nil }
        let points = (0..<HandLandmarks.count).map {
            region.placed(u: values[3 * $0], v: values[3 * $0 + 1], size: Double(side))
        }
        guard points.allSatisfy(\.isFinite) else { return nil }
        // The model takes its picture for a mirrored one, as of a selfie camera; photos are not.
        return HandLandmarks(
            points: points, presence: presence, side: handedness > 0.5 ? .left : .right, palmScore: palm.score)
    }
}
