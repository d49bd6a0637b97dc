import Observation

/// The reader that a worker uses, and what stands in for it.
struct TextReaderChoice {
    var reader: any TextReader
    /// The neural reader was asked for and cannot run; why.
    var fallbackReason: String?

    /// Loads the reader of choice. Where the neural line reader cannot be loaded, Tesseract reads; where the detector
    /// cannot be loaded either, Tesseract finds the lines by itself.
    ///
    /// - Throws: `TesseractError` where Tesseract is needed and cannot start.
    init(_ name: ReaderName, models: ModelFiles, engine: InferenceEngine?, options: InferenceOptions) throws {
        var reason: String?
        func attempt<Value>(_ make: () throws -> Value) -> Value? {
            do {
                return try make()
            } catch {
                reason = reason ?? "\(error)"
                return nil
            }
        }
        func compiled(_ path: String) throws -> InferenceModel {
            guard let engine else { throw InferenceError(detail: "OpenVINO did not start") }
            // Half precision moves the text models' probabilities by 0.003 at most, and takes half the time.
            return try engine.compile(
                path: path, precision: .half, threads: options.threads, cacheFolder: options.cacheFolder)
        }
        let detector = attempt { try TextDetector(model: compiled(models.textDetector)) }
        if name == .ppocr, let detector,
            let lines = attempt({
                try NeuralLineReader(
                    model: compiled(models.lineReader), table: CharacterTable(path: models.lineReaderCharacters))
            })
        {
            reader = LinewiseReader(detector: detector, lines: lines)
            return
        }
        let tesseract = try TesseractEngine()
        if let detector {
            reader = LinewiseReader(detector: detector, lines: TesseractLineReader(engine: tesseract))
        } else {
            reader = TesseractPageReader(engine: tesseract)
        }
        fallbackReason = reason
    }
}
