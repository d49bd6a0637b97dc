/// What a line reader made of one strip of pixels.
struct LineReading: Equatable {
    var text: String
    /// 0…1.
    var confidence: Double
    /// Next likely readings of the same strip, most likely first.
    var alternatives: [(text: String, confidence: Double)] = []

    static let nothing = LineReading(text: "", confidence: 0)

    static func == (left: Self, right: Self) -> Bool {
        left.text == right.text && left.confidence == right.confidence
            && left.alternatives.elementsEqual(right.alternatives, by: ==)
    }
}
