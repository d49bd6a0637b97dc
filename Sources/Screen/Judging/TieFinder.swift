import Observation

/// Finds what ties a post to candidates: first by what names them, then by numbers and poses.
struct TieFinder: Sendable {
    let ballot: Ballot
    let signs: CandidateSigns
    let accounts: AccountIndex
    let poses: PoseSigns

    private static let mostSigns = 8

    struct Result {
        var ties: [Tie] = []
        var context: [ServantFinder.Context] = []
        /// Parties that the text names, by number.
        var parties: [Int: String] = [:]
    }

    func find(_ reading: PostReading, _ days: [ContestDay]) -> Result {
        let found = reading.parts.indices.map { signs.find(in: $0, of: reading) }
        var ties = joined(found.flatMap(\.self) + byAccount(reading), days)
        addNumbers(reading, days, &ties)
        addPoses(reading, days, &ties)
        addEvents(reading, &ties)
        ties = evenHanded(ties, reading, days)
        var result = Result()
        result.ties = ties.map(bounded).filter { !$0.signs.isEmpty && isAllowed($0, reading) }
        // Most posts end here.
        if result.ties.isEmpty { return result }
        for part in reading.parts.indices { addContext(part, found[part], reading, &result) }
        for index in result.ties.indices { addDoubts(&result.ties[index], result, reading, days) }
        return result
    }

    private func addContext(_ part: Int, _ found: [Tie.Sign], _ reading: PostReading, _ result: inout Result) {
        let others = signs.others(in: part, of: reading)
        let named = found.filter { $0.evidence.kind == .candidateName }
        result.context.append(.init(others: others, taken: named.map(\.words)))
        for match in others where signs.book.phrases[match.phrase].kind == .party {
            for number in signs.book.phrases[match.phrase].owners {
                result.parties[number] = reading.parts[part].passage.seen(match.words)
            }
        }
    }

    /// The first signs of each kind: a caption may repeat one a thousand times.
    private func bounded(_ tie: Tie) -> Tie {
        var tie = tie
        var counts: [Evidence.Kind: Int] = [:]
        tie.signs = tie.signs.filter { sign in
            counts[sign.evidence.kind, default: 0] += 1
            return counts[sign.evidence.kind, default: 0] <= Self.mostSigns
        }
        return tie
    }

    /// Signs by pair. A word that several pairs share speaks for those of them that have another sign, if any has.
    private func joined(_ signs: [Tie.Sign], _ days: [ContestDay]) -> [Tie] {
        var byPair: [Int: [Tie.Sign]] = [:]
        var shared: [(pairs: [Int], sign: Tie.Sign)] = []
        for sign in signs {
            let owners = sign.candidates.filter { ballot.isCandidate($0, days) }
            let pairs = Set(owners.compactMap { ballot.pairOfCandidate[$0] }).sorted()
            if pairs.count > 1, sign.strength < .strong {
                shared.append((pairs, sign))
            } else {
                for pair in pairs { byPair[pair, default: []].append(sign) }
            }
        }
        let sure = Set(byPair.keys)
        for (pairs, sign) in shared {
            let own = pairs.filter(sure.contains)
            for pair in own.isEmpty ? pairs : own { byPair[pair, default: []].append(sign) }
        }
        return byPair.sorted { $0.key < $1.key }.map { Tie(pairs: [$0.key], signs: $0.value) }
    }

    // MARK: - Accounts

    private func byAccount(_ reading: PostReading) -> [Tie.Sign] {
        let post = reading.post
        var fields: [(Account, String)] = []
        if let account = post.account { fields.append((account, "account")) }
        if let author = post.author { fields.append((author, "author")) }
        fields += post.coauthors.map { ($0, "coauthors") } + post.tagged.map { ($0, "tagged") }
        fields += Mentions.handles(in: post.caption ?? "").map {
            (Account(platform: reading.platform, handle: $0), "caption")
        }
        return fields.compactMap { account, field in
            guard let match = accounts.match(account) else { return nil }
            let candidates = match.owners.compactMap { owner -> Int? in
                if case .candidate(let index) = owner { return index }
                return nil
            }
            guard let first = candidates.first else { return nil }
            let evidence = Evidence(
                kind: .candidateAccount, seen: account.handle, matched: ballot.candidates[first].name,
                confidence: match.isPlatformKnown ? 0.99 : 0.6, place: .field(field))
            var sign = Tie.Sign(evidence: evidence, strength: .strong, candidates: candidates)
            if !match.isPlatformKnown { sign.doubt = Doubt(.unknownPlatform, [account.handle] + match.platforms) }
            return sign
        }
    }

