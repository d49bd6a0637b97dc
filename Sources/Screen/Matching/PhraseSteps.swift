/// The steps between a phrase as the register writes it and as it was seen.
enum PhraseSteps {
    static func between(
        _ match: PhraseMatcher.Match, _ registered: String, _ letters: [UInt8], _ passage: Passage
    ) -> [FoldStep] {
        var steps: [FoldStep] = []
        if !passage.letters[match.letters].elementsEqual(letters) {
            steps.append(FoldStep(.misread, seen: passage.seen(match.words), registered: registered))
        }
        if passage.lines(of: match.words).count > 1 { steps.append(FoldStep(.lines)) }
        let words = registered.split { $0 == " " }.count
        if match.words.count < words {
            steps.append(FoldStep(.joined, seen: passage.seen(match.words), registered: registered))
        }
        if match.words.count > words + 2 {
            steps.append(FoldStep(.spaced, seen: passage.seen(match.words), registered: registered))
        }
        return steps
    }
}
