/// The level of a finding: the one place where it is decided.
enum Level {
    /// What the level is decided by.
    struct Facts: Sendable, Equatable {
        var servant: Servant.Basis
        var tie: Tie.Strength
        /// Kinds of signs on the candidate's side.
        var kinds: Int
        var isStageKnown = true
        /// One contest, not several that have the number.
        var isContestKnown = true
        /// The tie is strong without signs that are in doubt by themselves.
        var isTieSure = true
        /// The two readers read a decisive line alike, or were not both asked.
        var readersAgree = true
        /// The official is out of office, or is the candidate's spouse on unpaid leave.
        var isExcused = false
        /// All candidates are named alike; the vote has passed; a number of another competition; an old photo's pose.
        var isHarmless = false
        /// The post also speaks for neutrality.
        var hasNeutralityWords = false
        /// How many kinds the highest level needs (`pengaturan.yaml`).
        var kindsForHigh = Settings().kindsForHigh
    }

    /// Nil: nothing to keep.
    ///
    /// - `tinggi`: a civil servant known by account, NIP or full name; a strong tie of two kinds of signs or more (a setting) to one
    ///   pair of one contest at a known stage; readers agree.
    /// - `sedang`: a civil servant — known, namesakes, folded, by an account of an unknown platform, or by agency and position — and
    ///   a strong tie.
    /// - `rendah`: a strong tie without a civil servant, or with an agency, a single name or a look-alike alone; a weak tie
    ///   or a pose with a known civil servant; anything excused or harmless.
    static func of(_ facts: Facts) -> Severity? {
        let isKnown = facts.servant >= .unnamed
        switch facts.tie {
        case .pose: return facts.servant >= .indirect && !facts.hasNeutralityWords ? .low : nil
        case .weak, .context: return isKnown && !facts.hasNeutralityWords ? .low : nil
        case .strong: break
        }
        guard isKnown, !facts.isExcused, !facts.isHarmless else { return .low }
        let isHigh =
            facts.servant == .identified && facts.kinds >= facts.kindsForHigh && facts.isStageKnown
            && facts.isContestKnown && facts.isTieSure && facts.readersAgree && !facts.hasNeutralityWords
        return isHigh ? .high : .medium
    }
}