    // MARK: - Numbers

    private func addNumbers(_ reading: PostReading, _ days: [ContestDay], _ ties: inout [Tie]) {
        guard ballot.hasNumbers(days) else { return }
        for part in reading.parts.indices where reading.parts[part].neutrality == nil {
            let current = reading.parts[part]
            for mention in OrderNumberFinder.mentions(in: current.passage, atoms: current.atoms)
            where mention.form.isSure || !current.isFileName {
                add(mention, part, reading, days, &ties)
            }
        }
    }

    private func add(
        _ mention: OrderNumberMention, _ part: Int, _ reading: PostReading, _ days: [ContestDay], _ ties: inout [Tie]
    ) {
        let pairs = ballot.pairs(number: mention.number, days)
        guard !pairs.isEmpty else { return }
        let steps =
            mention.misread
            ? [
                FoldStep(
                    .misread, seen: reading.parts[part].passage.seen(mention.words), registered: "\(mention.number)")
            ] : []
        let weight = mention.form.isSure ? 1 : 0.4
        let evidence = reading.evidence(
            .orderNumber, part, mention.words, matched: "\(mention.number)", steps: steps, weight: weight)
        let isCall = mention.form.isSure && mention.competition == nil && !reading.parts[part].isFileName
        var sign = Tie.Sign(evidence: evidence, strength: isCall ? .strong : .weak, part: part, words: mention.words)
        let own = ties.indices.filter { ties[$0].bareNumber == nil && pairs.contains(ties[$0].pairs[0]) }
        if !own.isEmpty {
            for index in own { ties[index].signs.append(sign) }
            return
        }
        let onClothes = mention.form == .lone ? Clothes.number(in: reading, part, mention.words) : nil
        guard mention.form > .lone || onClothes != nil else { return }
        if mention.form == .lone { sign.strength = .weak }
        let index = ties.firstIndex { $0.bareNumber == mention.number } ?? ties.endIndex
        if index == ties.endIndex { ties.append(Tie(pairs: pairs, bareNumber: mention.number)) }
        ties[index].signs.append(sign)
        if let onClothes { ties[index].doubts.append(Doubt(.numberOnClothes, [onClothes])) }
        if let word = mention.competition { ties[index].doubts.append(Doubt(.otherCompetition, [word])) }
    }

    // MARK: - Poses and events

    private func addPoses(_ reading: PostReading, _ days: [ContestDay], _ ties: inout [Tie]) {
        let found = poses.find(reading, days)
        guard !found.isEmpty, reading.neutrality == nil else { return }
        let hasTies = !ties.isEmpty
        for pose in found {
            let own = ties.indices.filter { index in
                ties[index].pairs.contains { pose.pairs.contains($0) }
            }
            for index in own { ties[index].signs.append(pose.sign) }
        }
        guard !hasTies else { return }
        let numbers = Set(found.map(\.number))
        var tie = Tie(
            pairs: Array(Set(found.flatMap(\.pairs))).sorted(), bareNumber: numbers.count == 1 ? numbers.first ?? 0 : 0)
        tie.signs = found.map(\.sign)
        tie.doubts.append(Doubt(.poseAlone, Array(Set(found.map(\.sign.evidence.seen))).sorted()))
        ties.append(tie)
    }

    private func addEvents(_ reading: PostReading, _ ties: inout [Tie]) {
        guard !ties.isEmpty else { return }
        for part in reading.parts.indices
        where reading.parts[part].neutrality == nil && !reading.parts[part].isFileName {
            let atoms = reading.parts[part].atoms
            guard
                let event = atoms.indices.first(where: { index in
                    atoms[index].roles.contains(.event)
                        && !atoms[max(0, index - 2)..<index].contains { $0.roles.contains(.negation) }
                })
            else { continue }
            for index in ties.indices where ties[index].strength >= .weak {
                let evidence = reading.evidence(.campaignEvent, part, atoms[event].words, matched: "")
                ties[index].signs.append(
                    Tie.Sign(evidence: evidence, strength: .context, part: part, words: atoms[event].words))
            }
        }
    }

    // MARK: - Even-handedness and neutrality

