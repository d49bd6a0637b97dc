/// Where the models are: a folder that holds them under the names of their makers.
public struct ModelFiles: Sendable, Equatable {
    public var folder: String

    public init(folder: String) { self.folder = folder }

    var textDetector: String { folder + "/PP-OCRv6_det_small.onnx" }
    /// Cut to the Latin script at set-up (`scripts/prepare_models.py`), with the characters of its classes beside it.
    var lineReader: String { folder + "/PP-OCRv6_rec_small.latin.onnx" }
    var lineReaderCharacters: String { folder + "/PP-OCRv6_rec_small.latin.txt" }
    var palmDetector: String { folder + "/palm_detection_full.tflite" }
    var handLandmarks: String { folder + "/hand_landmark_full.tflite" }
    var faceDetector: String { folder + "/face_detection_full_range_sparse.tflite" }
}
