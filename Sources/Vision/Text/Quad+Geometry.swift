import Observation

#if canImport(Glibc)
    import Glibc
#endif

extension Quad {
    init(_ corners: [Point]) {
        self.init(topLeft: corners[0], topRight: corners[1], bottomRight: corners[2], bottomLeft: corners[3])
    }

    /// The box's corners.
    init(_ box: Box) {
        self.init(
            topLeft: Point(x: box.x, y: box.y), topRight: Point(x: box.x + box.width, y: box.y),
            bottomRight: Point(x: box.x + box.width, y: box.y + box.height),
            bottomLeft: Point(x: box.x, y: box.y + box.height))
    }

    /// Mean length of the sides along the text.
    var width: Double { (topLeft.distance(to: topRight) + bottomLeft.distance(to: bottomRight)) / 2 }
    /// Mean length of the sides across the text.
    var height: Double { (topLeft.distance(to: bottomLeft) + topRight.distance(to: bottomRight)) / 2 }

    var centre: Point {
        Point(x: corners.reduce(0) { $0 + $1.x } / 4, y: corners.reduce(0) { $0 + $1.y } / 4)
    }

    /// Where the text runs, radians: 0 to the right, growing clockwise on the screen.
    var direction: Double {
        atan2(
            topRight.y - topLeft.y + bottomRight.y - bottomLeft.y, topRight.x - topLeft.x + bottomRight.x - bottomLeft.x
        )
    }

    /// The same place read from another side: the text's own top left moves by so many corners, clockwise.
    func turned(_ quarterTurns: Int) -> Quad {
        let corners = corners
        return Quad((0..<4).map { corners[($0 + quarterTurns) & 3] })
    }

    func scaled(x: Double, y: Double) -> Quad { mapped { Point(x: $0.x * x, y: $0.y * y) } }

    func mapped(_ transform: (Point) -> Point) -> Quad { Quad(corners.map(transform)) }

    /// Every side moved outwards by `distance`; for rectangles.
    func grown(by distance: Double) -> Quad {
        let along = topRight.minus(topLeft).unit
        let down = bottomLeft.minus(topLeft).unit
        func moved(_ corner: Point, _ right: Double, _ below: Double) -> Point {
            Point(
                x: corner.x + distance * (right * along.x + below * down.x),
                y: corner.y + distance * (right * along.y + below * down.y))
        }
        return Quad(
            topLeft: moved(topLeft, -1, -1), topRight: moved(topRight, 1, -1), bottomRight: moved(bottomRight, 1, 1),
            bottomLeft: moved(bottomLeft, -1, 1))
    }

    /// Corners that are clockwise already, started at the one nearest to the picture's top left.
    init(clockwiseFromTopLeft corners: [Point]) {
        let first = corners.indices.min { corners[$0].x + corners[$0].y < corners[$1].x + corners[$1].y } ?? 0
        self.init((0..<4).map { corners[(first + $0) % 4] })
    }

    /// Whether a point lies inside; for convex quads.
    func contains(_ point: Point) -> Bool {
        let corners = corners
        return (0..<4).allSatisfy { index in
            let (from, to) = (corners[index], corners[(index + 1) % 4])
            return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x) >= 0
        }
    }

    /// Whether one holds the middle of the other.
    func meets(_ other: Quad) -> Bool { contains(other.centre) || other.contains(centre) }

    /// The upright rectangle around it.
    var bounds: Box {
        let x = corners.map(\.x)
        let y = corners.map(\.y)
        let (left, top) = (x.min() ?? 0, y.min() ?? 0)
        return Box(x: left, y: top, width: (x.max() ?? 0) - left, height: (y.max() ?? 0) - top)
    }
}

extension Point {
    func minus(_ other: Point) -> Point { Point(x: x - other.x, y: y - other.y) }

    func distance(to other: Point) -> Double { hypot(x - other.x, y - other.y) }

    /// Turned about the origin, clockwise on the screen.
    func turned(by angle: Double) -> Point {
        Point(x: x * cos(angle) - y * sin(angle), y: x * sin(angle) + y * cos(angle))
    }

    /// Of length 1; the zero vector stays as it is.
    var unit: Point {
        let length = hypot(x, y)
        return length > 0 ? Point(x: x / length, y: y / length) : self
    }
}

extension Box {
    var centre: Point { Point(x: x + width / 2, y: y + height / 2) }
}
