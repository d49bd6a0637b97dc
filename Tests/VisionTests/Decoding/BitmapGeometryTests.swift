import Foundation
import Observation
import Testing

@testable import Vision

@Suite struct BitmapGeometryTests {
    /// Red is the column and green the row, so that a pixel of a warp says from where it came: interpolation and averaging leave
    /// a linear picture as it is.
    private let ramp = Drawing(width: 256, height: 256) { x, y in [UInt8(x), UInt8(y), 9] }

    @Test func rotatesByQuarterTurns() throws {
        let picture = Drawing.noise(width: 4, height: 2)
        let bitmap = try picture.bitmap()
        let once = Drawing(width: 2, height: 4) { x, y in picture[y, 1 - x] }
        #expect(try Drawing(bitmap.rotated(quarterTurns: 1)) == once)
        #expect(try Drawing(bitmap.rotated(quarterTurns: -3)) == once)
        #expect(try Drawing(bitmap.rotated(quarterTurns: 4)) == picture)
        #expect(try Drawing(bitmap.rotated(quarterTurns: 3).rotated(quarterTurns: 1)) == picture)
        #expect(try Drawing(bitmap.rotated(quarterTurns: 2).rotated(quarterTurns: 2)) == picture)
    }

    @Test func averagesAreasWhenItShrinks() throws {
        let small = try Drawing(width: 4, height: 2) { x, y in [UInt8(40 * x), UInt8(100 * y), 7] }.bitmap()
        #expect(try Drawing(small.resized(width: 2, height: 1)).pixels == [20, 50, 7, 100, 50, 7])
        // One side shrinks, the other grows.
        let mixed = try Drawing(small.resized(width: 2, height: 4))
        #expect((mixed.width, mixed.height) == (2, 4))
        #expect((mixed[0, 0], mixed[1, 3]) == ([20, 0, 7], [100, 100, 7]))
    }

    /// Every pixel that an output pixel covers counts by the area covered, to the nearest byte.
    @Test(arguments: [(37, 23, 11, 9), (40, 30, 39, 29), (64, 48, 16, 48), (9, 200, 9, 7)])
    func averagesAreasExactly(_ width: Int, _ height: Int, _ newWidth: Int, _ newHeight: Int) throws {
        let picture = Drawing.noise(width: width, height: height)
        let shrunk = try Drawing(picture.bitmap().resized(width: newWidth, height: newHeight))
        /// The shares that source pixels have in output pixel `index`.
        func shares(_ index: Int, of count: Int, from size: Int) -> [(place: Int, share: Double)] {
            let scale = Double(size) / Double(count)
            let (low, high) = (Double(index) * scale, Double(index + 1) * scale)
            return (0..<size).compactMap { place in
                let covered = min(high, Double(place + 1)) - max(low, Double(place))
                return covered > 0 ? (place, covered / scale) : nil
            }
        }
        for y in 0..<newHeight {
            for x in 0..<newWidth {
                for channel in 0..<3 {
                    var mean = 0.0
                    for row in shares(y, of: newHeight, from: height) {
                        for column in shares(x, of: newWidth, from: width) {
                            mean += row.share * column.share * Double(picture[column.place, row.place][channel])
                        }
                    }
                    #expect(abs(Double(shrunk[x, y][channel]) - mean) < 0.51)
                }
            }
        }
    }

    @Test func refusesSizesWithoutPixels() throws {
        let bitmap = try ramp.bitmap()
        #expect(throws: ImageGeometryError.self) { try bitmap.resized(width: 0, height: 5) }
        #expect(throws: ImageGeometryError.self) { try bitmap.resized(width: 5, height: -5) }
        #expect(throws: ImageGeometryError.self) { try bitmap.resized(width: 100_000, height: 5) }
        #expect(throws: ImageGeometryError.self) { try Bitmap(width: 2, height: 2, pixels: [1, 2, 3]) }
    }

