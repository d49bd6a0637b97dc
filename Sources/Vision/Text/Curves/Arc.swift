import Observation

#if canImport(Glibc)
    import Glibc
#endif

/// A piece of a circle. Angles are radians: 0 to the right, growing clockwise on the screen.
struct Arc: Equatable {
    var centre: Point
    var radius: Double
    var start: Double
    var extent: Double

    /// Fits a circle to the outer edge of a region: to its convex hull without the chord that closes it.
    ///
    /// Text on an arc makes a crescent or, where the detector also fills what the arc encloses, a segment of the circle;
    /// the hull is the same. Least squares (Kåsa 1976), repeated without the points that are far off.
    ///
    /// - Returns: nil where there are too few points, or they are no arc.
    init?(outerEdgeOf contour: [Point]) {
        let edge = Self.openHull(of: contour)
        guard edge.count >= 8 else { return nil }
        let length = edge.longestSide
        guard length > 0 else { return nil }
        var kept = edge
        var circle: (centre: Point, radius: Double)?
        for _ in 0..<4 {
            guard kept.count >= 8, let fitted = Self.circle(through: kept) else { return nil }
            circle = fitted
            let errors = edge.map { abs($0.distance(to: fitted.centre) - fitted.radius) }
            let limit = max(1, 2.5 * errors.sorted()[errors.count / 2])
            kept = zip(edge, errors).filter { $0.1 <= limit }.map(\.0)
        }
        guard let circle, kept.count * 2 > edge.count else { return nil }
        let square = kept.reduce(0.0) { sum, point in
            let error = point.distance(to: circle.centre) - circle.radius
            return sum + error * error
        }
        guard (square / Double(kept.count)).squareRoot() <= Self.maxError * length else { return nil }
        (centre, radius) = circle
        (start, extent) = Self.span(of: kept, about: circle.centre)
    }

    init(centre: Point, radius: Double, start: Double, extent: Double) {
        (self.centre, self.radius, self.start, self.extent) = (centre, radius, start, extent)
    }

    /// Root mean square of the distances from the circle, in lengths of the region.
    private static let maxError = 0.03

    /// Whether both are pieces of one circle that come near to each other.
    func continues(_ other: Arc) -> Bool {
        let tolerance = 0.15 * other.radius
        let turn = remainder(start + extent / 2 - other.start - other.extent / 2, 2 * .pi)
        return abs(turn) - (extent + other.extent) / 2 < 0.7 && centre.distance(to: other.centre) < tolerance
            && abs(radius - other.radius) < tolerance
    }

    /// The same circle, with the span of both.
    func union(_ other: Arc) -> Arc {
        let offset = remainder(other.start - start, 2 * .pi)
        let low = min(0, offset)
        let high = max(extent, offset + other.extent)
        return Arc(centre: centre, radius: radius, start: start + low, extent: min(high - low, 2 * .pi))
    }

    /// The convex hull's points in order, without its longest edge, at even steps.
    private static func openHull(of contour: [Point]) -> [Point] {
        let hull = convexHull(of: contour)
        guard hull.count >= 5 else { return [] }
        func edge(_ index: Int) -> Double { hull[index].distance(to: hull[(index + 1) % hull.count]) }
        let chord = hull.indices.max { edge($0) < edge($1) } ?? 0
        let open = hull.indices.map { hull[(chord + 1 + $0) % hull.count] }
        let step = max(hull.longestSide / 80, 0.1)
        var points: [Point] = []
        for (from, to) in zip(open, open.dropFirst()) {
            let count = max(1, Int(from.distance(to: to) / step))
            for index in 0..<count {
                let share = Double(index) / Double(count)
                points.append(Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share))
            }
        }
        return points + open.suffix(1)
    }

    /// Andrew's monotone chain.
    static func convexHull(of points: [Point]) -> [Point] {
        let sorted = points.filter { $0.x.isFinite && $0.y.isFinite }.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard sorted.count > 2 else { return sorted }
        func chain(_ points: some Sequence<Point>) -> [Point] {
            var chain: [Point] = []
            for point in points {
                while chain.count > 1 {
                    let (a, b) = (chain[chain.count - 2], chain[chain.count - 1])
                    guard (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) <= 0 else { break }
                    chain.removeLast()
                }
                chain.append(point)
            }
            return chain
        }
        return chain(sorted).dropLast() + chain(sorted.reversed()).dropLast()
    }

    /// Kåsa's fit: x² + y² = 2ax + 2by + c, solved about the points' mean for the sake of precision.
    private static func circle(through points: [Point]) -> (centre: Point, radius: Double)? {
        let count = Double(points.count)
        let mean = Point(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
        var (xx, xy, yy, xz, yz, zz) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        for point in points {
            let (x, y) = (point.x - mean.x, point.y - mean.y)
            let square = x * x + y * y
            xx += x * x
            xy += x * y
            yy += y * y
            xz += x * square
            yz += y * square
            zz += square
        }
        let determinant = 2 * (xx * yy - xy * xy)
        guard abs(determinant) > 1e-9 else { return nil }
        let a = (xz * yy - yz * xy) / determinant
        let b = (yz * xx - xz * xy) / determinant
        let radius = (a * a + b * b + zz / count).squareRoot()
        guard radius.isFinite else { return nil }
        return (Point(x: mean.x + a, y: mean.y + b), radius)
    }

    /// Where the points lie on the circle: all of it but the largest gap.
    private static func span(of points: [Point], about centre: Point) -> (start: Double, extent: Double) {
        let angles = points.map { atan2($0.y - centre.y, $0.x - centre.x) }.sorted()
        guard let first = angles.first, let last = angles.last else { return (0, 0) }
        var (gap, start) = (first + 2 * .pi - last, first)
        for (angle, next) in zip(angles, angles.dropFirst()) where next - angle > gap {
            (gap, start) = (next - angle, next)
        }
        return (start, 2 * .pi - gap)
    }
}

extension [Point] {
    /// The longer side of the upright rectangle around the points.
    fileprivate var longestSide: Double {
        let x = map(\.x)
        let y = map(\.y)
        return Swift.max((x.max() ?? 0) - (x.min() ?? 0), (y.max() ?? 0) - (y.min() ?? 0))
    }
}
