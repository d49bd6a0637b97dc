import Observation

/// Tesseract with its own layout analysis: the last resort, for machines where no neural model can run.
final class TesseractPageReader: TextReader {
    /// Less sure lines are pictures taken for letters.
    private static let minConfidence = 0.6

    let name = ReaderName.tesseract
    let times: [String: Duration] = [:]
    let warnings: [ImageWarning] = []
    private let engine: TesseractEngine

    init(engine: TesseractEngine) { self.engine = engine }

    func read(_ picture: DecodedImage) throws -> [TextLine] {
        let found = try engine.readPage(picture.bitmap).filter { $0.confidence >= Self.minConfidence }
        let read = found.map { line in
            let (left, top) = (Double(line.left), Double(line.top))
            let (right, bottom) = (Double(line.right), Double(line.bottom))
            let quad = Quad(
                topLeft: Point(x: left, y: top), topRight: Point(x: right, y: top),
                bottomRight: Point(x: right, y: bottom), bottomLeft: Point(x: left, y: bottom))
            return TextLine(
                text: line.text, confidence: min(max(line.confidence, 0), 1),
                quad: quad.scaled(x: picture.scaleX, y: picture.scaleY),
                reader: name)
        }
        return ReadingOrder.indices(of: read.map(\.quad)).map { read[$0] }
    }
}
