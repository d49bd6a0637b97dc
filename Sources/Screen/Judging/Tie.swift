import Observation

/// What ties a post to a pair of candidates, or to a number that several contests have.
struct Tie: Sendable {
    /// Indices of pairs: one; of several contests for a bare number; all of one contest for an even-handed list.
    var pairs: [Int]
    /// Set where only a number or a pose is known.
    var bareNumber: Int?
    var isEvenHanded = false
    var signs: [Sign] = []
    var doubts: [Doubt] = []

    struct Sign: Sendable {
        var evidence: Evidence
        var strength: Strength
        /// Indices of candidates whom the sign names.
        var candidates: [Int] = []
        /// Where it is: the part of the reading and its words.
        var part: Int?
        var words: Range<Int> = 0..<0
        /// A reason against this very sign: with it alone nothing is `tinggi`.
        var doubt: Doubt?
    }

    /// What one sign is worth (DESIGN.md, "Levels").
    enum Strength: Int, Sendable, Comparable {
        /// A pose.
        case pose
        /// A single name, a number in passing.
        case weak
        /// Supports another sign: bersama, dukung, an event.
        case context
        /// Names the candidate, or calls to vote for the number.
        case strong

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// A file's name alone is weak, whatever it says: it is not the post's. Beside the post's own signs it counts.
    var strength: Strength {
        let own = signs.filter { $0.evidence.place != Evidence.Place.fileName }
        let strength = Self.strength(of: own)
        if own.count == signs.count { return strength }
        return strength < .weak ? .weak : max(strength, Self.strength(of: signs))
    }

    private static func strength(of signs: [Sign]) -> Strength {
        if signs.contains(where: { $0.strength == .strong }) { return .strong }
        let weak = signs.contains { $0.strength == .weak }
        // A nickname with a call, with togetherness or with the pair's own number is more than a name in passing.
        if weak, signs.contains(where: { $0.strength == .context }) { return .strong }
        let weakKinds = Set(signs.filter { $0.strength == .weak }.map(\.evidence.kind))
        if weakKinds.contains(.candidateName), weakKinds.contains(.orderNumber) { return .strong }
        return weak ? .weak : .pose
    }

    /// Whether it is as strong by the signs that are not in doubt by themselves.
    var isSure: Bool {
        guard signs.contains(where: { $0.doubt != nil }) else { return true }
        var sure = self
        sure.signs.removeAll { $0.doubt != nil }
        return sure.strength >= strength
    }

    /// The kinds of signs on the candidate's side.
    var kinds: Set<Evidence.Kind> { Set(signs.map(\.evidence.kind)) }

    /// The kinds of those signs that are not in doubt by themselves.
    var sureKinds: Set<Evidence.Kind> { Set(signs.filter { $0.doubt == nil }.map(\.evidence.kind)) }
}
