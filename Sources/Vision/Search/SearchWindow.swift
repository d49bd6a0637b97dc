import Observation

/// A square of the picture that a detector looks at; it may reach beyond the picture.
struct SearchWindow: Sendable, Equatable {
    var centre: Point
    var side: Double

    var box: Box { Box(x: centre.x - side / 2, y: centre.y - side / 2, width: side, height: side) }
}
