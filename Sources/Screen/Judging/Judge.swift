public import Observation

/// Posts, observations and registers in, findings out. Pure: it opens no file and keeps no state between posts.
public struct Judge: Sendable {
    private let registers: Registers
    private let ballot: Ballot
    private let ties: TieFinder
    private let servants: ServantFinder

    /// Builds the indexes of the registers once; judging a post then hardly depends on their size.
    public init(registers: Registers) {
        self.registers = registers
        ballot = Ballot(registers)
        let book = PhraseBook(registers)
        let names = NameIndex(
            names: registers.officials.enumerated().flatMap { index, official in
                ([official.name] + official.otherNames).map { (index, $0) }
            })
        let accounts = AccountIndex(
            registers.candidates.enumerated().flatMap { index, candidate in
                candidate.accounts.map { (.candidate(index), $0) }
            }
                + registers.officials.enumerated().flatMap { index, official in
                    official.accounts.map { (.official(index), $0) }
                })
        ties = TieFinder(
            ballot: ballot, signs: CandidateSigns(book: book, names: names, registers: registers), accounts: accounts,
            poses: PoseSigns(
                ballot: ballot, poses: registers.poses, leastConfidence: registers.settings.leastPoseConfidence))
        servants = ServantFinder(registers, book: book, names: names, accounts: accounts)
    }

    /// Judges one post.
    ///
    /// - Parameters:
    ///   - post: The post.
    ///   - observations: What was seen in its images, in the post's order; nil where an image could not be read.
    /// - Returns: At most one finding for each pair, or bare number, and official; highest level first, then by id.
    public func findings(of post: Post, observations: [Observation?]) -> [Finding] {
        let reading = PostReading(post, observations)
        let days = ballot.days(of: post)
        let found = ties.find(reading, days)
        guard !found.ties.isEmpty else { return [] }
        let people = servants.find(reading, found.context, on: days.lazy.compactMap(\.day).first)
        return found.ties.flatMap { tie in people.compactMap { finding(tie, $0, reading, days) } }
            .sorted { ($1.severity, $0.id) < ($0.severity, $1.id) }
    }

    private func finding(_ tie: Tie, _ servant: Servant, _ reading: PostReading, _ days: [ContestDay]) -> Finding? {
        let contests = Set(tie.pairs.map { ballot.pairs[$0].contest }).sorted()
        let stages = Set(contests.map { days[$0].stage })
        var doubts = tie.doubts + servant.doubts
        let spouse = spouse(servant, of: tie)
        if let spouse { doubts.append(Doubt(.spouseOnLeave, [spouse])) }
        var signs = Self.distinct(servant.evidence + tie.signs.map(\.evidence))
        let readersAgree = confirm(&signs, &doubts, reading)
        let facts = Level.Facts(
            servant: servant.basis, tie: tie.strength, kinds: kinds(tie, doubts).count,
            isStageKnown: !stages.contains(.unknown), isContestKnown: contests.count == 1,
            isTieSure: tie.isSure, readersAgree: readersAgree,
            isExcused: servant.isOutOfOffice || spouse != nil, isHarmless: isHarmless(tie, doubts),
            hasNeutralityWords: reading.neutrality != nil, kindsForHigh: registers.settings.kindsForHigh)
        guard let severity = Level.of(facts) else { return nil }
        if reading.post.isClosedSource { doubts.append(Doubt(.closedSource)) }
        if reading.observations.contains(where: { $0?.warnings.contains(.truncated) == true }) {
            doubts.append(Doubt(.truncatedImage))
        }
        if severity.isLead, hasUnreadAgain(signs, reading) { doubts.append(Doubt(.notReread)) }
        return assemble(tie, servant, severity, signs, Self.distinct(doubts), contests, stages, reading, days)
    }

    private func assemble(
        _ tie: Tie, _ servant: Servant, _ severity: Severity, _ signs: [Evidence], _ doubts: [Doubt], _ contests: [Int],
        _ stages: Set<Stage>, _ reading: PostReading, _ days: [ContestDay]
    ) -> Finding {
        let officials = servant.officials.map { registers.officials[$0].id }
        let candidates = candidates(tie, days)
        let image = decisiveImage(signs, reading)
        let numbers = Set(tie.pairs.compactMap { ballot.pairs[$0].number })
        return Finding(
            id: identity(tie, contests, officials, reading.post).id, post: reading.post.id, image: image,
            otherImages: reading.post.images.filter { $0 != image }, severity: severity,
            scoreParts: Score.parts(signs: signs, doubts: doubts),
            codes: RuleChoice.codes(tie, servant, stages: stages, registers.rules),
            stage: stages.count == 1 ? stages.first ?? .unknown : .unknown,
            contests: contests.map { ballot.contests[$0].id }, candidates: candidates.map(\.id),
            number: numbers.count == 1 && contests.allSatisfy { days[$0].hasNumbers } ? numbers.first : nil,
            officials: officials, recognition: servant.recognition, identityConfidence: rounded(servant.confidence),
            signs: signs, doubts: doubts,
            names: Finding.Names(
                candidates: candidates.map { .init(id: $0.id, name: $0.name) },
                officials: servant.officials.map { registers.officials[$0] }
                    .map { .init(id: $0.id, name: $0.name, nip: $0.nip) }))
    }

