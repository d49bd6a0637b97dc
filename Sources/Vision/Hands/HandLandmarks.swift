import Observation

/// The 21 points of a hand, in pixels of the picture, in MediaPipe's order.
struct HandLandmarks: Sendable {
    static let count = 21

    var points: [Point]
    /// How sure the model is that there is a hand, 0…1.
    var presence: Double
    var side: Hand.Side
    /// The palm detector's score, 0…1.
    var palmScore: Double

    /// The upright rectangle around the points.
    var box: Box {
        let x = points.map(\.x)
        let y = points.map(\.y)
        guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else {
            return Box(x: 0, y: 0, width: 0, height: 0)
        }
        return Box(x: left, y: top, width: right - left, height: bottom - top)
    }
}
