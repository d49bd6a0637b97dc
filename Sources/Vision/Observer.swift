public import Observation

/// The eyes: bytes of one picture in, an `Observation` out. Not shared: each worker makes its own.
public final class Observer {
    /// What is to be seen, and how.
    public struct Options: Sendable {
        public var limits = ImageLimits()
        public var inference = InferenceOptions()
        public var reader = ReaderName.ppocr
        /// Whether hands and faces are looked for; text alone is quicker.
        public var findsHands = true

        public init() {}
    }

    private let decoder: ImageDecoder
    private let text: TextReaderChoice
    private let hands: HandFinder?

    /// Loads the models. Takes up to a second without a cache of compiled models.
    public init(models: ModelFiles, options: Options = Options()) throws {
        let engine = try InferenceEngine()
        decoder = ImageDecoder(limits: options.limits)
        text = try TextReaderChoice(options.reader, models: models, engine: engine, options: options.inference)
        hands = options.findsHands ? try HandFinder(models: models, engine: engine, options: options.inference) : nil
    }

    /// Observes one picture.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - sha256: Of `bytes`, hexadecimal.
    /// - Returns: The observation, and the milliseconds that each stage took: `decode`, `text`, `hands`, and parts of them
    ///   such as `text.inference`.
    public func observe(_ bytes: [UInt8], sha256: String) throws -> (Observation, milliseconds: [String: Double]) {
        let clock = ContinuousClock()
        let start = clock.now
        let picture = try decoder.decodeForReading(bytes)
        let decoded = clock.now
        let lines = try text.reader.read(picture)
        let read = clock.now
        let inferred = hands?.inferenceTime ?? .zero
        let seen = try hands?.find(in: picture)
        let end = clock.now
        var warnings: [ImageWarning] = []
        if picture.truncated { warnings.append(.truncated) }
        if text.fallbackReason != nil { warnings.append(.fallbackReader) }
        warnings += text.reader.warnings
        let observation = Observation(
            sha256: sha256, format: picture.format, width: picture.width, height: picture.height, warnings: warnings,
            text: lines, hands: seen?.hands ?? [], faces: seen?.faces ?? [], taken: picture.taken,
            phash: picture.bitmap.perceptualHash)
        var milliseconds = [
            "decode": (decoded - start).milliseconds, "text": (read - decoded).milliseconds,
            "hands": (end - read).milliseconds,
        ]
        milliseconds["hands.inference"] = ((hands?.inferenceTime ?? .zero) - inferred).milliseconds
        for (part, time) in text.reader.times { milliseconds["text.\(part)"] = time.milliseconds }
        return (observation, milliseconds)
    }
}

extension Duration {
    fileprivate var milliseconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
    }
}
