internal import CImage
import Observation

/// A connected region of a probability map. Coordinates are pixels of the map.
struct MapRegion {
    /// The minimum-area rectangle: four corners, clockwise from the top left: the upper of the two leftmost.
    var corners: [Point]
    /// Mean probability inside the rectangle, 0…1.
    var score: Double
    /// Area of the contour.
    var area: Double
    /// Points along the region's outline.
    var contour: [Point]

    /// Finds the regions of a map whose values exceed `threshold`, after a dilation by 2×2.
    ///
    /// - Parameters:
    ///   - map: `width * height` values, row-major; anything that is not 0…1 counts as 0.
    ///   - minSide: Regions whose rectangle has a shorter side than this are dropped.
    ///   - maxCount: Only so many are kept, the largest first.
    static func find(
        in map: UnsafeBufferPointer<Float>, width: Int, height: Int, threshold: Float, minSide: Float, maxCount: Int
    ) throws(ImageGeometryError) -> [MapRegion] {
        guard let base = map.baseAddress, map.count >= width * height else {
            throw ImageGeometryError(status: CIMAGE_INVALID_ARGUMENT)
        }
        var found = unsafe cimage_regions()
        let status = unsafe cimage_find_regions(
            base, UInt32(clamping: width), UInt32(clamping: height), threshold, minSide, maxCount, &found)
        guard status == CIMAGE_OK else { throw ImageGeometryError(status: status) }
        defer { unsafe cimage_regions_destroy(&found) }
        let points = unsafe UnsafeBufferPointer(start: found.points, count: found.point_count)
        let items = unsafe UnsafeBufferPointer(start: found.items, count: found.count)
        return unsafe items.map { item in
            let contour = Int(item.contour_start)..<Int(item.contour_start) + Int(item.contour_count)
            let corners = [item.corners.0, item.corners.1, item.corners.2, item.corners.3]
            return unsafe MapRegion(
                corners: corners.map(Point.init), score: Double(item.score), area: Double(item.area),
                contour: points[contour].map(Point.init))
        }
    }
}

extension Point {
    fileprivate init(_ point: cimage_point) { self.init(x: Double(point.x), y: Double(point.y)) }
}
