import Foundation
import TestSupport
import Testing

@testable import Observation

/// The JSON that workers, other engines and scripts exchange: exact, as docs/worker.md has it.
struct WorkerAnswerTests {
    private static let sha256 = String(repeating: "0ab9", count: 16)

    private let observation = Observation(
        sha256: Self.sha256, format: "jpeg", width: 1080, height: 1350, warnings: [.truncated, .fallbackReader],
        text: [
            TextLine(
                text: "Bulatkan tekad", confidence: 0.75,
                quad: Quad(
                    topLeft: Point(x: 1, y: 2), topRight: Point(x: 3, y: 2), bottomRight: Point(x: 3, y: 4.5),
                    bottomLeft: Point(x: 1, y: 4.5)),
                reader: .ppocr,
                alternatives: [TextAlternative(text: "Bulatkan tekat", confidence: 0.5, reader: .tesseract)])
        ],
        hands: [
            Hand(
                pose: .peace, fingers: 2, extended: [.index, .middle], side: .right, confidence: 0.5,
                box: Box(x: 5, y: 6, width: 7, height: 8), landmarks: [Point(x: 5, y: 6)], pairedWith: 1),
            Hand(
                pose: .unclear, fingers: nil, extended: [], side: .left, confidence: 0,
                box: Box(x: 0, y: 0, width: 1, height: 1),
                landmarks: []),
        ],
        faces: [Face(box: Box(x: 0, y: 0, width: 10, height: 12), confidence: 1)],
        taken: "2029-10-04T10:01:12", phash: "00ff00ff00ff00ff", models: "m1")

    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func decode<Value: Decodable>(_ text: String, as type: Value.Type) throws -> Value {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    @Test func anObservationIsOneFlatObject() throws {
        let line = ObservationLine(
            path: PathText("a/b.jpg"), result: .success(observation), milliseconds: ["decode": 6])
        let expected = """
            {"faces":[{"box":[0,0,10,12],"confidence":1}],"format":"jpeg",\
            "hands":[{"box":[5,6,7,8],"confidence":0.5,"extended":["index","middle"],"fingers":2,"landmarks":[[5,6]],\
            "paired_with":1,"pose":"peace","side":"right"},\
            {"box":[0,0,1,1],"confidence":0,"extended":[],"landmarks":[],"pose":"unclear","side":"left"}],"height":1350,"models":"m1","ms":{"decode":6},\
            "path":"a/b.jpg","phash":"00ff00ff00ff00ff","schema":1,"sha256":"\(Self.sha256)","taken":"2029-10-04T10:01:12",\
            "text":[{"alternatives":[{"confidence":0.5,"reader":"tesseract","text":"Bulatkan tekat"}],"confidence":0.75,\
            "quad":[[1,2],[3,2],[3,4.5],[1,4.5]],"reader":"ppocr","text":"Bulatkan tekad"}],\
            "warnings":["truncated","fallback_reader"],"width":1080}
            """
        #expect(try json(line) == expected)
        #expect(try decode(expected, as: ObservationLine.self) == line)
    }

    @Test(arguments: ImageFailure.Code.allCases)
    func aFailureSaysItsCodeAndItsPath(code: ImageFailure.Code) throws {
        let line = ObservationLine(path: PathText("x"), result: .failure(ImageFailure(code, "why")))
        let expected = #"{"error":{"code":"\#(code.rawValue)","detail":"why"},"path":"x","schema":1}"#
        #expect(try json(line) == expected)
        #expect(try decode(expected, as: ObservationLine.self) == line)
    }

    @Test func aCopyIsBase64() throws {
        let line = RenderLine(
            path: PathText("x"),
            result: .success(RenderedCopy(sha256: Self.sha256, jpeg: Data([0xFF, 0xD8, 0xFF]), width: 3, height: 4)))
        let expected = #"{"height":4,"jpeg":"/9j/","path":"x","sha256":"\#(Self.sha256)","width":3}"#
        #expect(try json(line) == expected)
        #expect(try decode(expected, as: RenderLine.self) == line)
    }

    @Test func aLineThatCouldNotBeReadAgainIsNull() throws {
        let reading = TextAlternative(text: "a", confidence: 1, reader: .tesseract)
        let line = RereadLine(
            path: PathText("x"), result: .success(Readings(sha256: Self.sha256, alternatives: [nil, reading])))
        let expected =
            #"{"alternatives":[null,{"confidence":1,"reader":"tesseract","text":"a"}],"path":"x","sha256":"\#(Self.sha256)"}"#
        #expect(try json(line) == expected)
        #expect(try decode(expected, as: RereadLine.self) == line)
    }

    @Test func aPathThatIsNoUTF8GoesAsBase64() throws {
        let line = ObservationLine(
            path: PathText(bytes: [0x66, 0xFF, 0x2F, 0x0A]), result: .failure(ImageFailure(.unreadable, "d")))
        let expected = #"{"error":{"code":"unreadable","detail":"d"},"path_b64":"Zv8vCg==","schema":1}"#
        #expect(try json(line) == expected)
        #expect(try decode(expected, as: ObservationLine.self) == line)
    }

    @Test(arguments: [
        "", "{}", "[]", "null", #"{"path":"x"}"#, #"{"path":1,"error":{"code":"corrupt","detail":"d"}}"#,
        #"{"path_b64":"%","error":{"code":"corrupt","detail":"d"}}"#,
        #"{"path":"x","error":{"code":"new","detail":"d"}}"#,
        #"{"path":"x","sha256":"ab","jpeg":"%","width":1,"height":1}"#,
    ])
    func nonsenseIsRefused(text: String) {
        #expect(throws: DecodingError.self) { try decode(text, as: ObservationLine.self) }
        #expect(throws: DecodingError.self) { try decode(text, as: RenderLine.self) }
    }

    /// Answers come from a process that a hostile picture may have taken over: any bytes are an answer or are refused.
    @Test func damagedAnswersAreAnswersOrRefused() throws {
        let good = Array(
            try json(ObservationLine(path: PathText("a"), result: .success(observation), milliseconds: ["text": 1]))
                .utf8)
        var generator = SeededGenerator(seed: 1)
        var refused = 0
        for _ in 0..<2000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
            do {
                let line = try JSONDecoder().decode(ObservationLine.self, from: Data(bytes))
                let again = try JSONDecoder().decode(ObservationLine.self, from: JSONEncoder().encode(line))
                #expect(again == line)
            } catch is DecodingError {
                refused += 1
            }
        }
        #expect(refused > 1000)
    }
}
