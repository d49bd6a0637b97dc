import Foundation
import Observation
import Testing

@testable import Vision

@Suite struct HandRegionTests {
    private func palm(wrist: Point, middle: Point) -> Detection {
        var points = Array(repeating: Point(x: 0, y: 0), count: 7)
        points[0] = wrist
        points[2] = middle
        return Detection(centre: Point(x: 100, y: 100), width: 40, height: 50, points: points, score: 0.9)
    }

    @Test func anUprightHandIsNotTurned() {
        let region = HandRegion(palm: palm(wrist: Point(x: 100, y: 130), middle: Point(x: 100, y: 80)))
        #expect(abs(region.angle) < 1e-12)
        #expect(abs(region.window.centre.x - 100) < 1e-9)
        #expect(abs(region.window.centre.y - 75) < 1e-9)
        #expect(region.window.side == 130)
        #expect(region.placed(u: 112, v: 112, size: 224) == region.window.centre)
        #expect(abs(region.placed(u: 224, v: 0, size: 224).x - 165) < 1e-9)
        #expect(abs(region.placed(u: 224, v: 0, size: 224).y - 10) < 1e-9)
    }

    @Test func aHandThatPointsRightIsTurnedAQuarter() {
        let region = HandRegion(palm: palm(wrist: Point(x: 70, y: 100), middle: Point(x: 120, y: 100)))
        #expect(abs(region.angle - .pi / 2) < 1e-12)
        #expect(abs(region.window.centre.x - 125) < 1e-9)
        #expect(abs(region.window.centre.y - 100) < 1e-9)
        // The top of the crop is the right of the picture.
        let top = region.placed(u: 112, v: 0, size: 224)
        #expect(abs(top.x - 190) < 1e-9)
        #expect(abs(top.y - 100) < 1e-9)
    }

    /// A hand of points within 40 × 100 pixels whose wrist lies below its middle knuckle.
    private var upright: [Point] {
        var points = Array(repeating: Point(x: 200, y: 320), count: HandLandmarks.count)
        points[0] = Point(x: 200, y: 360)
        points[9] = Point(x: 200, y: 310)
        points[12] = Point(x: 200, y: 260)
        points[4] = Point(x: 180, y: 330)
        points[20] = Point(x: 220, y: 300)
        return points
    }

    @Test func aHandsPointsTellARegionTwiceTheirSize() throws {
        let region = try #require(HandRegion(hand: upright))
        #expect(abs(region.angle) < 1e-12)
        #expect(region.window == SearchWindow(centre: Point(x: 200, y: 310), side: 200))
    }

    @Test(arguments: [30.0, 90, 179, -120]) func theRegionTurnsWithTheHand(_ degrees: Double) throws {
        let angle = degrees * .pi / 180
        let turned = upright.map {
            Point(x: $0.x * cos(angle) - $0.y * sin(angle), y: $0.x * sin(angle) + $0.y * cos(angle))
        }
        let region = try #require(HandRegion(hand: turned))
        #expect(abs(region.angle - angle) < 1e-9)
        #expect(abs(region.window.side - 200) < 1e-9)
        let centre = region.window.centre
        #expect(abs(centre.x - (200 * cos(angle) - 310 * sin(angle))) < 1e-9)
        #expect(abs(centre.y - (200 * sin(angle) + 310 * cos(angle))) < 1e-9)
    }

    @Test func pointsThatSpanNothingHaveNoRegion() {
        #expect(HandRegion(hand: Array(repeating: Point(x: 5, y: 5), count: 21)) == nil)
        var far = upright
        far[12] = Point(x: 1e9, y: 0)
        #expect(HandRegion(hand: far) == nil)
    }

    @Test func anglesStayBelowHalfATurn() {
        let down = HandRegion(palm: palm(wrist: Point(x: 100, y: 80), middle: Point(x: 100, y: 130)))
        #expect(abs(abs(down.angle) - .pi) < 1e-12)
        for step in 0..<36 {
            let angle = Double(step) * .pi / 18
            let region = HandRegion(
                palm: palm(
                    wrist: Point(x: 100, y: 100), middle: Point(x: 100 + 50 * cos(angle), y: 100 + 50 * sin(angle))))
            #expect(region.angle >= -.pi && region.angle < .pi)
        }
    }
}
