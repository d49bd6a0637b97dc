/// Four corners, clockwise from the text's own top left; `[[x, y], … 4]` in JSON.
public struct Quad: Codable, Sendable, Equatable {
    public var topLeft: Point
    public var topRight: Point
    public var bottomRight: Point
    public var bottomLeft: Point

    public init(topLeft: Point, topRight: Point, bottomRight: Point, bottomLeft: Point) {
        self.topLeft = topLeft
        self.topRight = topRight
        self.bottomRight = bottomRight
        self.bottomLeft = bottomLeft
    }

    public var corners: [Point] { [topLeft, topRight, bottomRight, bottomLeft] }

    public init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        topLeft = try values.decode(Point.self)
        topRight = try values.decode(Point.self)
        bottomRight = try values.decode(Point.self)
        bottomLeft = try values.decode(Point.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.unkeyedContainer()
        for corner in corners { try values.encode(corner) }
    }
}
