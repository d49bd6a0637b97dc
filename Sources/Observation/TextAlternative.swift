/// Another reading of a line.
public struct TextAlternative: Codable, Sendable, Equatable {
    public var text: String
    /// 0…1.
    public var confidence: Double
    public var reader: ReaderName

    public init(text: String, confidence: Double, reader: ReaderName) {
        self.text = text
        self.confidence = confidence
        self.reader = reader
    }
}
