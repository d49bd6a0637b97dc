/// What another reader made of single lines of an image.
public struct Readings: Codable, Sendable, Equatable {
    /// Of the bytes that were read, 64 hexadecimal digits.
    public var sha256: String
    /// In the order of the quads that were asked for; nil where nothing was read.
    public var alternatives: [TextAlternative?]

    public init(sha256: String, alternatives: [TextAlternative?]) {
        self.sha256 = sha256
        self.alternatives = alternatives
    }
}
