import Observation

/// A pose with what it says: which fingers it stretches and which number it shows.
struct PoseName: Sendable, Equatable {
    var pose: HandPose
    /// How sure, 0…1.
    var confidence: Double
    var fingers: Int?
    var extended: [Hand.Finger]
}
