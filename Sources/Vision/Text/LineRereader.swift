public import Observation

/// Reads single lines of a picture again, as a witness of what another reader read. Not shared: each worker makes its own.
public final class LineRereader {
    private let decoder: ImageDecoder
    private let lines: any LineReader

    /// Loads a line reader and nothing else.
    public init(_ name: ReaderName, models: ModelFiles, options: Observer.Options = Observer.Options()) throws {
        decoder = ImageDecoder(limits: options.limits)
        lines =
            switch name {
            case .ppocr: try NeuralLineReader(models: models, engine: InferenceEngine(), options: options.inference)
            case .tesseract: TesseractLineReader(engine: try TesseractEngine())
            }
    }

    /// - Parameter quads: Places of lines, in pixels of the upright picture at full scale.
    /// - Returns: One element a quad, nil where nothing was read.
    public func reread(_ quads: [Quad], of bytes: [UInt8]) throws -> [TextAlternative?] {
        let picture = try decoder.decodeForReading(bytes)
        return try quads.map { try lines.reread($0, of: picture) }
    }
}
