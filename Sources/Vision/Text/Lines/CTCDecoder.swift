/// Greedy CTC decoding (Graves et al. 2006): the likeliest class of each step, repeats merged, blanks dropped.
struct CTCDecoder {
    let table: CharacterTable

    /// Decodes the probabilities of a strip.
    ///
    /// - Parameter probabilities: `steps * table.classCount` values, row-major. Values that are no numbers never win.
    func decode(_ probabilities: UnsafeBufferPointer<Float>, steps: Int) -> LineReading {
        let classes = table.classCount
        guard steps > 0, probabilities.count >= steps * classes else { return .nothing }
        var text = ""
        var sum = 0.0
        var count = 0
        var previous = 0
        for step in 0..<steps {
            let row = step * classes
            var best = 0
            var highest = -Float.infinity
            for index in 0..<classes where unsafe probabilities[row + index] > highest {
                highest = unsafe probabilities[row + index]
                best = index
            }
            defer { previous = best }
            guard best != previous, let character = table[best] else { continue }
            text += character
            sum += Double(min(max(highest, 0), 1))
            count += 1
        }
        return LineReading(text: text, confidence: count > 0 ? sum / Double(count) : 0)
    }
}