    /// Names of all pairs of a contest, or of all but one, without leaning to any; a numbered list, of which perhaps only
    /// one name could be read; a name that an election body announces: no campaign.
    private func evenHanded(_ ties: [Tie], _ reading: PostReading, _ days: [ContestDay]) -> [Tie] {
        var ties = ties
        let contests = Set(ties.filter { $0.bareNumber == nil }.map { ballot.pairs[$0.pairs[0]].contest })
        for contest in contests.sorted() {
            let all = ballot.pairsOfContest[contest].filter { ballot.stands($0, days) }
            let named = ties.indices.filter {
                ties[$0].bareNumber == nil && ballot.pairs[ties[$0].pairs[0]].contest == contest
            }
            let leaning = named.filter { leans(ties[$0]) }
            guard leaning.isEmpty || leaning.count == named.count else { continue }
            let isList = !named.isEmpty && leaning.isEmpty && named.allSatisfy { isListed(ties[$0], reading) }
            let isAnnounced = leaning.isEmpty && reading.isAnnouncement
            guard named.count >= 2 && named.count >= all.count - 1 || isList || isAnnounced && !named.isEmpty
            else { continue }
            var joint = Tie(pairs: named.map { ties[$0].pairs[0] }, isEvenHanded: true)
            joint.signs = named.flatMap { ties[$0].signs }
            joint.doubts = [
                Doubt(
                    .evenHandedList,
                    joint.pairs.flatMap { ballot.pairs[$0].members.prefix(1) }.map { ballot.candidates[$0].name })
            ]
            ties = ties.indices.filter { !named.contains($0) }.map { ties[$0] } + [joint]
        }
        let bare = ties.indices.filter { (ties[$0].bareNumber ?? 0) > 0 }
        if bare.count >= 2, bare.count == ties.count {
            var joint = Tie(
                pairs: Array(Set(bare.flatMap { ties[$0].pairs })).sorted(), bareNumber: 0, isEvenHanded: true)
            joint.signs = bare.flatMap { ties[$0].signs }
            joint.doubts =
                bare.flatMap { ties[$0].doubts } + [
                    Doubt(.evenHandedList, bare.compactMap { ties[$0].bareNumber.map(String.init) })
                ]
            return [joint]
        }
        return ties
    }

    private func isListed(_ tie: Tie, _ reading: PostReading) -> Bool {
        tie.signs.contains { sign in sign.part.map { reading.parts[$0].isListed(sign.words) } ?? false }
    }

    private func leans(_ tie: Tie) -> Bool {
        tie.signs.contains { sign in
            switch sign.evidence.kind {
            case .slogan, .hashtag, .candidateAccount, .support, .togetherness: true
            case .orderNumber: sign.strength == .strong
            default: false
            }
        }
    }

    /// A pledge of neutrality that names a candidate, an official announcement: nothing. One with a slogan, a hashtag or
    /// words of support is no pledge.
    private func isAllowed(_ tie: Tie, _ reading: PostReading) -> Bool {
        reading.neutrality == nil || leans(tie)
    }

    // MARK: - Doubts

    private func addDoubts(_ tie: inout Tie, _ result: Result, _ reading: PostReading, _ days: [ContestDay]) {
        let contests = Set(tie.pairs.map { ballot.pairs[$0].contest }).sorted()
        if contests.count > 1 { tie.doubts.append(Doubt(.contestUnclear, contests.map { ballot.contests[$0].id })) }
        let numbers = Set(tie.pairs.compactMap { ballot.pairs[$0].number }).union(tie.bareNumber.map { [$0] } ?? [])
        for (number, party) in result.parties.sorted(by: { $0.key < $1.key }) where numbers.contains(number) {
            tie.doubts.append(
                Doubt(
                    .numberCollides, ["\(party) (\(number))"] + contests.map { "\(ballot.contests[$0].id) (\(number))" }
                ))
        }
        tie.doubts += tie.signs.compactMap(\.doubt)
        if contests.contains(where: { days[$0].stage == .unknown }) {
            tie.doubts.append(Doubt(.unknownDate, reading.post.captured.map { [$0.description] } ?? []))
        }
        if contests.allSatisfy({ days[$0].isOver }) {
            tie.doubts.append(Doubt(.contestOver, contests.map { ballot.contests[$0].vote.description }))
        }
        if let words = reading.neutrality { tie.doubts.append(Doubt(.neutralityWords, [words])) }
        tie.doubts += OldPhoto.doubts(
            reading, contests.map { (ballot.contests[$0], days[$0]) }, old: signs.registers.settings.oldPhotoDays)
        if tie.strength == .weak, let name = tie.signs.first(where: { $0.evidence.kind == .candidateName }) {
            tie.doubts.append(Doubt(.singleName, [name.evidence.seen]))
        }
    }
}
