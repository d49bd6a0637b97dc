/// Where a face is. Found only to look for hands near it and to blur it; never identified.
public struct Face: Codable, Sendable, Equatable {
    public var box: Box
    /// 0…1.
    public var confidence: Double

    public init(box: Box, confidence: Double) {
        self.box = box
        self.confidence = confidence
    }
}
