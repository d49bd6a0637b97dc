import Foundation
import Observation

@testable import Vision

/// Pictures that `fixtures/text/make.py` made, and the models that `scripts/setup` prepared.
enum TextFixture {
    private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

    static let models = ModelFiles(folder: root.appending(path: ".deps/models").path)

    static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: root.appending(path: "fixtures/text/\(name).jpg")))
    }

    static func picture(_ name: String, quarterTurns: Int = 0) throws -> DecodedImage {
        let picture = try ImageDecoder().decode(bytes(name))
        guard quarterTurns != 0 else { return picture }
        let bitmap = try picture.bitmap.rotated(quarterTurns: quarterTurns)
        return DecodedImage(
            bitmap: bitmap, format: "jpeg", width: bitmap.width, height: bitmap.height, truncated: false, taken: nil)
    }

    static func detector() throws -> TextDetector {
        try TextDetector(model: InferenceEngine().compile(path: models.textDetector, threads: 1, cacheFolder: nil))
    }

    static func reader(_ name: ReaderName = .ppocr) throws -> any TextReader {
        let choice = try TextReaderChoice(name, models: models, engine: InferenceEngine(), options: InferenceOptions())
        guard choice.fallbackReason == nil else { throw InferenceError(detail: choice.fallbackReason ?? "") }
        return choice.reader
    }
}
