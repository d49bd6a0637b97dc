import Observation

/// Tesseract as a reader of single lines.
final class TesseractLineReader: LineReader {
    let name = ReaderName.tesseract
    let stripHeight = 40
    let minConfidence = 0.3
    private let engine: TesseractEngine

    init(engine: TesseractEngine) { self.engine = engine }

    func read(_ strip: Bitmap) throws -> LineReading {
        let (text, confidence) = try engine.readLine(strip)
        return LineReading(text: text, confidence: confidence)
    }
}
