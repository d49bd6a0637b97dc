import Observation

/// Tesseract as a reader of single lines.
final class TesseractLineReader: LineReader {
    let name = ReaderName.tesseract
    let stripHeight = 40
    let minConfidence = 0.3
    private let engine: TesseractEngine
    private(set) var inferenceTime = Duration.zero

    init(engine: TesseractEngine) { self.engine = engine }

    func read(_ strip: Bitmap) throws -> LineReading {
        let start = ContinuousClock.now
        let (text, confidence) = try engine.readLine(strip)
        inferenceTime += ContinuousClock.now - start
        return LineReading(text: text, confidence: confidence)
    }
}
