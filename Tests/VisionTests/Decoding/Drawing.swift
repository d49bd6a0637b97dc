import Observation

@testable import Vision

/// Pixels to compare with, as a plain value.
struct Drawing: Equatable {
    let width: Int
    let height: Int
    var pixels: [UInt8]

    init(width: Int, height: Int, _ colour: (_ x: Int, _ y: Int) -> [UInt8]) {
        self.width = width
        self.height = height
        pixels = (0..<height).flatMap { y in (0..<width).flatMap { x in colour(x, y) } }
    }

    private init(width: Int, height: Int, pixels: [UInt8]) {
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    init(_ bitmap: Bitmap) {
        width = bitmap.width
        height = bitmap.height
        pixels = unsafe bitmap.withPixels { unsafe Array($0) }
    }

    /// A larger drawing, of the colour of this one's first pixel, that shows this one at some places of its top left corner.
    func repeated(at places: [(x: Int, y: Int)], width: Int, height: Int) -> Drawing {
        var large = Drawing(width: width, height: 1) { _, _ in self[0, 0] }
        let ground = large.pixels
        large = Drawing(width: width, height: height, pixels: [])
        large.pixels.reserveCapacity(3 * width * height)
        for _ in 0..<height { large.pixels += ground }
        for place in places {
            for row in 0..<self.height {
                let start = 3 * ((place.y + row) * width + place.x)
                let line = 3 * row * self.width..<3 * (row + 1) * self.width
                large.pixels.replaceSubrange(start..<start + line.count, with: pixels[line])
            }
        }
        return large
    }

    /// Pixels that look random and are the same each time.
    static func noise(width: Int, height: Int) -> Drawing {
        var state: UInt32 = 1
        func next() -> UInt8 {
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
        return Drawing(width: width, height: height) { _, _ in [next(), next(), next()] }
    }

    func bitmap() throws -> Bitmap { try Bitmap(width: width, height: height, pixels: pixels) }

    subscript(x: Int, y: Int) -> [UInt8] { Array(pixels[3 * (y * width + x)..<3 * (y * width + x) + 3]) }

    func largestDifference(from other: Drawing) -> Int {
        zip(pixels, other.pixels).map { abs(Int($0) - Int($1)) }.max() ?? 0
    }
}

extension Quad {
    /// A box along the axes.
    init(box x: Double, _ y: Double, _ width: Double, _ height: Double) {
        self.init(
            topLeft: Point(x: x, y: y), topRight: Point(x: x + width, y: y),
            bottomRight: Point(x: x + width, y: y + height), bottomLeft: Point(x: x, y: y + height))
    }
}
