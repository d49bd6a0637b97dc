import Observation

/// Reads one line of text from a strip of pixels. Not shared: each worker makes its own.
protocol LineReader: AnyObject {
    var name: ReaderName { get }
    /// Height in pixels of the strips that it reads.
    var stripHeight: Int { get }
    /// Readings below this confidence are no text.
    var minConfidence: Double { get }
    /// Time spent in inference alone so far.
    var inferenceTime: Duration { get }

    func read(_ strip: Bitmap) throws -> LineReading
}

extension LineReader {
    /// Reads the text in a quad; nil where there is none. Coordinates are pixels of the bitmap.
    func read(_ quad: Quad, of bitmap: Bitmap) throws -> TextLine? {
        let reading = try read(LineCropper.crop(quad, of: bitmap, height: stripHeight))
        guard reading.confidence >= minConfidence, reading.text.contains(where: { !$0.isWhitespace }) else {
            return nil
        }
        return TextLine(
            text: reading.text, confidence: reading.confidence, quad: quad, reader: name,
            alternatives: reading.alternatives.map {
                TextAlternative(text: $0.text, confidence: $0.confidence, reader: name)
            })
    }

    /// Reads the text in a quad of the upright picture at full scale; nil where there is none.
    func reread(_ quad: Quad, of picture: DecodedImage) throws -> TextAlternative? {
        let place = quad.scaled(x: 1 / picture.scaleX, y: 1 / picture.scaleY)
        return try read(place, of: picture.bitmap).map {
            TextAlternative(text: $0.text, confidence: $0.confidence, reader: name)
        }
    }
}
