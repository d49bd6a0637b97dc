#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where the models are: a folder that holds them under the names of their makers. Where set-up has prepared one
/// (`scripts/prepare_models.py`), that is taken; the model as it was made reads as well, more slowly.
public struct ModelFiles: Sendable, Equatable {
    public var folder: String

    public init(folder: String) { self.folder = folder }

    /// With its map's rows beside each other in memory.
    var textDetector: String { prepared("PP-OCRv6_det_small.planar.onnx") ?? path("PP-OCRv6_det_small.onnx") }
    /// Cut to the Latin script.
    var lineReader: String { prepared("PP-OCRv6_rec_small.latin.onnx") ?? path("PP-OCRv6_rec_small.onnx") }
    var palmDetector: String { path("palm_detection_full.tflite") }
    var handLandmarks: String { path("hand_landmark_full.tflite") }
    var faceDetector: String { path("face_detection_full_range_sparse.tflite") }

    /// The characters of `lineReader`'s classes: of a prepared one beside it, else in it.
    ///
    /// - Throws: `InferenceError`.
    func characterTable() throws -> CharacterTable {
        if let path = prepared("PP-OCRv6_rec_small.latin.txt") { return try CharacterTable(path: path) }
        return try CharacterTable(modelPath: lineReader)
    }

    private func path(_ name: String) -> String { folder + "/" + name }

    private func prepared(_ name: String) -> String? {
        FileManager.default.fileExists(atPath: path(name)) ? path(name) : nil
    }
}
