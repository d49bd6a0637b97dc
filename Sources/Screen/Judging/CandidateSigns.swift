/// What the text of one part says of candidates: names, slogans, hashtags, and the words around them.
struct CandidateSigns: Sendable {
    let book: PhraseBook
    let names: NameIndex
    let registers: Registers

    /// How far "dukung" or "bersama" may stand from a name, in words.
    private static let reach = 6
    /// Shorter words stand beside any name.
    private static let neighbour = 4

    /// Signs with the candidates they name.
    func find(in part: Int, of reading: PostReading) -> [Tie.Sign] {
        let matches = Self.best(book.campaignMatches(in: reading.parts[part].passage), book)
        guard !matches.isEmpty else { return [] }
        let signs = matches.compactMap { sign($0, matches, part, reading) }
        let context = signs.filter { $0.evidence.kind != .slogan }
            .flatMap { self.context(of: $0, matches, part, reading) + partOfSlogan($0, part, reading) }
        guard reading.parts[part].isFileName else { return signs + context }
        return (signs + context).map { sign in
            var sign = sign
            // Not the post's own words: they lead to nothing alone.
            if sign.strength == .strong { sign.strength = .weak }
            return sign
        }
    }

    /// The matches that are of use to others: agencies, positions, words of status, parties.
    func others(in part: Int, of reading: PostReading) -> [PhraseMatcher.Match] {
        Self.best(book.officeMatches(in: reading.parts[part].passage), book)
    }

    /// Of matches of one kind that overlap, the cheapest; of equal ones, the longest.
    static func best(_ matches: [PhraseMatcher.Match], _ book: PhraseBook) -> [PhraseMatcher.Match] {
        guard matches.count > 1 else { return matches }
        let order = matches.sorted {
            ($0.cost, -$0.letters.count, $0.letters.lowerBound, $0.phrase)
                < ($1.cost, -$1.letters.count, $1.letters.lowerBound, $1.phrase)
        }
        var kept: [PhraseMatcher.Match] = []
        for match in order {
            let kind = book.phrases[match.phrase].kind
            let isCovered = kept.contains { other in
                book.phrases[other.phrase].kind == kind && other.letters.overlaps(match.letters)
                    && (other.letters != match.letters || other.cost < match.cost)
            }
            if !isCovered { kept.append(match) }
        }
        return kept.sorted { ($0.letters.lowerBound, $0.phrase) < ($1.letters.lowerBound, $1.phrase) }
    }

    private func sign(
        _ match: PhraseMatcher.Match, _ all: [PhraseMatcher.Match], _ part: Int, _ reading: PostReading
    ) -> Tie.Sign? {
        let phrase = book.phrases[match.phrase]
        let passage = reading.parts[part].passage
        let isHashtag = match.words.count == 1 && passage.words[match.words.lowerBound].traits.contains(.hashtag)
        switch phrase.kind {
        case .slogan: return make(.slogan, .strong, match, part, reading)
        case .hashtag:
            return isHashtag || isRunTogether(match, passage) ? make(.hashtag, .strong, match, part, reading) : nil
        case .name, .partName, .nickname, .core:
            if isHashtag { return make(.hashtag, .strong, match, part, reading) }
            if phrase.kind == .name { return make(.candidateName, .strong, match, part, reading) }
            if isCovered(match, by: [.slogan, .name, .hashtag], all) { return nil }
            if phrase.kind == .partName { return make(.candidateName, .strong, match, part, reading, weight: 0.85) }
            if phrase.kind == .nickname { return make(.candidateName, .weak, match, part, reading, weight: 0.7) }
            return isCovered(match, by: [.nickname, .partName], all) ? nil : core(match, part, reading)
        case .nameWord:
            if isCovered(match, by: [.slogan, .name, .partName, .hashtag, .nickname], all) { return nil }
            let isOfficial = names.holds(passage.letters[match.letters])
            guard !isOfficial || honorific(before: match.words, passage) != nil else { return nil }
            return make(.candidateName, .weak, match, part, reading, weight: 0.4)
        case .agency, .position, .status, .party: return nil
        }
    }

    /// A nickname's word behind another form of address, or without one beside a word of support.
    private func core(_ match: PhraseMatcher.Match, _ part: Int, _ reading: PostReading) -> Tie.Sign? {
        let passage = reading.parts[part].passage
        let registered = book.phrases[match.phrase].owners.flatMap { registers.candidates[$0].otherNames }
            .first { Letters.compact($0).suffix(match.letters.count).elementsEqual(book.letters(of: match.phrase)) }
        guard let registered else { return nil }
        let own = Honorific.of(registered)
        if let word = honorific(before: match.words, passage) {
            let words = word..<match.words.upperBound
            var sign = make(.candidateName, .weak, match, part, reading, weight: 0.4, words: words)
            if let own, Honorific.of(passage.letters(of: word)) != own {
                sign.evidence.steps.append(
                    FoldStep(.honorific, seen: passage.seen(word..<word + 1), registered: registered))
            } else if own != nil {
                sign.evidence.confidence = rounded(reading.confidence(part, words) * 0.7)
            }
            sign.evidence.matched = registered
            return sign
        }
        guard own == nil, match.letters.count >= 4, hasSupport(beside: match.words, part, reading) else { return nil }
        return make(.candidateName, .weak, match, part, reading, weight: 0.4)
    }

