import Foundation
import Observation
import TestSupport
import Testing

@testable import Vision

/// OpenVINO behind its wrapper, on the models themselves.
struct InferenceTests {
    @Test func givesProbabilitiesInTheShapeOfTheInput() throws {
        let engine = try InferenceEngine()
        let session = try engine.compile(path: TextFixture.models.textDetector, threads: 1, cacheFolder: nil)
            .makeSession()
        for (height, width) in [(64, 96), (32, 32), (64, 96)] {
            try unsafe session.run(shape: [1, 3, height, width]) { unsafe $0.update(repeating: 0) }
            try unsafe session.withOutput("fetch_name_0") { values, shape in
                #expect(shape == [1, 1, height, width])
                #expect(values.count == height * width)
                #expect(unsafe values.allSatisfy { (0...1).contains($0) })
            }
        }
        #expect(session.inferenceTime > .zero)
    }

    @Test func hasAClassForEachCharacter() throws {
        let table = try TextFixture.models.characterTable()
        #expect(table.characters.first == "!" && table.characters.last == " ")
        #expect(table.digits.count == 10)
        #expect(Set(table.characters).count == table.characters.count)
        let session = try InferenceEngine().compile(
            path: TextFixture.models.lineReader, threads: 1, cacheFolder: nil
        ).makeSession()
        try unsafe session.run(shape: [1, 3, 48, 64]) { unsafe $0.update(repeating: 0) }
        try unsafe session.withOutput("fetch_name_0") { _, shape in #expect(shape == [1, 8, table.classCount]) }
    }

    /// Set-up prepares two of the models; without it they are taken as they were made.
    @Test func readsWithModelsThatAreNotPrepared() throws {
        let folder = try TemporaryFolder()
        for name in ["PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: TextFixture.models.folder + "/" + name)
        }
        let models = ModelFiles(folder: folder.path)
        let table = try models.characterTable()
        #expect(table.classCount == 18710)
        #expect(Set(try TextFixture.models.characterTable().characters).isSubset(of: Set(table.characters)))
        let choice = try TextReaderChoice(
            .ppocr, models: models, engine: InferenceEngine(), options: InferenceOptions())
        #expect(choice.fallbackReason == nil)
        let lines = try choice.reader.read(TextFixture.picture("lines")).map(\.text)
        #expect(try lines == TextFixture.reader().read(TextFixture.picture("lines")).map(\.text))
        #expect(lines.first == "Bulatkan tekad")
    }

    @Test func findsMetadataInWhatIsLeftOfAModel() {
        // Fields 1 (a number), 14 ("a": "b"), 5 (32 bits), 14 ("character": "x").
        let first = Data([0x08, 0x96, 0x01, 0x72, 0x06, 0x0A, 0x01, 0x61, 0x12, 0x01, 0x62])
        let second = Data([0x2D, 1, 2, 3, 4, 0x72, 0x0E, 0x0A, 0x09] + Array("character".utf8) + [0x12, 0x01, 0x78])
        let model = first + second
        #expect(ONNXMetadata.value("character", in: model) == "x")
        #expect(ONNXMetadata.value("a", in: model.dropFirst(3)) == "b")
        #expect(ONNXMetadata.value("b", in: model) == nil)
        for length in model.indices {
            let damaged = model.prefix(length)
            #expect(ONNXMetadata.value("character", in: damaged) == nil)
            #expect(ONNXMetadata.value("a", in: damaged) == (length >= first.count ? "b" : nil))
        }
    }

    @Test func saysWhatIsWrong() throws {
        let engine = try InferenceEngine()
        let missing = #expect(throws: InferenceError.self) {
            try engine.compile(path: "/nowhere.onnx", threads: 1, cacheFolder: nil)
        }
        #expect(missing?.detail.contains("/nowhere.onnx") == true)
        let session = try engine.compile(path: TextFixture.models.textDetector, threads: 1, cacheFolder: nil)
            .makeSession()
        #expect(throws: InferenceError.self) { try unsafe session.run(shape: [1, 7, 32, 32]) { _ in } }
        try unsafe session.run(shape: [1, 3, 32, 32]) { unsafe $0.update(repeating: 0) }
        #expect(throws: InferenceError.self) { try unsafe session.withOutput("no_such_output") { _, _ in } }
        let tables = #expect(throws: InferenceError.self) { try ModelFiles(folder: "/nowhere").characterTable() }
        #expect(tables?.detail.contains("/nowhere") == true)
    }
}
