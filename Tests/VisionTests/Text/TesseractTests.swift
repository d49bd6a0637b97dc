import Observation
import Testing

@testable import Vision

/// Tesseract as a full reader, as a witness, and as the fallback.
struct TesseractTests {
    private static let lines = ["Bulatkan tekad", "untuk Mas Raksa", "Kinasih Wirabumi", "#RaksaMenang2"]

    @Test func readsWithTheDetectorsLines() throws {
        let found = try TextFixture.reader(.tesseract).read(TextFixture.picture("lines"))
        #expect(found.map(\.text) == Self.lines)
        #expect(found.allSatisfy { $0.reader == .tesseract && $0.confidence <= 1 })
    }

    @Test func readsAPageByItself() throws {
        let reader = TesseractPageReader(engine: try TesseractEngine())
        let found = try reader.read(TextFixture.picture("columns"))
        #expect(Set(found.map(\.text)).isSuperset(of: ["senam lansia", "anak balita"]))
    }

    /// The witness reads where the first reader read, and says nothing of a place without text.
    @Test func rereadsGivenPlaces() throws {
        let places = try TextFixture.reader().read(TextFixture.picture("lines")).map(\.quad)
        let nowhere = Quad(
            topLeft: Point(x: 2, y: 2), topRight: Point(x: 60, y: 2), bottomRight: Point(x: 60, y: 14),
            bottomLeft: Point(x: 2, y: 14))
        let witness = try LineRereader(.tesseract, models: TextFixture.models)
            .reread(places + [nowhere], of: TextFixture.bytes("lines"))
        #expect(witness.map { $0?.text } == Self.lines + [nil])
        #expect(witness.compactMap { $0?.reader } == Array(repeating: .tesseract, count: 4))
    }

    @Test func standsInWhereTheModelsAreMissing() throws {
        let choice = try TextReaderChoice(
            .ppocr, models: ModelFiles(folder: "/nowhere"), engine: InferenceEngine(), options: InferenceOptions())
        #expect(choice.reader.name == .tesseract)
        #expect(choice.fallbackReason?.contains("/nowhere") == true)
    }

    @Test func saysWhichLanguagesAreMissing() {
        #expect(throws: TesseractError.self) { try TesseractEngine(languages: "xyz") }
    }
}
