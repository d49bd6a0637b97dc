import Observation
import Testing

@testable import Vision

@Suite struct DetectorTests {
    @Test func anchorsFollowTheModelsGrids() {
        let palms = AnchorGrid.palms
        #expect(palms.count == 2016)
        #expect((palms.x[0], palms.y[0]) == (0.5 / 24, 0.5 / 24))
        #expect((palms.x[1], palms.y[1]) == (0.5 / 24, 0.5 / 24))
        #expect((palms.x[2], palms.y[2]) == (1.5 / 24, 0.5 / 24))
        #expect((palms.x[48], palms.y[48]) == (0.5 / 24, 1.5 / 24))
        #expect((palms.x[1152], palms.y[1152]) == (0.5 / 12, 0.5 / 12))
        #expect((palms.x[1158], palms.y[1158]) == (1.5 / 12, 0.5 / 12))
        #expect((palms.x[2015], palms.y[2015]) == (11.5 / 12, 11.5 / 12))
        #expect(AnchorGrid.faces.count == 2304)
        #expect((AnchorGrid.faces.x[49], AnchorGrid.faces.y[49]) == (1.5 / 48, 1.5 / 48))
    }

    private func decoded(_ change: (inout [Float], inout [Float]) -> Void, threshold: Double = 0.3) -> [Detection] {
        var boxes = [Float](repeating: 0, count: 2016 * 18)
        var logits = [Float](repeating: -50, count: 2016)
        change(&boxes, &logits)
        return SquareDetector.decoded(
            boxes: boxes, logits: logits, kind: .palms,
            window: SearchWindow(centre: Point(x: 500, y: 300), side: 384), threshold: threshold)
    }

    @Test func placesABoxInThePicture() throws {
        // The last anchor lies at 11.5 / 12 of the window, which begins at (308, 108); one input pixel is two of the picture.
        let found = decoded { boxes, logits in
            logits[2015] = 0
            for (index, value) in [4, -6, 20, 30, 1, 2].enumerated() { boxes[2015 * 18 + index] = Float(value) }
        }
        let palm = try #require(found.first)
        #expect(found.count == 1)
        #expect(palm.score == 0.5)
        #expect(palm.centre == Point(x: 684, y: 464))
        #expect((palm.width, palm.height) == (40, 60))
        #expect(palm.points.count == 7)
        #expect(palm.points[0] == Point(x: 678, y: 480))
        #expect(palm.points[6] == Point(x: 676, y: 476))
    }

    @Test func thresholdIsInclusive() {
        let found = decoded(
            { boxes, logits in
                for anchor in 0..<3 {
                    boxes[anchor * 18 + 2] = 10
                    boxes[anchor * 18 + 3] = 10
                }
                (logits[0], logits[1], logits[2]) = (-0.01, 0, 1000)
            }, threshold: 0.5)
        #expect(found.map(\.score) == [0.5, 1])
    }

    @Test func numbersThatAreNoneAreDropped() {
        for value in [Float.nan, .infinity, -.infinity, -3, 0] {
            let found = decoded { boxes, logits in
                logits[7] = 5
                boxes[7 * 18 + 2] = value
                boxes[7 * 18 + 3] = 10
            }
            #expect(found.isEmpty)
        }
        #expect(decoded { _, logits in for index in logits.indices { logits[index] = .nan } }.isEmpty)
        #expect(decoded { boxes, _ in boxes.removeLast() }.isEmpty)
    }

    @Test func overlappingDetectionsBecomeTheirWeightedMean() throws {
        func palm(_ x: Double, _ score: Double) -> Detection {
            Detection(
                centre: Point(x: x, y: 100), width: 40, height: 40, points: [Point(x: x + 5, y: 90)], score: score)
        }
        let merged = DetectionMerging.merged([palm(108, 0.3), palm(300, 0.8), palm(100, 0.9)], overlap: 0.3)
        #expect(merged.map(\.score) == [0.9, 0.8])
        let first = try #require(merged.first)
        #expect(abs(first.centre.x - (100 * 0.9 + 108 * 0.3) / 1.2) < 1e-9)
        #expect(abs(first.points[0].x - (105 * 0.9 + 113 * 0.3) / 1.2) < 1e-9)
        #expect(merged.last == palm(300, 0.8))
        #expect(DetectionMerging.merged([], overlap: 0.3).isEmpty)
    }

    @Test func overlapIsIntersectionOverUnion() {
        let box = Box(x: 0, y: 0, width: 4, height: 4)
        #expect(box.overlap(Box(x: 2, y: 0, width: 4, height: 4)) == 8.0 / 24)
        #expect(box.overlap(box) == 1)
        #expect(box.overlap(Box(x: 4, y: 0, width: 4, height: 4)) == 0)
        #expect(box.overlap(Box(x: 0, y: 0, width: .nan, height: 4)) == 0)
    }
}
