import Observation
import Testing

@testable import Vision

struct LetterRowTests {
    /// Letters 40 pixels wide and 50 high, each at its x.
    private func letters(_ letters: [(String, Double)], y: Double = 100) -> [TextLine] {
        letters.map { text, x in
            TextLine(text: text, confidence: 0.8, quad: Quad(box: x, y, 40, 50), reader: .ppocr)
        }
    }

    @Test func joinsLettersSetApart() throws {
        let other = TextLine(text: "untuk Mas Raksa", confidence: 1, quad: Quad(box: 0, 200, 400, 50), reader: .ppocr)
        let row = letters([("B", 160), ("C", 0), ("0", 80), ("O", 320), ("L", 240), ("S", 400)])
        let joined = LetterRow.joined([other] + row)
        #expect(joined.map(\.text).sorted() == ["C 0 B L O S", "untuk Mas Raksa"])
        let line = try #require(joined.first { $0.text != other.text })
        let box = line.quad.bounds
        #expect(abs(box.x) < 1e-6 && abs(box.width - 440) < 1e-6 && abs(box.height - 50) < 1e-6)
        #expect(abs(line.confidence - 0.8) < 1e-9)
    }

    @Test func followsTheSlantOfThePicture() {
        func turned(_ lines: [TextLine]) -> [TextLine] {
            lines.map { line in
                var line = line
                line.quad = line.quad.mapped { $0.turned(by: 0.5) }
                return line
            }
        }
        let other = TextLine(text: "untuk Mas Raksa", confidence: 1, quad: Quad(box: 0, 200, 400, 50), reader: .ppocr)
        let row = letters([("D", 0), ("U", 80), ("A", 160)])
        #expect(LetterRow.joined(turned([other] + row)).map(\.text) == ["untuk Mas Raksa", "D U A"])
    }

    @Test(
        arguments: [
            [("1", 0), ("2", 80), ("3", 160)],
            [("A", 0), ("B", 80)],
            [("A", 0), ("B", 80), ("C", 300)],
            [("A", 0), ("B", 300), ("C", 600)],
        ] as [[(String, Double)]]) func leavesOthersApart(_ row: [(String, Double)])
    {
        #expect(LetterRow.joined(letters(row)).map(\.text) == row.map(\.0))
    }

    @Test func leavesLettersOfOtherRowsApart() {
        let rows = letters([("A", 0), ("C", 160)]) + letters([("B", 80)], y: 150)
        #expect(LetterRow.joined(rows).map(\.text) == ["A", "C", "B"])
    }
}
