import Foundation
import Testing

@testable import Observation

/// What comes from outside is within its bounds, or is refused with the field's name.
struct ValidationTests {
    private static let quad = Quad(
        topLeft: Point(x: 0, y: 0), topRight: Point(x: 9, y: 0), bottomRight: Point(x: 9, y: 9),
        bottomLeft: Point(x: 0, y: 9))

    private static func seen(_ change: (inout Observation) -> Void = { _ in }) -> Observation {
        let hand = Hand(
            pose: .palm, fingers: 5, extended: Hand.Finger.allCases, side: .left, confidence: 0.9,
            box: Box(x: 1, y: 2, width: 3, height: 4), landmarks: Array(repeating: Point(x: 1, y: 1), count: 21))
        var seen = Observation(
            sha256: String(repeating: "a1", count: 32), format: "png", width: 10, height: 10,
            text: [TextLine(text: "coblos 2", confidence: 1, quad: quad, reader: .ppocr)], hands: [hand, hand],
            faces: [Face(box: Box(x: 0, y: 0, width: 2, height: 2), confidence: 0.5)],
            phash: "00ff00ff00ff00ff", models: "m")
        seen.hands[0].pairedWith = 1
        seen.hands[1].pairedWith = 0
        change(&seen)
        return seen
    }

    @Test func whatAWorkerMakesIsValid() throws {
        try Self.seen().validate()
    }

    private static let wrong: [(field: String, change: @Sendable (inout Observation) -> Void)] = [
        ("schema", { $0.schema = 2 }),
        ("sha256", { $0.sha256 = "AB" }),
        ("format", { $0.format = "" }),
        ("width", { $0.width = 0 }),
        ("height", { $0.height = .max }),
        ("phash", { $0.phash = "zz" }),
        ("text", { $0.text = Array(repeating: $0.text[0], count: 10_001) }),
        ("text[0].confidence", { $0.text[0].confidence = 1e300 }),
        ("text[0].confidence", { $0.text[0].confidence = .nan }),
        ("text[0].confidence", { $0.text[0].confidence = -0.001 }),
        ("text[0].text", { $0.text[0].text = String(repeating: "x", count: 20_000) }),
        ("text[0].quad", { $0.text[0].quad.topLeft.x = .infinity }),
        ("text[0].quad", { $0.text[0].quad.topLeft.y = -1e8 }),
        (
            "text[0].alternatives",
            { seen in
                seen.text[0].alternatives = [TextAlternative(text: "", confidence: 2, reader: .tesseract)]
            }
        ),
        ("hands", { $0.hands = Array(repeating: $0.hands[0], count: 1_001) }),
        ("hands[0].fingers", { $0.hands[0].fingers = .max }),
        ("hands[1].fingers", { $0.hands[1].fingers = 11 }),
        ("hands[0].paired_with", { $0.hands[0].pairedWith = 2 }),
        ("hands[0].paired_with", { $0.hands[0].pairedWith = 0 }),
        ("hands[0].paired_with", { $0.hands[0].pairedWith = .min }),
        ("hands[0].landmarks", { $0.hands[0].landmarks = Array(repeating: Point(x: 0, y: 0), count: 22) }),
        ("hands[0].box", { $0.hands[0].box.width = -1 }),
        ("faces[0].confidence", { $0.faces[0].confidence = 1.5 }),
        ("faces[0].box", { $0.faces[0].box.y = .nan }),
    ]

    @Test(arguments: wrong.indices) func aValueOutOfItsBoundsIsNamed(index: Int) {
        let (field, change) = Self.wrong[index]
        let error = #expect(throws: InvalidValue.self) { try Self.seen(change).validate() }
        #expect(error?.field.hasPrefix(field.prefix { $0 != "." }) == true, "\(String(describing: error))")
        #expect(field == error?.field || error?.field.hasPrefix(field) == true, "\(String(describing: error))")
    }

    @Test func anAnswerWithSuchAValueIsNoAnswer() throws {
        let good = try JSONEncoder().encode(ObservationLine(path: PathText("x"), result: .success(Self.seen())))
        let text = String(decoding: good, as: UTF8.self)
        #expect(throws: Never.self) { try JSONDecoder().decode(ObservationLine.self, from: good) }
        for (old, new) in [
            ("\"confidence\":1", "\"confidence\":1e300"), ("\"fingers\":5", "\"fingers\":9223372036854775807"),
            ("\"paired_with\":1", "\"paired_with\":-1"), ("\"width\":10", "\"width\":10000000"),
        ] {
            let bad = text.replacing(old, with: new, maxReplacements: 1)
            #expect(bad != text)
            #expect(throws: DecodingError.self, "\(new)") {
                try JSONDecoder().decode(ObservationLine.self, from: Data(bad.utf8))
            }
        }
        let long = String(repeating: "x", count: 1 << 20)
        let failed = #"{"path":"x","error":{"code":"corrupt","detail":"\#(long)"}}"#
        let answer = try JSONDecoder().decode(ObservationLine.self, from: Data(failed.utf8))
        #expect(answer.result == .failure(ImageFailure(.corrupt, String(repeating: "x", count: 500))))
        let times = #"{"path":"x","ms":{"text":-1},"error":{"code":"corrupt","detail":"d"}}"#
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(ObservationLine.self, from: Data(times.utf8)) }
    }
}