    @Test(arguments: [0, 1, 2, 3]) func turnedQuadTurnsThePicture(_ turns: Int) throws {
        let picture = Drawing.noise(width: 40, height: 30)
        let corners = Quad(box: 0, 0, 40, 30).corners
        // The text's own top left is the picture's bottom left after one turn.
        let turned = (0..<4).map { corners[($0 + 4 - turns) % 4] }
        let quad = Quad(topLeft: turned[0], topRight: turned[1], bottomRight: turned[2], bottomLeft: turned[3])
        let (width, height) = turns % 2 == 0 ? (40, 30) : (30, 40)
        let expected = try Drawing(picture.bitmap().rotated(quarterTurns: turns))
        #expect(try Drawing(picture.bitmap().warped(quad, width: width, height: height)) == expected)
    }

    /// Growing, as it is, shrinking a little, and shrinking so much that the picture is averaged down first.
    @Test(arguments: [0.5, 1, 1.5, 1.7, 3, 5, 11]) func warpsBySizeExactly(_ shrink: Double) throws {
        let (width, height) = (Int(180 / shrink), Int(120 / shrink))
        let quad = Quad(box: 40.25, 60.5, Double(width) * shrink, Double(height) * shrink)
        let warped = try Drawing(ramp.bitmap().warped(quad, width: width, height: height))
        for y in 0..<height {
            for x in 0..<width {
                // Measured from the edge: the middle of the output pixel, less half a pixel of the picture.
                expectClose(
                    warped[x, y], 40.25 + (Double(x) + 0.5) * shrink - 0.5, 60.5 + (Double(y) + 0.5) * shrink - 0.5,
                    tolerance: shrink > 1.6 ? 1.6 : 1)
            }
        }
    }

    /// The diagonals' crossing stays the diagonals' crossing in every perspective.
    @Test(arguments: [40, 80, 160]) func warpsByPerspective(_ size: Int) throws {
        let quad = Quad(
            topLeft: Point(x: 60, y: 40), topRight: Point(x: 200, y: 70), bottomRight: Point(x: 230, y: 220),
            bottomLeft: Point(x: 30, y: 180))
        let warped = try Drawing(ramp.bitmap().warped(quad, width: size, height: size))
        let (a, b, c, d) = (quad.topLeft, quad.topRight, quad.bottomRight, quad.bottomLeft)
        let t =
            ((b.x - a.x) * (d.y - b.y) - (b.y - a.y) * (d.x - b.x))
            / ((c.x - a.x) * (d.y - b.y) - (c.y - a.y) * (d.x - b.x))
        let crossing = Point(x: a.x + t * (c.x - a.x), y: a.y + t * (c.y - a.y))
        let middle = [warped[size / 2 - 1, size / 2 - 1], warped[size / 2, size / 2]]
        for (channel, expected) in [(0, crossing.x), (1, crossing.y)] {
            let seen = (Double(middle[0][channel]) + Double(middle[1][channel])) / 2
            #expect(abs(seen - (expected - 0.5)) <= 1.5)
        }
    }

    @Test func repeatsTheBorderBeyondAQuad() throws {
        let warped = try Drawing(ramp.bitmap().warped(Quad(box: -50, -50, 100, 100), width: 100, height: 100))
        #expect(warped[10, 10] == [0, 0, 9])
        #expect(warped[80, 10] == [30, 0, 9])
    }

    @Test(arguments: [
        // Folded, flat, a point, without a place.
        [(0.0, 0.0), (10, 10), (10, 0), (0, 10)], [(0, 0), (10, 0), (20, 0), (30, 0)],
        [(5, 5), (5, 5), (5, 5), (5, 5)],
        [(0, 0), (.nan, 0), (10, 10), (0, 10)], [(0, 0), (.infinity, 0), (10, 10), (0, 10)],
    ])
    func refusesDegenerateQuads(_ corners: [(Double, Double)]) throws {
        let points = corners.map { Point(x: $0.0, y: $0.1) }
        let quad = Quad(topLeft: points[0], topRight: points[1], bottomRight: points[2], bottomLeft: points[3])
        let bitmap = try ramp.bitmap()
        #expect(throws: ImageGeometryError.self) { try bitmap.warped(quad, width: 10, height: 10) }
    }

