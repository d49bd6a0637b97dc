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

    init(centre: Point, radius: Double, start: Double, extent: Double) {
        (self.centre, self.radius, self.start, self.extent) = (centre, radius, start, extent)
    }

    /// The arcs that a region's outline may follow, no two of them alike.
    ///
    /// Text on an arc makes a crescent or, where the detector also fills what the arc encloses, a segment of the circle: both
    /// have the same convex hull, an arc and its chord. Where the filling is uneven, the arc is the upper edge of the
    /// region as it lies, or the lower one for text that stands on the inside.
    ///
    /// - Parameters:
    ///   - minExtent: Radians that an arc spans at least.
    ///   - maxRadius: The largest radius, in lengths of the region.
    static func hypotheses(for contour: [Point], minExtent: Double, maxRadius: Double) -> [Arc] {
        let hull = convexHull(of: contour)
        guard hull.count >= 5 else { return [] }
        let length = hull.longestSide
        let (upper, lower) = edges(of: contour, hull: hull)
        var arcs: [Arc] = []
        for edge in [openHull(hull), upper, lower] {
            guard let arc = Arc(fittedTo: edge, length: length), arc.extent >= minExtent,
                arc.radius <= maxRadius * length,
                !arcs.contains(where: { $0.resembles(arc) })
            else { continue }
            arcs.append(arc)
        }
        return arcs
    }

    /// Fits a circle by least squares (Kåsa 1976), repeatedly without the points that are far off.
    ///
    /// - Returns: nil where there are too few points, or they are no arc.
    private init?(fittedTo edge: [Point], length: Double) {
        var kept = edge
        var circle: (centre: Point, radius: Double)?
        for _ in 0..<4 {
            guard kept.count >= 8, let fitted = Self.circle(through: kept) else { return nil }
            circle = fitted
            let errors = edge.map { abs($0.distance(to: fitted.centre) - fitted.radius) }
            let limit = max(1, 2.5 * errors.sorted()[errors.count / 2])
            kept = zip(edge, errors).filter { $0.1 <= limit }.map(\.0)
        }
        guard let circle, kept.count * 5 >= edge.count * 3 else { return nil }
        let square = kept.reduce(0.0) { sum, point in
            let error = point.distance(to: circle.centre) - circle.radius
            return sum + error * error
        }
        guard (square / Double(kept.count)).squareRoot() <= Self.maxError * length else { return nil }
        (centre, radius) = circle
        (start, extent) = Self.span(of: kept, about: circle.centre)
    }

    /// Largest root mean square of the distances from the circle, in lengths of the region.
    private static let maxError = 0.03

    private func resembles(_ other: Arc) -> Bool {
        centre.distance(to: other.centre) < 0.1 * radius && abs(radius - other.radius) < 0.1 * radius
    }

    /// The outline's upper and lower edge as the region lies, long side across, without its rounded ends.
    private static func edges(of contour: [Point], hull: [Point]) -> (upper: [Point], lower: [Point]) {
        let angle = longAxis(of: hull)
        let points = contour.map { $0.turned(by: -angle) }
        let left = points.map(\.x).min() ?? 0
        let length = max((points.map(\.x).max() ?? 0) - left, 1)
        let columns = 80
        var upper = [Point?](repeating: nil, count: columns)
        var lower = upper
        for (index, from) in points.enumerated() {
            let to = points[(index + 1) % points.count]
            let steps = max(1, Int(from.distance(to: to) / length * 160))
            for step in 0..<steps {
                let share = Double(step) / Double(steps)
                let point = Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
                let column = min(max(Int((point.x - left) / length * Double(columns)), 0), columns - 1)
                if point.y < upper[column]?.y ?? .infinity { upper[column] = point }
                if point.y > lower[column]?.y ?? -.infinity { lower[column] = point }
            }
        }
        func turnedBack(_ edge: [Point?]) -> [Point] {
            edge.dropFirst(2).dropLast(2).compactMap { $0?.turned(by: angle) }
        }
        return (turnedBack(upper), turnedBack(lower))
    }

    /// The direction of the long side of the smallest rectangle around a hull, −π/2…π/2.
    private static func longAxis(of hull: [Point]) -> Double {
        var best = (area: Double.infinity, angle: 0.0)
        for (index, from) in hull.enumerated() {
            let to = hull[(index + 1) % hull.count]
            let angle = atan2(to.y - from.y, to.x - from.x)
            let turned = hull.map { $0.turned(by: -angle) }
            let width = (turned.map(\.x).max() ?? 0) - (turned.map(\.x).min() ?? 0)
            let height = (turned.map(\.y).max() ?? 0) - (turned.map(\.y).min() ?? 0)
            if width * height < best.area {
                best = (width * height, width >= height ? angle : angle + .pi / 2)
            }
        }
        return remainder(best.angle, .pi)
    }

    /// The convex hull's points in order, without its longest edge, at even steps.
    private static func openHull(_ hull: [Point]) -> [Point] {
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
