internal import CImage
import Observation

/// Finds what stands out in a probability map.
struct RegionFinder: Sendable {
    /// Cells above it belong to a region.
    var threshold: Float = 0.3
    /// Regions whose rectangle's shorter side is below it are dropped.
    var minSide: Float = 3
    /// The largest regions by area are kept, this many at most.
    var maxCount = 1000

    /// The connected regions after a 2×2 dilation, largest first.
    ///
    /// - Parameter map: `height * width` probabilities, row by row; what is not in 0…1 counts as 0.
    func find(in map: Span<Float>, width: Int, height: Int) throws(ImageGeometryError) -> [Region] {
        precondition(map.count >= width * height)
        var found = unsafe cimage_regions()
        let status = unsafe map.withUnsafeBufferPointer { cells in
            unsafe cimage_find_regions(
                cells.baseAddress, UInt32(clamping: width), UInt32(clamping: height), threshold, minSide, maxCount,
                &found)
        }
        guard status == CIMAGE_OK else { throw ImageGeometryError(status: status) }
        defer { unsafe cimage_regions_destroy(&found) }
        let points = unsafe UnsafeBufferPointer(start: found.points, count: found.point_count)
        return unsafe UnsafeBufferPointer(start: found.items, count: found.count).map { unsafe Region($0, points) }
    }
}

extension Region {
    fileprivate init(_ raw: cimage_region, _ points: UnsafeBufferPointer<cimage_point>) {
        let (a, b, c, d) = raw.corners
        let start = Int(raw.contour_start)
        let corners = Quad(topLeft: Point(a), topRight: Point(b), bottomRight: Point(c), bottomLeft: Point(d))
        unsafe self.init(
            corners: corners, score: Double(raw.score), area: Double(raw.area),
            contour: points[start..<start + Int(raw.contour_count)].map { Point($0) })
    }
}

extension Point {
    fileprivate init(_ raw: cimage_point) { self.init(x: Double(raw.x), y: Double(raw.y)) }
}
