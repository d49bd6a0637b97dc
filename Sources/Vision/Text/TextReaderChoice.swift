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
        func started() throws -> InferenceEngine {
            guard let engine else { throw InferenceError(detail: "OpenVINO did not start") }
            return engine
        }
        let detector = attempt {
            try TextDetector(model: started().compileTextModel(path: models.textDetector, options: options))
        }
        if name == .ppocr, let detector,
            let lines = attempt({ try NeuralLineReader(models: models, engine: started(), options: options) })
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

extension NeuralLineReader {
    convenience init(models: ModelFiles, engine: InferenceEngine, options: InferenceOptions) throws {
        try self.init(
            model: engine.compileTextModel(path: models.lineReader, options: options),
            table: models.characterTable())
    }
}

extension InferenceEngine {
    /// Half precision moves the text models' probabilities by 0.003 at most, and takes half the time.
    fileprivate func compileTextModel(path: String, options: InferenceOptions) throws -> InferenceModel {
        try compile(path: path, precision: .half, threads: options.threads, cacheFolder: options.cacheFolder)
    }
}
