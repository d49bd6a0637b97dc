import Foundation
import Observation
import Testing

@testable import Vision

@Suite struct BitmapGeometryTests {
    /// 4 × 2 pixels, each with its own colour.
    private let small = Drawing(width: 4, height: 2) { x, y in [UInt8(40 * x), UInt8(100 * y), 7] }

    @Test func rotatesByQuarterTurns() throws {
        let bitmap = try small.bitmap()
        let once = Drawing(width: 2, height: 4) { x, y in [UInt8(40 * y), UInt8(100 * (1 - x)), 7] }
        #expect(try Drawing(bitmap.rotated(quarterTurns: 1)) == once)
        #expect(try Drawing(bitmap.rotated(quarterTurns: -3)) == once)
        #expect(try Drawing(bitmap.rotated(quarterTurns: 4)) == small)
        #expect(try Drawing(bitmap.rotated(quarterTurns: 3).rotated(quarterTurns: 1)) == small)
        #expect(try Drawing(bitmap.rotated(quarterTurns: 2).rotated(quarterTurns: 2)) == small)
    }

    @Test func averagesAreasWhenItShrinks() throws {
        let half = try small.bitmap().resized(width: 2, height: 1)
        #expect(Drawing(half).pixels == [20, 50, 7, 100, 50, 7])
        // One side shrinks, the other grows.
        let mixed = try small.bitmap().resized(width: 2, height: 4)
        #expect((mixed.width, mixed.height) == (2, 4))
        #expect(Drawing(mixed)[0, 0] == [20, 0, 7])
        #expect(Drawing(mixed)[1, 3] == [100, 100, 7])
    }

    @Test func wholePicturesQuadChangesNothing() throws {
        let picture = Drawing.noise(width: 40, height: 30)
        let quad = Quad(box: 0, 0, 40, 30)
        #expect(try Drawing(picture.bitmap().warped(quad, width: 40, height: 30)) == picture)
    }

    @Test func quadTurnedByAQuarterReadsLikeARotation() throws {
        let picture = Drawing.noise(width: 40, height: 30)
        // The text's own top left is the picture's bottom left.
        let quad = Quad(
            topLeft: Point(x: -0.5, y: 29.5), topRight: Point(x: -0.5, y: -0.5), bottomRight: Point(x: 39.5, y: -0.5),
            bottomLeft: Point(x: 39.5, y: 29.5))
        let warped = try Drawing(picture.bitmap().warped(quad, width: 30, height: 40))
        #expect(try warped.largestDifference(from: Drawing(picture.bitmap().rotated(quarterTurns: 1))) < 255)
    }

    @Test func regionsOfARectangle() throws {
        var map = [Float](repeating: 0, count: 40 * 30)
        for y in 5..<15 { for x in 10..<30 { map[y * 40 + x] = 0.9 } }
        map[0] = .nan
        map[1] = .infinity
        let found = try RegionFinder().find(in: map.span, width: 40, height: 30)
        #expect(found.count == 1)
    }
}
