import Observation

/// Finds faces, and the hands near them and elsewhere, and names the poses. Not shared: each worker makes its own.
final class HandFinder {
    struct Result {
        var hands: [Hand]
        var faces: [Face]
    }

    init(models: ModelFiles, engine: InferenceEngine, options: InferenceOptions) throws {}

    /// Coordinates are pixels of the upright picture at full scale.
    func find(in picture: DecodedImage) throws -> Result { Result(hands: [], faces: []) }
}
