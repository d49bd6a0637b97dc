import Observation

/// A place in a picture where the detector sees text. Coordinates are pixels of the bitmap that was searched.
struct TextRegion {
    /// Where to read: upright as the detector cannot know which side is the text's top.
    var quad: Quad
    /// Mean probability of text inside, 0…1.
    var score: Double
    /// The share of its rectangle that the region fills, 0…1; curved text fills little.
    var fill: Double
    /// The region's outline.
    var contour: [Point]
}
