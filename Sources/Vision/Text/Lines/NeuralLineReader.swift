import Observation

/// PP-OCR's line reader. Input `x` [1, 3, 48, W], blue first, −1…1, padded right with 0; output [1, W/8, classes] of
/// probabilities for CTC.
final class NeuralLineReader: LineReader {
    private static let outputName = "fetch_name_0"

    let name = ReaderName.ppocr
    let stripHeight = 48
    let minConfidence = 0.5
    private let session: InferenceSession
    private let decoder: CTCDecoder

    var inferenceTime: Duration { session.inferenceTime }

    init(model: InferenceModel, table: CharacterTable) throws {
        session = try model.makeSession()
        decoder = CTCDecoder(table: table)
    }

    func read(_ strip: Bitmap) throws -> LineReading {
        let width = InputLengths.lineReader.holding(strip.width)
        unsafe try session.run(shape: [1, 3, stripHeight, width]) { planes in
            if width > strip.width { unsafe planes.update(repeating: 0) }
            unsafe try strip.writePlanes(
                to: planes, planeWidth: width, planeHeight: stripHeight, scale: 1 / 127.5, offset: -1, blueFirst: true)
        }
        return unsafe try session.withOutput(Self.outputName) { values, shape in
            guard shape.count == 3, shape[0] == 1, shape[2] == decoder.table.classCount else {
                throw InferenceError(
                    detail:
                        "the line reader answered with shape \(shape), its table has \(decoder.table.classCount) classes"
                )
            }
            return unsafe decoder.decode(values, steps: shape[1])
        }
    }
}
