import Observation

/// A connected region of a probability map, in map pixels.
struct Region: Sendable, Equatable {
    /// Minimum-area rectangle, clockwise from its top left. (Its sides may be zero.)
    var corners: Quad
    /// Mean probability inside the rectangle, 0…1.
    var score: Double
    /// Area that the contour encloses.
    var area: Double
    /// The outline's turning points, in order.
    var contour: [Point]
}
