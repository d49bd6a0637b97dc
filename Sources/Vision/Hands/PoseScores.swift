import Observation

/// What the classifier thinks of one hand.
struct PoseScores: Sendable {
    /// Probabilities by `PoseClass`, which add up to 1.
    var classes: [Double]
    /// How likely each finger is stretched, thumb first, each 0…1.
    var stretched: [Double]

    subscript(pose: PoseClass) -> Double { classes[pose.rawValue] }
}
