import Observation

#if canImport(Glibc)
    import Glibc
#endif

/// A band along an arc, unrolled to a strip: columns run clockwise, row 0 is the outer edge.
struct Band {
    var centre: Point
    var outer: Double
    var inner: Double
    var start: Double
    var sweep: Double
    /// Size of the strip in pixels.
    var width: Int
    var height: Int

    /// The band around text on an arc.
    ///
    /// - Parameters:
    ///   - thickness: Of the band, in pixels of the picture; the arc runs at 35 % of it.
    ///   - before: Radians that the band goes beyond the arc, and `after` likewise.
    init(along arc: Arc, thickness: Double, before: Double, after: Double, height: Int, maxWidth: Int) {
        centre = arc.centre
        outer = arc.radius + 0.35 * thickness
        inner = max(arc.radius - 0.65 * thickness, 0.3 * arc.radius)
        start = arc.start - before
        sweep = min(arc.extent + before + after, 2 * .pi)
        self.height = height
        let length = sweep * (outer + inner) / 2 / (outer - inner) * Double(height)
        width = length.isFinite ? min(max(Int(length), height), maxWidth) : height
    }

    func unroll(_ bitmap: Bitmap) throws -> Bitmap {
        try bitmap.unrolled(
            centre: centre, outer: outer, inner: inner, start: start, sweep: sweep, width: width, height: height)
    }

    /// Where a point of the strip is in the picture.
    func point(_ strip: Point) -> Point {
        let angle = start + sweep * strip.x / Double(width)
        let radius = outer + (inner - outer) * strip.y / Double(height)
        return Point(x: centre.x + radius * cos(angle), y: centre.y + radius * sin(angle))
    }

    /// Where a point of the picture is in the strip; beyond the strip's width where it is not in the band.
    func stripPoint(_ point: Point) -> Point {
        var angle = (atan2(point.y - centre.y, point.x - centre.x) - start).truncatingRemainder(dividingBy: 2 * .pi)
        if angle < 0 { angle += 2 * .pi }
        return Point(
            x: angle / sweep * Double(width),
            y: (point.distance(to: centre) - outer) / (inner - outer) * Double(height))
    }
}
