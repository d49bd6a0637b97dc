/// What a line reader made of one strip of pixels.
struct LineReading: Equatable {
    struct Alternative: Equatable {
        var text: String
        /// 0…1.
        var confidence: Double
    }

    var text: String
    /// 0…1.
    var confidence: Double
    /// Next likely readings of the same strip, most likely first.
    var alternatives: [Alternative] = []

    static let nothing = LineReading(text: "", confidence: 0)
}