    /// The formula of `cimage_crop_square`, which the hand model's landmarks are mapped back with.
    @Test(arguments: [(0.0, 1.0), (0.3, 1), (-2, 0.4), (0.8, 1.9), (0.8, 2.5), (3, 4), (-0.6, 5.5), (0, 9)])
    func cutsSquaresByTheFormula(_ angle: Double, scale: Double) throws {
        let size = Int(120 / scale)
        let centre = Point(x: 130.5, y: 120.25)
        let side = Double(size) * scale
        let cut = try Drawing(ramp.bitmap().square(centre: centre, side: side, angle: angle, size: size))
        for v in 0..<size {
            for u in 0..<size {
                let (dx, dy) = (Double(u) - Double(size) / 2, Double(v) - Double(size) / 2)
                expectClose(
                    cut[u, v], centre.x + scale * (dx * cos(angle) - dy * sin(angle)),
                    centre.y + scale * (dx * sin(angle) + dy * cos(angle)), tolerance: scale > 2 ? 1.6 : 1)
            }
        }
    }

    @Test func squaresAreBlackOutside() throws {
        let cut = try Drawing(ramp.bitmap().square(centre: Point(x: 255, y: 255), side: 100, size: 100))
        #expect(cut[49, 49] == [254, 254, 9])
        #expect(cut[60, 20] == [0, 0, 0])
        let far = try Drawing(ramp.bitmap().square(centre: Point(x: 9000, y: -9000), side: 3000, size: 20))
        #expect(far.pixels.allSatisfy { $0 == 0 })
    }

