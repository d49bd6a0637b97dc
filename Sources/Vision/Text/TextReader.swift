import Observation

/// Reads the text of a picture. Not shared: each worker makes its own.
protocol TextReader: AnyObject {
    var name: ReaderName { get }
    /// What parts of the last reading took, by name.
    var times: [String: Duration] { get }
    /// What an officer should know of the last reading.
    var warnings: [ImageWarning] { get }

    /// Reads all text of a picture, in reading order. Coordinates are pixels of `picture`.
    func read(_ picture: DecodedImage) throws -> [TextLine]
}
