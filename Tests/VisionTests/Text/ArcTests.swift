import Foundation
import Observation
import Testing

@testable import Vision

struct ArcTests {
    /// The outline of a crescent: a band of a circle about (300, 200).
    private func crescent(radius: Double, thickness: Double, from start: Double, to end: Double) -> [Point] {
        let angles = (0...60).map { start + (end - start) * Double($0) / 60 }
        func edge(_ radius: Double) -> [Point] {
            angles.map { Point(x: 300 + radius * cos($0), y: 200 + radius * sin($0)) }
        }
        return edge(radius) + edge(radius - thickness).reversed()
    }

    @Test(arguments: [(-2.4, -0.7), (0.8, 2.4), (-3.9, -2.5)]) func findsTheCircleOfACrescent(
        start: Double, end: Double
    ) throws {
        let outline = crescent(radius: 150, thickness: 20, from: start, to: end)
        let arc = try #require(Arc.hypotheses(for: outline, minExtent: 0.5, maxRadius: 2).first)
        #expect(arc.centre.distance(to: Point(x: 300, y: 200)) < 6)
        #expect(abs(arc.radius - 150) < 6)
        #expect(abs(arc.extent - (end - start)) < 0.15)
    }

    @Test func findsNoCircleInABar() {
        let bar = [(0, 0), (200, 0), (400, 0), (400, 20), (200, 20), (0, 20)].map { Point(x: $0.0, y: $0.1) }
        #expect(Arc.hypotheses(for: bar, minExtent: 0.5, maxRadius: 2).isEmpty)
    }

    @Test func survivesAnyPoints() {
        let odd = [Double.nan, .infinity, 0, 1e300, -1e300].flatMap { x in
            [0, 5, Double.nan].map { Point(x: x, y: $0) }
        }
        for arc in Arc.hypotheses(for: odd, minExtent: 0, maxRadius: 2) {
            #expect(arc.radius.isFinite && arc.centre.x.isFinite)
        }
        #expect(Arc.hypotheses(for: [], minExtent: 0, maxRadius: 2).isEmpty)
    }

    /// A point of the strip and its place in the picture are each other's inverse.
    @Test func unrollsAndRollsBack() {
        let arc = Arc(centre: Point(x: 50, y: 60), radius: 40, start: -2, extent: 1.5)
        let band = Band(along: arc, thickness: 10, before: 0.2, after: 0.3, height: 80, maxWidth: 2000)
        for point in [Point(x: 3, y: 7), Point(x: Double(band.width) / 2, y: 40), Point(x: 100, y: 79)] {
            #expect(band.stripPoint(band.point(point)).distance(to: point) < 1e-6)
        }
    }
}