    /// Stripes of one pixel: where a window shrinks by less than two, sampling would leave stripes out.
    @Test func wholeSquaresAverageAreasHoweverLittleTheyShrink() throws {
        let stripes = Drawing(width: 60, height: 60) { x, _ in Array(repeating: x % 2 == 0 ? 0 : 240, count: 3) }
        let cut = try Drawing(stripes.bitmap().square(left: 12, top: 6, side: 48, size: 32))
        for x in 0..<32 { #expect(cut[x, 7] == Array(repeating: x % 4 < 2 ? 80 : 160, count: 3)) }
    }

    @Test func wholeSquaresBeginWithTheirPixel() throws {
        #expect(try Drawing(ramp.bitmap().square(left: 30, top: 40, side: 20, size: 20))[3, 5] == [33, 45, 9])
        let halved = try Drawing(ramp.bitmap().square(left: 30, top: 40, side: 20, size: 10))
        // Means of 36.5 and 50.5: halves go to the even byte.
        #expect(halved[3, 5] == [36, 50, 9])
        let doubled = try Drawing(ramp.bitmap().square(left: 30, top: 40, side: 20, size: 40))
        #expect(doubled[0, 0] == [30, 40, 9])
        #expect(doubled[39, 39] == [49, 59, 9])
    }

    @Test func wholeSquaresAreBlackOutside() throws {
        let corner = try Drawing(ramp.bitmap().square(left: -10, top: -10, side: 40, size: 20))
        #expect(corner[4, 12] == [0, 0, 0])
        #expect(corner[12, 4] == [0, 0, 0])
        #expect(corner[12, 12][2] == 9)
        let around = try Drawing(ramp.bitmap().square(left: -500, top: -500, side: 1256, size: 157))
        #expect(around[0, 0] == [0, 0, 0])
        #expect(around[156, 156] == [0, 0, 0])
        #expect(around[78, 78][2] == 9)
        #expect(try Drawing(ramp.bitmap().square(left: 900, top: 0, side: 5, size: 7)).pixels.allSatisfy { $0 == 0 })
    }

    @Test(arguments: [
        (0, 0, 0, 5), (0, 0, 5, 0), (0, 0, 4097, 5), (Int.max, 0, 5, 5), (0, Int.min, 5, 5), (0, 0, -1, 5),
    ])
    func refusesSquaresThatAreNone(_ left: Int, top: Int, side: Int, size: Int) throws {
        let bitmap = try ramp.bitmap()
        #expect(throws: ImageGeometryError.self) { try bitmap.square(left: left, top: top, side: side, size: size) }
    }

    @Test(arguments: [
        // Outer, inner, start, sweep: text outside along the top, inside along the bottom, and a whole turn; then shrunk.
        (100.0, 60.0, -3.0, 2.8, 280, 40), (60, 100, 3, -2.8, 280, 40), (90, 30, 0.5, 6.28, 560, 60),
        (110, 10, 0, 3, 60, 20), (120, 0, 0, 6, 20, 10),
    ])
    func unrollsByTheFormula(
        _ outer: Double, inner: Double, start: Double, sweep: Double, width: Int, height: Int
    ) throws {
        let centre = Point(x: 128, y: 125)
        let band = try Drawing(
            ramp.bitmap().unrolled(
                centre: centre, outer: outer, inner: inner, start: start, sweep: sweep, width: width, height: height))
        // An average over a wide arc lies inside of it.
        let arc = abs(sweep) / Double(width)
        for v in 0..<height {
            let radius = outer + (inner - outer) * Double(v) / Double(height - 1)
            for u in 0..<width {
                let angle = start + sweep * Double(u) / Double(width - 1)
                expectClose(
                    band[u, v], centre.x + radius * cos(angle), centre.y + radius * sin(angle),
                    tolerance: 1.7 + radius * arc * arc / 8)
            }
        }
    }

    @Test func coversBoxesOnly() throws {
        let picture = Drawing.noise(width: 60, height: 60)
        let covered = try Drawing(picture.bitmap().mosaic([Box(x: 10, y: 20, width: 30, height: 30)]))
        var colours = Set<[UInt8]>()
        for y in 0..<60 {
            for x in 0..<60 {
                let isInside = (10..<40).contains(x) && (20..<50).contains(y)
                if isInside { colours.insert(covered[x, y]) } else { #expect(covered[x, y] == picture[x, y]) }
            }
        }
        #expect(colours.count <= 36)
        let odd = [
            Box(x: .nan, y: 0, width: 9, height: 9), Box(x: -1e300, y: 0, width: .infinity, height: .nan),
            Box(x: 70, y: 70, width: 5, height: 5), Box(x: 5, y: 5, width: -3, height: -3),
        ]
        #expect(try Drawing(picture.bitmap().mosaic(odd)) == picture)
    }

    @Test func hashesSimilarPicturesAlike() throws {
        let picture = Drawing(width: 200, height: 150) { x, y in
            [UInt8((x * x / 160 + y) % 256), UInt8(y), UInt8((x / 20 + y / 30) % 2 * 200)]
        }
        let bitmap = try picture.bitmap()
        let hash = bitmap.perceptualHash
        #expect(hash.count == 16 && hash.allSatisfy(\.isHexDigit))
        func distance(_ other: Bitmap) throws -> Int {
            let pair = try (#require(UInt64(hash, radix: 16)), #require(UInt64(other.perceptualHash, radix: 16)))
            return (pair.0 ^ pair.1).nonzeroBitCount
        }
        #expect(try distance(bitmap.resized(width: 120, height: 90)) <= 4)
        #expect(try distance(ImageDecoder().decode(bitmap.jpeg(quality: 50)).bitmap) <= 4)
        #expect(try distance(bitmap.rotated(quarterTurns: 1)) > 12)
        #expect(try distance(Drawing.noise(width: 200, height: 150).bitmap()) > 12)
    }

    @Test func encodesJPEG() throws {
        let decoded = try ImageDecoder().decode(ramp.bitmap().jpeg(quality: 95))
        #expect(decoded.format == "jpeg")
        #expect(Drawing(decoded.bitmap).largestDifference(from: ramp) <= 6)
    }

    /// Where a warp shrinks, each of up to three averagings rounds a half up.
    private func expectClose(
        _ pixel: [UInt8], _ x: Double, _ y: Double, tolerance: Double = 1, _ location: SourceLocation = #_sourceLocation
    ) {
        let isClose = abs(Double(pixel[0]) - x) <= tolerance && abs(Double(pixel[1]) - y) <= tolerance
        #expect(isClose, "\(pixel) is not from (\(x), \(y))", sourceLocation: location)
    }
}
