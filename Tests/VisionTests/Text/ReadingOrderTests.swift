import Observation
import Testing

@testable import Vision

struct ReadingOrderTests {
    private func line(_ x: Double, _ y: Double, _ width: Double, _ height: Double = 20) -> Quad {
        Quad(
            topLeft: Point(x: x, y: y), topRight: Point(x: x + width, y: y),
            bottomRight: Point(x: x + width, y: y + height), bottomLeft: Point(x: x, y: y + height))
    }

    @Test func readsRowsFromLeftToRight() {
        #expect(ReadingOrder.indices(of: [line(120, 12, 100), line(10, 40, 200), line(10, 10, 100)]) == [2, 0, 1])
    }

    @Test func keepsBlocksTogether() {
        let left = [line(0, 0, 100), line(0, 26, 100), line(0, 52, 100)]
        let right = [line(300, 4, 100), line(300, 30, 100)]
        #expect(ReadingOrder.indices(of: right + left) == [2, 3, 4, 0, 1])
    }

    @Test func followsTheSlantOfThePicture() {
        let slanted = [line(0, 0, 200), line(0, 40, 200), line(0, 80, 200)].map { quad in
            quad.mapped { $0.turned(by: -0.4) }
        }
        #expect(ReadingOrder.indices(of: [slanted[2], slanted[0], slanted[1]]) == [1, 2, 0])
    }

    @Test func joinsAHashSignToItsWord() {
        func text(_ text: String, _ quad: Quad) -> TextLine {
            TextLine(text: text, confidence: 0.9, quad: quad, reader: .ppocr)
        }
        let joined = HashSign.joined([
            text("01", line(30, 0, 60, 50)), text("#", line(0, 2, 24, 24)), text("Menang", line(0, 80, 90)),
        ])
        #expect(joined.map(\.text) == ["#01", "Menang"])
        #expect(joined.first?.quad.topLeft.x == 0)
    }

    @Test func isEmptyForNothing() { #expect(ReadingOrder.indices(of: []).isEmpty) }
}
