import Foundation
import Observation
import Testing

@testable import Vision

@Suite struct PoseNamerTests {
    private func namer() throws -> PoseNamer {
        PoseNamer(classifier: try #require(PoseClassifier(weights: PoseClassifier.builtInWeights)))
    }

    private func name(_ points: [Point], presence: Double = 0.99) throws -> PoseName {
        try namer().name(HandLandmarks(points: points, presence: presence, side: .right, palmScore: 0.9))
    }

    private static let poses: [(SketchedHand, HandPose, Int?, [Hand.Finger])] = [
        (SketchedHand(.folded, .straight, .folded, .folded, .folded), .one, 1, [.index]),
        (SketchedHand(.folded, .spread, .straight, .folded, .folded), .peace, 2, [.index, .middle]),
        (SketchedHand(.folded, .straight, .straight, .straight, .folded), .three, 3, [.index, .middle, .ring]),
        (SketchedHand(.out, .straight, .straight, .folded, .folded), .three2, 3, [.thumb, .index, .middle]),
        (
            SketchedHand(.folded, .straight, .straight, .straight, .straight), .four, 4,
            [.index, .middle, .ring, .pinky]
        ),
        (
            SketchedHand(.out, .straight, .straight, .straight, .straight), .palm, 5,
            [.thumb, .index, .middle, .ring, .pinky]
        ),
        (SketchedHand(.folded, .folded, .folded, .folded, .folded), .fist, nil, []),
        (SketchedHand(.touchingIndex, .curved, .straight, .straight, .straight), .ok, 3, [.middle, .ring, .pinky]),
        (SketchedHand(.folded, .straight, .folded, .folded, .straight), .rock, 2, [.index, .pinky]),
        (SketchedHand(.out, .folded, .folded, .folded, .straight), .call, 2, [.thumb, .pinky]),
        (SketchedHand(.out, .straight, .folded, .folded, .folded), .thumbIndex, 2, [.thumb, .index]),
        (SketchedHand(.folded, .folded, .folded, .folded, .straight), .littleFinger, 1, [.pinky]),
    ]

    @Test(arguments: 0..<12, [false, true])
    func namesAPoseWhicheverWayItIsTurned(_ index: Int, mirrored: Bool) throws {
        let (hand, pose, fingers, extended) = Self.poses[index]
        // A lone finger is another pose when it points aside: its own test follows. Four fingers are like a palm's, and a hand
        // that hangs has to be surer.
        let turns =
            pose == .one || pose == .four ? [-40.0, 0, 40] : stride(from: -180.0, to: 180, by: 30).map(\.self)
        for degrees in turns {
            let named = try name(
                hand.placed(turnedBy: degrees, mirrored: mirrored, scale: 0.3 + degrees.magnitude / 90))
            #expect(named.pose == pose, "turned by \(degrees)")
            #expect(named.fingers == fingers)
            #expect(named.extended == extended)
            #expect(named.confidence >= PoseGate.confidence && named.confidence <= 1)
        }
    }

    @Test func directionTellsOneFromPointAndLikeFromDislike() throws {
        let finger = SketchedHand(.folded, .straight, .folded, .folded, .folded)
        #expect(try name(finger.placed(turnedBy: 90)).pose == .point)
        #expect(try name(finger.placed(turnedBy: 180)).pose == .point)
        // The sketched thumb points 53° to the left of the fingers.
        let thumb = SketchedHand(.out, .folded, .folded, .folded, .folded)
        #expect(try name(thumb.placed(turnedBy: 75)).pose == .like)
        #expect(try name(thumb.placed(turnedBy: -75, mirrored: true)).pose == .like)
        #expect(try name(thumb.placed(turnedBy: -125)).pose == .dislike)
        #expect(try name(thumb.placed(turnedBy: 145)).pose == .unclear)
    }

    @Test func faintHandsAreUnclear() throws {
        let named = try name(
            SketchedHand(.folded, .spread, .straight, .folded, .folded).placed(), presence: 0.6)
        #expect(named.pose == .unclear)
        #expect(named.fingers == nil)
        #expect(named.extended == [.index, .middle])
    }

    @Test func anyNumbersAreUnclear() throws {
        var numbers = SystemRandomNumberGenerator()
        let odd: [Double] = [.nan, .infinity, -.infinity, 0, 1e300, -1e300, .leastNonzeroMagnitude]
        for round in 0..<200 {
            let points = (0..<21).map { _ in
                Point(x: odd.randomElement(using: &numbers) ?? 0, y: odd.randomElement(using: &numbers) ?? 0)
            }
            let named = try name(round == 0 ? Array(points.prefix(3)) : points)
            #expect(named.confidence >= 0 && named.confidence <= 1)
        }
        #expect(try name(Array(repeating: Point(x: 5, y: 5), count: 21)).pose == .unclear)
    }

    @Test func weightsOfAnotherSizeAreRefused() {
        #expect(PoseClassifier(weights: []) == nil)
        #expect(PoseClassifier(weights: Array(repeating: 0, count: 100)) == nil)
    }
}
