/// One line of text as a reader read it.
public struct TextLine: Codable, Sendable, Equatable {
    public var text: String
    /// 0…1.
    public var confidence: Double
    public var quad: Quad
    public var reader: ReaderName
    /// Other readings of the same line: of another reader, or the next likely ones.
    public var alternatives: [TextAlternative]
    /// True for text along an arc: its quad only says where it starts and ends, and the line cannot be read again from it. nil for
    /// straight text.
    public var curved: Bool?

    public init(
        text: String, confidence: Double, quad: Quad, reader: ReaderName, alternatives: [TextAlternative] = [],
        curved: Bool? = nil
    ) {
        self.text = text
        self.confidence = confidence
        self.quad = quad
        self.reader = reader
        self.alternatives = alternatives
        self.curved = curved
    }
}
