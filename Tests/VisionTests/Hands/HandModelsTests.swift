import Foundation
import Observation
import Testing

@testable import Vision

/// The models through OpenVINO against what LiteRT computed (`fixtures/hands/make.py`), and all of it together on drawn hands.
@Suite struct HandModelsTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private let models = ModelFiles(folder: root.appending(path: ".deps/models").path)

    private struct Reference: Decodable {
        struct Rows: Decodable {
            var rows: [Int]
            var boxes: [[Float]]
            var logits: [Float]
        }
        struct Whole: Decodable { var outputs: [String: [Float]] }
        var palm: Rows
        var face: Rows
        var hand: Whole
    }

    private func picture(_ name: String) throws -> DecodedImage {
        let bytes = try Data(contentsOf: Self.root.appending(path: "fixtures/hands/\(name).png"))
        return try ImageDecoder().decode([UInt8](bytes))
    }

    private func reference() throws -> Reference {
        try JSONDecoder().decode(
            Reference.self, from: Data(contentsOf: Self.root.appending(path: "fixtures/hands/reference.json")))
    }

    private func session(_ path: String, on name: String, scale: Float, offset: Float) throws -> InferenceSession {
        let session = try InferenceEngine().compile(path: path, threads: 1, cacheFolder: nil).makeSession()
        let bitmap = try picture(name).bitmap
        try unsafe session.run(shape: [1, bitmap.height, bitmap.width, 3]) {
            var input = unsafe $0.mutableSpan
            bitmap.write(to: &input, scale: scale, offset: offset)
        }
        return session
    }

    /// Both runtimes compute in 32 bits, in another order: outputs (pixels, logits, fractions) may differ by 0.002. With the
    /// processor's 16-bit numbers they differ by 0.1 and more.
    private func expectSame(_ values: some Collection<Float>, _ expected: [Float], _ what: String) {
        #expect(values.count == expected.count, "\(what)")
        for (value, expected) in zip(values, expected) { #expect(abs(value - expected) <= 0.002, "\(what)") }
    }

    private func expectSame(_ session: InferenceSession, _ expected: Reference.Rows, boxSize: Int) throws {
        let boxes = try session.output("Identity")
        let logits = try session.output("Identity_1")
        #expect(boxes.count == logits.count * boxSize)
        expectSame(expected.rows.map { logits[$0] }, expected.logits, "logits")
        for (row, box) in zip(expected.rows, expected.boxes) {
            expectSame(boxes[row * boxSize..<(row + 1) * boxSize], box, "box \(row)")
        }
        let best = logits.indices.sorted { logits[$0] > logits[$1] }.prefix(5)
        #expect(Array(best) == Array(expected.rows.prefix(5)))
    }

    @Test func palmDetectorAgreesWithLiteRT() throws {
        let session = try session(models.palmDetector, on: "palm", scale: 1 / 255, offset: 0)
        try expectSame(session, reference().palm, boxSize: 18)
    }

    @Test func faceDetectorAgreesWithLiteRT() throws {
        let session = try session(models.faceDetector, on: "face", scale: 2 / 255, offset: -1)
        try expectSame(session, reference().face, boxSize: 16)
    }

    @Test func handLandmarksAgreeWithLiteRT() throws {
        let session = try session(models.handLandmarks, on: "hand", scale: 1 / 255, offset: 0)
        let outputs = try reference().hand.outputs
        #expect(outputs.keys.sorted() == ["Identity", "Identity_1", "Identity_2", "Identity_3"])
        for (name, expected) in outputs { try expectSame(session.output(name), expected, name) }
    }

    private func finder() throws -> HandFinder {
        try HandFinder(models: models, engine: InferenceEngine(), options: InferenceOptions())
    }

    @Test func findsDrawnHandsFromLeftToRight() throws {
        let hands = try finder().find(in: picture("hands")).hands.sorted { $0.box.x < $1.box.x }
        #expect(hands.map(\.pose).prefix(2) == [.palm, .call])
        #expect(hands.map(\.fingers).prefix(2) == [5, 2])
        #expect(hands.count == 3 && hands.allSatisfy { $0.landmarks.count == 21 })
        for (hand, left) in zip(hands, [60.0, 360, 640]) {
            #expect(hand.box.x > left && hand.box.x + hand.box.width < left + 272)
            #expect(hand.box.y > 180 && hand.box.y + hand.box.height < 460)
        }
    }

    @Test func fiveAndTwoOfOnePersonArePaired() throws {
        let hands = try finder().find(in: picture("pair")).hands
        let palm = try #require(hands.firstIndex { $0.pose == .palm })
        let two = try #require(hands.firstIndex { $0.pose == .peace })
        #expect(hands.count == 2)
        #expect(hands[palm].box.x < 380 && hands[two].box.x > 580)
        #expect((hands[palm].pairedWith, hands[two].pairedWith) == (two, palm))
        #expect((hands[palm].fingers, hands[two].fingers) == (5, 2))
    }

    /// The other look is turned by the points and mirrored: it must come back to the same place.
    @Test func anotherLookSeesTheSameHand() throws {
        let options = InferenceOptions()
        let engine = try InferenceEngine()
        func model(_ path: String) throws -> InferenceModel {
            try engine.compile(path: path, threads: options.threads, cacheFolder: nil)
        }
        let search = try SearchPicture(picture("hands").bitmap)
        let whole = SearchWindow(centre: Point(x: 480, y: 320), side: 960)
        let palms = try SquareDetector(kind: .palms, model: model(models.palmDetector))
            .detect(in: search, window: whole, threshold: 0.5)
        let reader = try LandmarkReader(model: model(models.handLandmarks))
        let found = try DetectionMerging.merged(palms, overlap: 0.3).compactMap { try reader.read($0, in: search) }
        #expect(found.count == 2)
        for hand in found {
            let mean = try #require(try reader.reread(hand, presence: 0.5, in: search))
            #expect(mean.points != hand.points && mean.side == hand.side)
            #expect(mean.box.overlap(hand.box) > 0.8)
            for (point, first) in zip(mean.points, hand.points) {
                #expect(point.distance(to: first) < 0.1 * max(hand.box.width, hand.box.height))
            }
            #expect(try reader.reread(hand, presence: 1.1, in: search) == nil)
        }
    }

    @Test func coordinatesAreThoseOfTheFullPicture() throws {
        var half = try picture("hands")
        half.bitmap = try half.bitmap.resized(width: 480, height: 320)
        let hands = try finder().find(in: half).hands.sorted { $0.box.x < $1.box.x }
        #expect(hands.map(\.pose).prefix(2) == [.palm, .call])
        #expect(hands.allSatisfy { $0.box.y > 180 && $0.box.width > 100 })
    }

    /// Shrunk as a whole, to 1,920 pixels, its hands would be a few pixels small.
    @Test(arguments: [false, true]) func `hands are found in a long picture`(isWide: Bool) throws {
        let drawn = try Drawing(picture("hands").bitmap)
        let (width, height) = isWide ? (9600, 640) : (960, 9600)
        let (left, top) = isWide ? (5300, 0) : (0, 5300)
        let bitmap = try drawn.repeated(at: [(x: left, y: top)], width: width, height: height).bitmap()
        let hands = try finder().find(
            in: DecodedImage(bitmap: bitmap, format: "png", width: width, height: height, truncated: false, taken: nil)
        ).hands.sorted { $0.box.x < $1.box.x }
        #expect(hands.map(\.pose).prefix(2) == [.palm, .call] && hands.count == 3)
        for (hand, x) in zip(hands, [60.0, 360, 640]) {
            #expect(hand.box.x > Double(left) + x && hand.box.x + hand.box.width < Double(left) + x + 272)
            #expect(hand.box.y > Double(top) + 180 && hand.box.y + hand.box.height < Double(top) + 460)
        }
    }

    @Test func findsADrawnFace() throws {
        let faces = try finder().find(in: picture("face")).faces
        #expect(faces.count == 1)
        #expect(faces.allSatisfy { $0.box.overlap(Box(x: 60, y: 50, width: 70, height: 65)) > 0.4 })
    }

    @Test(arguments: [(1, 1), (1, 900), (900, 1), (640, 480)])
    func anEmptyPictureHasNoHands(_ width: Int, _ height: Int) throws {
        let bitmap = try Bitmap(width: width, height: height, pixels: Array(repeating: 200, count: 3 * width * height))
        let found = try finder().find(
            in: DecodedImage(bitmap: bitmap, format: "png", width: width, height: height, truncated: false, taken: nil))
        #expect(found.hands.isEmpty)
        #expect(found.faces.isEmpty)
    }
}
