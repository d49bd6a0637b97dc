import Foundation
import Observation
import Testing

@testable import Vision

@Suite struct MapRegionTests {
    private let width = 80
    private let height = 60

    private func map(_ value: (_ x: Int, _ y: Int) -> Float) -> [Float] {
        (0..<height).flatMap { y in (0..<width).map { x in value(x, y) } }
    }

    private func find(_ map: [Float], minSide: Float = 3, maxCount: Int = 100) throws -> [MapRegion] {
        try unsafe map.withUnsafeBufferPointer {
            unsafe try MapRegion.find(
                in: $0, width: width, height: height, threshold: 0.3, minSide: minSide, maxCount: maxCount)
        }
    }

    @Test func findsARectangle() throws {
        let found = try find(map { x, y in (10..<30).contains(x) && (5..<15).contains(y) ? 0.75 : 0.1 })
        // The dilation adds a column to the right and a row below.
        let region = try #require(found.first)
        #expect(found.count == 1)
        #expect(region.corners == Quad(box: 10, 5, 20, 10).corners)
        #expect(region.area == 200)
        #expect(Set(region.contour.map(\.x)) == [10, 30] && Set(region.contour.map(\.y)) == [5, 15])
        let expected = (200 * 0.75 + 31 * 0.1) / 231
        #expect(abs(region.score - expected) < 1e-5)
    }

    @Test func findsATurnedRectangle() throws {
        let angle = 0.4
        let found = try find(
            map { x, y in
                let (dx, dy) = (Double(x) - 40, Double(y) - 30)
                let along = dx * cos(angle) + dy * sin(angle)
                let across = dy * cos(angle) - dx * sin(angle)
                return abs(along) <= 20 && abs(across) <= 6 ? 0.9 : 0
            })
        let corners = try #require(found.first).corners
        let expected = [(-20.0, -6.0), (20, -6), (20, 6), (-20, 6)].map { along, across in
            Point(
                x: 40.5 + along * cos(angle) - across * sin(angle), y: 30.5 + along * sin(angle) + across * cos(angle))
        }
        for (corner, place) in zip(corners, expected) {
            #expect(hypot(corner.x - place.x, corner.y - place.y) < 2)
        }
    }

    @Test func findsWhatLiesInAHole() throws {
        let found = try find(
            map { x, y in
                let distance = hypot(Double(x) - 40, Double(y) - 30)
                return distance < 8 || (20..<26).contains(distance) ? 1 : 0
            })
        #expect(found.count == 2)
        #expect(found[0].area > found[1].area)
        #expect(found[1].score > 0.7 && found[1].area > 150)
    }

    @Test func keepsTheLargest() throws {
        let squares = map { x, y in
            let size = 4 + x / 20 * 3
            return x % 20 < size && y < size ? 1 : 0
        }
        #expect(try find(squares).map(\.area) == [169, 100, 49, 16])
        #expect(try find(squares, maxCount: 2).map(\.area) == [169, 100])
        #expect(try find(squares, minSide: 8).map(\.area) == [169, 100])
    }

    @Test func countsWhatIsNoProbabilityAsNothing() throws {
        #expect(try find(map { _, _ in .nan }).isEmpty)
        #expect(try find(map { _, _ in .infinity }).isEmpty)
        #expect(try find(map { _, _ in -.infinity }).isEmpty)
        #expect(try find(map { _, _ in 1.5 }).isEmpty)
        let odd: [Float] = [.nan, .infinity, -.infinity, -1, 2]
        let found = try find(map { x, y in (10..<30).contains(x) && (5..<15).contains(y) ? 1 : odd[(x + y) % 5] })
        #expect(found.map(\.corners) == [Quad(box: 10, 5, 20, 10).corners])
        #expect(found.allSatisfy { $0.score.isFinite && $0.score <= 1 })
    }

    @Test func refusesAnEmptyMap() {
        #expect(throws: ImageGeometryError.self) {
            try unsafe [Float](repeating: 1, count: 4).withUnsafeBufferPointer {
                unsafe try MapRegion.find(in: $0, width: 0, height: 4, threshold: 0.3, minSide: 3, maxCount: 100)
            }
        }
    }
}
