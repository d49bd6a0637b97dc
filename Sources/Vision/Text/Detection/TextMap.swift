import Observation

/// The geometry of a detector's map, and what its probabilities mean.
struct TextMap {
    /// `width * height` probabilities, row-major; anything that is not 0…1 counts as 0.
    var values: [Float]
    var width: Int
    var height: Int
    /// Pixels of the bitmap for each pixel of the map.
    var scaleX: Double
    var scaleY: Double
    var settings: TextDetector.Settings

    /// The regions of text, straight or not.
    func regions() throws -> [TextRegion] {
        let found = try mapRegions(above: settings.threshold)
        return found.map { region in
            let core = Quad(clockwiseFromTopLeft: region.corners)
            let distance = core.width * core.height * settings.growth / (2 * (core.width + core.height))
            let grown = core.grown(by: distance)
            return TextRegion(
                quad: grown.scaled(x: scaleX, y: scaleY), core: core.scaled(x: scaleX, y: scaleY), score: region.score,
                isText: region.score >= settings.minScore && min(grown.width, grown.height) >= settings.minGrownSide,
                area: region.area * scaleX * scaleY,
                contour: region.contour.map { Point(x: $0.x * scaleX, y: $0.y * scaleY) })
        }
    }

    /// Faint, compact spots, and regions that are as compact.
    func spots() throws -> [TextSpot] {
        let found = try mapRegions(above: settings.spotThreshold)
        return found.compactMap { region in
            let core = Quad(region.corners)
            let (short, long) = (min(core.width, core.height), max(core.width, core.height))
            guard long <= settings.spotAspect * short + settings.spotSlack else { return nil }
            let box = core.scaled(x: scaleX, y: scaleY).bounds
            return TextSpot(box: box, strength: region.score * (core.width * core.height).squareRoot())
        }
    }

    private func mapRegions(above threshold: Float) throws -> [MapRegion] {
        try unsafe values.withUnsafeBufferPointer {
            unsafe try MapRegion.find(
                in: $0, width: width, height: height, threshold: threshold, minSide: settings.minSide,
                maxCount: settings.maxRegions)
        }
    }
}