    // MARK: - Parts

    private func identity(_ tie: Tie, _ contests: [Int], _ officials: [Official.ID], _ post: Post) -> FindingIdentity {
        let contest = tie.bareNumber == nil ? contests.map { ballot.contests[$0].id }.joined(separator: "+") : "*"
        let pair: String =
            if tie.isEvenHanded {
                "*"
            } else if let number = tie.bareNumber {
                tie.strength == .pose ? "gaya" : "nomor:\(number)"
            } else {
                tie.pairs.map { ballot.pairs[$0].key }.joined(separator: "+")
            }
        return FindingIdentity(post: post.id, contest: contest, pair: pair, officials: officials)
    }

    /// The members of the pairs, those first whom a sign names. Several numbers shown by poses name nobody.
    private func candidates(_ tie: Tie, _ days: [ContestDay]) -> [Candidate] {
        if tie.bareNumber == 0, !tie.isEvenHanded { return [] }
        let named = Set(tie.signs.flatMap(\.candidates))
        let members = tie.pairs.flatMap { ballot.members(of: $0, days) }
        return (members.filter(named.contains) + members.filter { !named.contains($0) }).map {
            ballot.candidates[$0]
        }
    }

    /// The candidate whose spouse the official is, where the tie is to that pair.
    private func spouse(_ servant: Servant, of tie: Tie) -> String? {
        guard tie.bareNumber == nil, servant.officials.count == 1,
            let partner = registers.officials[servant.officials[0]].spouseOf
        else { return nil }
        return tie.pairs.flatMap { ballot.pairs[$0].members }.map { ballot.candidates[$0] }
            .first { $0.id == partner }?.name
    }

    private func isHarmless(_ tie: Tie, _ doubts: [Doubt]) -> Bool {
        tie.isEvenHanded || doubts.contains { $0.kind == .contestOver }
    }

    /// Kinds of signs that strengthen; a pose in an old photo does not.
    private func kinds(_ tie: Tie, _ doubts: [Doubt]) -> Set<Evidence.Kind> {
        let isOld = doubts.contains { $0.kind == .oldPhoto }
        return isOld ? tie.sureKinds.subtracting([.pose]) : tie.sureKinds
    }

    private func confirm(_ signs: inout [Evidence], _ doubts: inout [Doubt], _ reading: PostReading) -> Bool {
        let images = self.images(reading)
        var agree = true
        for index in signs.indices {
            let second = SecondReading.confirmed(signs[index], images)
            signs[index].confirmed = second.confirmed
            if second.confirmed == false {
                agree = false
                doubts.append(Doubt(.readersDisagree, [signs[index].seen, second.other ?? ""]))
            }
        }
        return agree
    }

    private func hasUnreadAgain(_ signs: [Evidence], _ reading: PostReading) -> Bool {
        signs.contains { sign in
            if case .text = sign.place { return sign.confirmed == nil }
            return false
        }
    }

    private func images(_ reading: PostReading) -> [PathText: Observation] {
        Dictionary(
            zip(reading.post.images, reading.observations).compactMap { path, observation in
                observation.map { (path, $0) }
            },
            uniquingKeysWith: { first, _ in first })
    }

    /// The image with the most signs; of equal ones, and where no image has any, the first.
    private func decisiveImage(_ signs: [Evidence], _ reading: PostReading) -> PathText {
        var counts: [PathText: Int] = [:]
        for sign in signs {
            switch sign.place {
            case .text(let image, _, _), .hand(let image, _, _): counts[image, default: 0] += 1
            case .field: break
            }
        }
        let first = reading.post.images.first ?? PathText("")
        return reading.post.images.reduce(first) { (counts[$1] ?? 0) > (counts[$0] ?? 0) ? $1 : $0 }
    }

    private static func distinct<Value: Equatable>(_ values: [Value]) -> [Value] {
        values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
