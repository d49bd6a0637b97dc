import Observation

/// What the hands in a post's images stand for in each contest.
struct PoseSigns: Sendable {
    let ballot: Ballot
    let poses: PoseTable
    /// Below this, a pose is not taken for one.
    let leastConfidence: Double

    struct Sign: Sendable {
        /// Pairs for whose numbers the pose stands.
        var pairs: [Int]
        var number: Int?
        var sign: Tie.Sign
        var image: Int
    }

    func find(_ reading: PostReading, _ days: [ContestDay]) -> [Sign] {
        guard ballot.hasNumbers(days) else { return [] }
        var found: [Sign] = []
        for (image, observation) in reading.observations.enumerated() {
            guard let observation, image < reading.post.images.count else { continue }
            for (index, hand) in observation.hands.enumerated() {
                guard hand.confidence >= leastConfidence, hand.pose != .unclear else { continue }
                let shown = shown(hand, observation.hands)
                let pairs = pairs(hand.pose, shown, days)
                guard !pairs.isEmpty else { continue }
                let numbers = Set(pairs.compactMap { ballot.pairs[$0].number })
                let evidence = Evidence(
                    kind: .pose, seen: hand.pose.rawValue,
                    matched: numbers.sorted().map(String.init).joined(separator: "/"),
                    confidence: rounded(hand.confidence),
                    place: .hand(image: reading.post.images[image], index: index, box: hand.box))
                found.append(
                    Sign(
                        pairs: pairs, number: numbers.count == 1 ? numbers.first : nil,
                        sign: Tie.Sign(evidence: evidence, strength: .pose), image: image))
            }
        }
        return found
    }

    /// The number that two hands show together, if they do.
    private func shown(_ hand: Hand, _ hands: [Hand]) -> Int? {
        guard let other = hand.pairedWith, hands.indices.contains(other), let own = hand.fingers,
            let more = hands[other].fingers
        else { return nil }
        return own + more
    }

    /// Where candidates of a contest registered a pose as their own, it is theirs alone; else the table tells.
    private func pairs(_ pose: HandPose, _ shown: Int?, _ days: [ContestDay]) -> [Int] {
        let numbers = poses.numbers[pose] ?? []
        return ballot.contests.indices.flatMap { contest -> [Int] in
            guard days[contest].hasNumbers, !days[contest].isOver else { return [] }
            let pairs = ballot.pairsOfContest[contest].filter { ballot.stands($0, days) }
            if let shown { return pairs.filter { ballot.pairs[$0].number == shown } }
            let own = pairs.filter { pair in
                ballot.pairs[pair].members.contains { ballot.candidates[$0].poses.contains(pose) }
            }
            if !own.isEmpty { return own }
            return pairs.filter { ballot.pairs[$0].number.map(numbers.contains) ?? false }
        }
    }
}
