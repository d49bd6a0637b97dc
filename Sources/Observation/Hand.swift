/// One hand and the pose it makes.
public struct Hand: Codable, Sendable, Equatable {
    public enum Side: String, Codable, Sendable { case left, right }
    public enum Finger: String, Codable, Sendable, CaseIterable { case thumb, index, middle, ring, pinky }

    public var pose: HandPose
    /// The number that the pose shows; nil where it shows none.
    public var fingers: Int?
    public var extended: [Finger]
    public var side: Side
    /// How sure the pose is, 0…1.
    public var confidence: Double
    public var box: Box
    /// 21 points in MediaPipe's order: wrist, then each finger from its base to its tip, thumb first.
    public var landmarks: [Point]
    /// The index of the other hand with which this one shows a number together (5 + 2); nil if it stands alone.
    public var pairedWith: Int?

    enum CodingKeys: String, CodingKey {
        case pose, fingers, extended, side, confidence, box, landmarks
        case pairedWith = "paired_with"
    }

    public init(
        pose: HandPose, fingers: Int?, extended: [Finger], side: Side, confidence: Double, box: Box, landmarks: [Point],
        pairedWith: Int? = nil
    ) {
        self.pose = pose
        self.fingers = fingers
        self.extended = extended
        self.side = side
        self.confidence = confidence
        self.box = box
        self.landmarks = landmarks
        self.pairedWith = pairedWith
    }
}