    private func honorific(before words: Range<Int>, _ passage: Passage) -> Int? {
        let word = words.lowerBound - 1
        guard word >= 0,
            Lexicon.shared.entry(passage.shape[passage.words[word].range])?.roles.contains(.honorific) == true
        else { return nil }
        return word
    }

    private func hasSupport(beside words: Range<Int>, _ part: Int, _ reading: PostReading) -> Bool {
        reading.parts[part].atoms.contains { atom in
            atom.words.lowerBound >= words.lowerBound - 2 && atom.words.upperBound <= words.upperBound + 2
                && !atom.roles.isDisjoint(with: [.support, .vote, .together])
        }
    }

    /// A hashtag whose sign was lost, but whose words still run together.
    private func isRunTogether(_ match: PhraseMatcher.Match, _ passage: Passage) -> Bool {
        match.words.count == 1 && match.letters.count >= 8
            && !passage.letters[match.letters].contains(where: Letters.isDigit)
    }

    private func isCovered(
        _ match: PhraseMatcher.Match, by kinds: Set<PhraseBook.Kind>, _ all: [PhraseMatcher.Match]
    ) -> Bool {
        all.contains { other in
            other.phrase != match.phrase && kinds.contains(book.phrases[other.phrase].kind)
                && other.letters.overlaps(match.letters)
        }
    }

    private func make(
        _ kind: Evidence.Kind, _ strength: Tie.Strength, _ match: PhraseMatcher.Match, _ part: Int,
        _ reading: PostReading, weight: Double = 1, words: Range<Int>? = nil
    ) -> Tie.Sign {
        let phrase = book.phrases[match.phrase]
        let passage = reading.parts[part].passage
        let loss = Double(match.cost) / 10 / Double(max(1, match.letters.count))
        let evidence = reading.evidence(
            kind, part, words ?? match.words, matched: phrase.text,
            steps: PhraseSteps.between(match, phrase.text, book.letters(of: match.phrase), passage),
            weight: weight * (1 - loss))
        return Tie.Sign(
            evidence: evidence, strength: strength, candidates: phrase.owners, part: part, words: words ?? match.words)
    }

    /// Words of support and togetherness beside a name.
    private func context(
        of sign: Tie.Sign, _ matches: [PhraseMatcher.Match], _ part: Int, _ reading: PostReading
    ) -> [Tie.Sign] {
        let atoms = reading.parts[part].atoms
        let slogans = matches.filter { book.phrases[$0.phrase].kind == .slogan }.map(\.words)
        var found: [Tie.Sign] = []
        for (kind, roles) in [(Evidence.Kind.togetherness, Lexicon.Roles.together), (.support, [.support, .vote])] {
            let near = atoms.indices.first { index in
                let atom = atoms[index]
                return !atom.roles.isDisjoint(with: roles)
                    && atom.words.lowerBound >= sign.words.lowerBound - Self.reach
                    && atom.words.upperBound <= sign.words.upperBound + Self.reach
                    && !atom.words.overlaps(sign.words) && !slogans.contains { $0.overlaps(atom.words) }
                    && !isNegated(index, atoms) && !isRight(atom, reading.parts[part].passage)
            }
            guard let near else { continue }
            let evidence = reading.evidence(kind, part, atoms[near].words, matched: sign.evidence.matched)
            found.append(
                Tie.Sign(
                    evidence: evidence, strength: .context, candidates: sign.candidates, part: part,
                    words: atoms[near].words))
        }
        return found
    }

    /// The right to vote, `hak pilih`, is nobody's campaign.
    private func isRight(_ atom: Atom, _ passage: Passage) -> Bool {
        let before = atom.words.lowerBound - 1
        return before >= 0 && passage.letters[passage.words[before].range].elementsEqual("hak".utf8)
    }

    /// A name with a neighbour as in one of the candidate's slogans, of which the rest is hidden or could not be read.
    private func partOfSlogan(_ sign: Tie.Sign, _ part: Int, _ reading: PostReading) -> [Tie.Sign] {
        let passage = reading.parts[part].passage
        guard sign.strength == .weak, !sign.words.isEmpty else { return [] }
        let before = sign.words.lowerBound - 1
        let after = sign.words.upperBound
        let slogans = sign.candidates.flatMap { registers.candidates[$0].slogans }.map { ($0, Letters.compact($0)) }
        for neighbour in [after, before] where passage.words.indices.contains(neighbour) {
            guard passage.words[neighbour].count >= Self.neighbour else { continue }
            let words = min(neighbour, sign.words.lowerBound)..<max(neighbour + 1, sign.words.upperBound)
            let letters = passage.letters[
                passage.words[words.lowerBound].range.lowerBound..<passage.words[words.upperBound - 1].range.upperBound]
            guard let slogan = slogans.first(where: { $0.1.firstRange(of: letters) != nil })?.0 else { continue }
            let steps = [FoldStep(.leftOut, seen: passage.seen(words), registered: slogan)]
            let evidence = reading.evidence(.slogan, part, words, matched: slogan, steps: steps, weight: 0.5)
            return [
                Tie.Sign(evidence: evidence, strength: .context, candidates: sign.candidates, part: part, words: words)
            ]
        }
        return []
    }

    private func isNegated(_ index: Int, _ atoms: [Atom]) -> Bool {
        atoms[max(0, index - 2)..<index].contains { $0.roles.contains(.negation) }
    }
}
