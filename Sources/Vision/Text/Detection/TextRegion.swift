import Observation

/// A connected region where the detector sees text. Coordinates are pixels of the bitmap that was searched.
struct TextRegion {
    /// Where to read, its first corner the one nearest to the bitmap's top left: the detector cannot know the text's top.
    var quad: Quad
    /// The rectangle around the region itself, which covers only the core of its letters.
    var core: Quad
    /// Mean probability of text inside the core's rectangle, 0…1.
    var score: Double
    /// Straight text, by score and size; other regions may be curved.
    var isText: Bool
    /// Area of the region.
    var area: Double
    /// The region's outline.
    var contour: [Point]

    /// The share of its rectangle that the region fills, 0…1; curved text fills little.
    var fill: Double { area / max(core.width * core.height, 1) }

    /// How high a line of text it would be.
    var lineHeight: Double { min(quad.width, quad.height) }

    /// Whether it has the shape of a line, and the score of one, however faint.
    var isLine: Bool { max(quad.width, quad.height) >= 2 * lineHeight && score >= 0.3 }

    /// The core's longer side, at least 1.
    var length: Double { max(core.width, core.height, 1) }

    /// The mean of the outline.
    var middle: Point {
        let count = Double(max(contour.count, 1))
        return Point(
            x: contour.reduce(0) { $0 + $1.x } / count, y: contour.reduce(0) { $0 + $1.y } / count)
    }
}
