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
        let table = try CharacterTable(path: TextFixture.models.lineReaderCharacters)
        #expect(table.characters.first == "!" && table.characters.last == " ")
        #expect(table.digits.count == 10)
        #expect(Set(table.characters).count == table.characters.count)
        let session = try InferenceEngine().compile(
            path: TextFixture.models.lineReader, threads: 1, cacheFolder: nil
        ).makeSession()
        try unsafe session.run(shape: [1, 3, 48, 64]) { unsafe $0.update(repeating: 0) }
        try unsafe session.withOutput("fetch_name_0") { _, shape in #expect(shape == [1, 8, table.classCount]) }
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
    }
}
