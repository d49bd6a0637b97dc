/// Greedy CTC decoding (Graves et al. 2006): the likeliest class of each step, repeats merged, blanks dropped.
///
/// Some glyphs are a letter and a digit at once: O and 0, I and 1 in many typefaces. Where the network finds both
/// possible, the neighbours decide, as they do for a human reader; the other reading is kept as an alternative.
struct CTCDecoder {
    /// A letter and a digit are both possible where the lesser has this share of the other's probability.
    static let ambiguity: Float = 0.1

    let table: CharacterTable

    /// Decodes the probabilities of a strip.
    ///
    /// - Parameter probabilities: `steps * table.classCount` values, row-major. Values that are no numbers never win.
    func decode(_ probabilities: UnsafeBufferPointer<Float>, steps: Int) -> LineReading {
        let classes = table.classCount
        guard steps > 0, probabilities.count >= steps * classes else { return .nothing }
        var glyphs: [Glyph] = []
        var previous = 0
        for step in 0..<steps {
            let row = unsafe UnsafeBufferPointer(rebasing: probabilities[step * classes..<(step + 1) * classes])
            let best = unsafe Self.likeliest(of: row)
            if best != previous, let glyph = unsafe glyph(best, in: row) { glyphs.append(glyph) }
            previous = best
        }
        return Self.reading(of: glyphs)
    }

    /// A character that was read, and the digit or letter that it may be instead.
    struct Glyph: Equatable {
        var character: Character
        var probability: Float
        var other: Character?
        var otherProbability: Float = 0
    }

    /// Decides between letters and digits that look alike, and keeps what was decided against as alternatives.
    static func reading(of glyphs: [Glyph]) -> LineReading {
        guard !glyphs.isEmpty else { return .nothing }
        let raw = glyphs.map(\.character)
        let decided = decide(glyphs)
        let swapped = glyphs.map { $0.other ?? $0.character }
        var sum = 0.0
        for (glyph, character) in zip(glyphs, decided) {
            // A decided glyph is as sure as its shape: letter and digit together.
            sum += Double(glyph.probability + (character == glyph.character ? 0 : glyph.otherProbability))
        }
        let text = String(decided)
        let rawConfidence = glyphs.reduce(0.0) { $0 + Double($1.probability) } / Double(glyphs.count)
        let swappedConfidence =
            glyphs.reduce(0.0) { $0 + Double($1.other == nil ? $1.probability : $1.otherProbability) }
            / Double(glyphs.count)
        var alternatives: [LineReading.Alternative] = []
        for (other, confidence) in [(String(raw), rawConfidence), (String(swapped), swappedConfidence)]
        where other != text && !alternatives.contains(where: { $0.text == other }) {
            alternatives.append(LineReading.Alternative(text: other, confidence: confidence))
        }
        return LineReading(
            text: text, confidence: min(sum / Double(glyphs.count), 1), alternatives: alternatives)
    }

    /// A glyph beside a digit is a digit, one between letters a letter, and a word of which all may be digits is a number.
    private static func decide(_ glyphs: [Glyph]) -> [Character] {
        var characters = glyphs.map(\.character)
        for word in characters.words {
            let mayBeNumber = word.allSatisfy { glyphs[$0].other != nil || characters[$0].isDigit }
            for index in word where word.count > 1 && mayBeNumber && !characters[index].isDigit {
                characters[index] = glyphs[index].other ?? characters[index]
            }
            var changed = true
            while changed {
                changed = false
                for index in word {
                    guard let other = glyphs[index].other, characters[index] == glyphs[index].character, !mayBeNumber
                    else { continue }
                    let before = index > word.lowerBound ? characters[index - 1] : nil
                    let after = index + 1 < word.upperBound ? characters[index + 1] : nil
                    let decided =
                        other.isDigit
                        ? before?.isDigit == true || after?.isDigit == true
                        : before?.isLetter == true && after?.isLetter == true
                    if decided {
                        characters[index] = other
                        changed = true
                    }
                }
            }
        }
        return characters
    }

    private static func likeliest(of row: UnsafeBufferPointer<Float>) -> Int {
        var best = 0
        var highest = -Float.infinity
        for index in row.indices where unsafe row[index] > highest {
            highest = unsafe row[index]
            best = index
        }
        return best
    }

    private func glyph(_ index: Int, in row: UnsafeBufferPointer<Float>) -> Glyph? {
        guard let character = table[index] else { return nil }
        let probability = unsafe min(max(row[index], 0), 1)
        let rivals = character.isDigit ? table.letters : character.isLetter ? table.digits : []
        guard let rival = rivals.max(by: { unsafe row[$0] < row[$1] }),
            unsafe row[rival] >= Self.ambiguity * probability, let other = table[rival]
        else { return Glyph(character: character, probability: probability, other: nil) }
        return unsafe Glyph(
            character: character, probability: probability, other: other, otherProbability: min(max(row[rival], 0), 1))
    }
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}

extension [Character] {
    /// The ranges of letters and digits that nothing else interrupts.
    fileprivate var words: [Range<Int>] {
        var words: [Range<Int>] = []
        for index in indices where self[index].isLetter || self[index].isNumber {
            if let last = words.last, last.upperBound == index {
                words[words.count - 1] = last.lowerBound..<index + 1
            } else {
                words.append(index..<index + 1)
            }
        }
        return words
    }
}
