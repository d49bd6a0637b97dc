import Observation

/// A faint, compact spot in the detector's map. Coordinates are pixels of the bitmap that was searched.
struct TextSpot {
    var box: Box
    /// How much of it there is: mean probability times side.
    var strength: Double
}
