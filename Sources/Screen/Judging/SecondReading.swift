import Observation

/// What the other reader says of the lines that decide.
enum SecondReading {
    /// Sets `confirmed` of a sign from the other reader's readings of its lines; nil where a line was not read again.
    static func confirmed(_ sign: Evidence, _ images: [PathText: Observation]) -> (confirmed: Bool?, other: String?) {
        guard case .text(let image, let lines, _) = sign.place, let observation = images[image] else {
            return (nil, nil)
        }
        var other: [String] = []
        for index in lines where observation.text.indices.contains(index) {
            let line = observation.text[index]
            guard let alternative = line.alternatives.first(where: { $0.reader != line.reader }) else {
                return (nil, nil)
            }
            other.append(alternative.text)
        }
        let reading = other.joined(separator: " ")
        let letters = Letters.compact(reading)
        let wanted = Letters.compact(sign.seen)
        guard !wanted.isEmpty else { return (nil, nil) }
        // Digits must be equal; letters may be as far off as in the first reading.
        let limit = max(6, PhraseMatcher.limit(wanted.count))
        let same =
            Alignment.best(
                Alignment.Pattern(wanted), in: letters, window: 0..<letters.count, limit: limit) != nil
        return (same, reading)
    }
}
