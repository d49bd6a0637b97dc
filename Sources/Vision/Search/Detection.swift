import Observation

/// One thing that a detector saw, in pixels of the picture.
struct Detection: Sendable, Equatable {
    var centre: Point
    var width: Double
    var height: Double
    /// A palm: wrist, index, middle, ring and little knuckle, two points of the thumb. A face: eyes, nose, mouth, ears.
    var points: [Point]
    /// 0…1.
    var score: Double

    var box: Box { Box(x: centre.x - width / 2, y: centre.y - height / 2, width: width, height: height) }
}
