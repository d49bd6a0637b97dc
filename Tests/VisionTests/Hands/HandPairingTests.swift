import Observation
import Testing

@testable import Vision

@Suite struct HandPairingTests {
    private func hand(_ pose: HandPose, _ x: Double, _ y: Double) -> Hand {
        Hand(
            pose: pose, fingers: nil, extended: [], side: .left, confidence: 0.9,
            box: Box(x: x - 25, y: y - 25, width: 50, height: 50), landmarks: [])
    }

    private let face = Face(box: Box(x: 270, y: 70, width: 60, height: 60), confidence: 0.9)

    private func pairs(_ hands: [Hand], faces: [Face]? = nil) -> [Int?] {
        var hands = hands
        HandPairing.pair(&hands, faces: faces ?? [face])
        return hands.map(\.pairedWith)
    }

    @Test func anOpenPalmAndTwoFingersOfOnePersonArePaired() {
        #expect(pairs([hand(.peace, 220, 150), hand(.palm, 390, 160)]) == [1, 0])
        #expect(pairs([hand(.fist, 2000, 2000), hand(.palm, 220, 150), hand(.one, 390, 160)]) == [nil, 2, 1])
    }

    @Test func handsOfTwoPeopleAreNot() {
        let other = Face(box: Box(x: 500, y: 70, width: 60, height: 60), confidence: 0.9)
        #expect(pairs([hand(.peace, 300, 150), hand(.palm, 500, 160)], faces: [face, other]) == [nil, nil])
        #expect(pairs([hand(.peace, 300, 150), hand(.palm, 900, 160)]) == [nil, nil])
        #expect(pairs([hand(.peace, 220, 150), hand(.palm, 390, 160)], faces: []) == [nil, nil])
    }

    @Test func onlyAPalmAddsToANumber() {
        #expect(pairs([hand(.peace, 220, 150), hand(.peace, 390, 160)]) == [nil, nil])
        #expect(pairs([hand(.palm, 220, 150), hand(.palm, 390, 160)]) == [nil, nil])
        #expect(pairs([hand(.peace, 220, 100), hand(.palm, 390, 260)]) == [nil, nil])
        #expect(pairs([hand(.peace, 220, 150), hand(.palm, 390, 160), hand(.palm, 300, 160)]) == [nil, nil, nil])
    }
}
