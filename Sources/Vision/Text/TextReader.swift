import Observation

/// Reads the text of a picture. Not shared: each worker makes its own.
protocol TextReader: AnyObject {
    var name: ReaderName { get }
    /// What parts of the last reading took, by name.
    var times: [String: Duration] { get }

    /// Reads all text of a picture, in reading order. Coordinates are pixels of `picture`.
    func read(_ picture: DecodedImage) throws -> [TextLine]

    /// Reads single lines again, at the places where another reader found them. The answer has one element a quad, nil where
    /// nothing was read. Coordinates are pixels of the upright picture at full scale.
    func reread(_ quads: [Quad], of picture: DecodedImage) throws -> [TextAlternative?]
}
