import Testing

@testable import Vision

struct CTCDecoderTests {
    private static let table = CharacterTable(Array("ab01OI# "))

    /// Decodes steps that are given as the probabilities of some characters; `-` is the blank.
    private func decode(_ steps: [[Character: Float]]) -> LineReading {
        var values = [Float](repeating: 0, count: steps.count * Self.table.classCount)
        for (step, probabilities) in steps.enumerated() {
            for (character, probability) in probabilities {
                let index = Self.table.characters.firstIndex(of: character).map { $0 + 1 } ?? 0
                values[step * Self.table.classCount + index] = probability
            }
        }
        return unsafe values.withUnsafeBufferPointer {
            unsafe CTCDecoder(table: Self.table).decode($0, steps: steps.count)
        }
    }

    @Test func mergesRepeatsAndDropsBlanks() {
        let reading = decode([["a": 0.9], ["a": 0.8], ["-": 1], ["a": 0.7], ["b": 1], ["b": 1], ["-": 0.9]])
        #expect(reading.text == "aab")
        #expect(abs(reading.confidence - (0.9 + 0.7 + 1) / 3) < 1e-6)
        #expect(reading.alternatives.isEmpty)
    }

    @Test func readsNothingOfBlanks() {
        #expect(decode([["-": 1], ["-": 1]]) == .nothing)
        #expect(decode([]) == .nothing)
    }

    /// The network finds O and 0 alike in many typefaces; beside a digit it is the digit.
    @Test func decidesByNeighbours() {
        let number = decode([["#": 1], ["O": 0.6, "0": 0.4], ["1": 1]])
        #expect(number.text == "#01")
        #expect(number.alternatives.map(\.text) == ["#O1"])
        #expect(abs(number.confidence - 1) < 1e-6)
        let word = decode([["a": 1], ["0": 0.6, "O": 0.4], ["b": 1]])
        #expect(word.text == "aOb")
    }

    @Test func takesAWordOfLookAlikesForANumber() {
        #expect(decode([["O": 0.7, "0": 0.3], ["I": 0.8, "1": 0.2]]).text == "01")
    }

    @Test func leavesSureLettersAlone() {
        let reading = decode([["O": 0.99, "0": 0.01], ["1": 1]])
        #expect(reading.text == "O1")
        #expect(reading.alternatives.isEmpty)
    }

    @Test func keepsWhatItCannotDecideAsAnAlternative() {
        let reading = decode([["b": 1], ["O": 0.6, "0": 0.4]])
        #expect(reading.text == "bO")
        #expect(reading.alternatives.map(\.text) == ["b0"])
    }

    @Test(arguments: [Float.nan, .infinity, -.infinity, 1e30]) func survivesWhatIsNoProbability(value: Float) {
        let reading = decode([["a": value], ["b": 0.5, "O": value]])
        #expect(reading.confidence.isFinite && (0...1).contains(reading.confidence))
        #expect(reading.text.count <= 2)
    }

    @Test func readsNothingOfTooFewValues() {
        let values: [Float] = [1, 2, 3]
        let reading = unsafe values.withUnsafeBufferPointer {
            unsafe CTCDecoder(table: Self.table).decode($0, steps: 4)
        }
        #expect(reading == .nothing)
    }
}
