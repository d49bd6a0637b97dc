/// Which codes of the rule table a finding gets (DESIGN.md, "Levels"): by the first act that fits, and by the stage.
enum RuleChoice {
    static func codes(_ tie: Tie, _ servant: Servant, stages: Set<Stage>, _ rules: RuleTable) -> [String] {
        guard !servant.isUnderOtherRules, !servant.isOutOfOffice else { return [] }
        let act = act(tie, servant)
        return phases(stages).compactMap { rules.rule(for: act, in: $0)?.id }
    }

    static func act(_ tie: Tie, _ servant: Servant) -> RuleTable.Act {
        let kinds = tie.kinds
        let isTagged = tie.signs.contains { sign in
            sign.evidence.kind == .candidateAccount && sign.evidence.place != .field("caption")
        }
        if isTagged { return .coauthor }
        if kinds.contains(.campaignEvent) { return .event }
        if kinds.contains(.togetherness) || kinds.contains(.pose) { return .together }
        if !kinds.isDisjoint(with: [.slogan, .hashtag, .orderNumber, .support]) { return .support }
        return servant.basis == .agency ? .agency : .support
    }

    private static func phases(_ stages: Set<Stage>) -> [RuleTable.Phase] {
        if stages.contains(.unknown) { return [.prospective, .fixed] }
        var phases: [RuleTable.Phase] = []
        if stages.contains(.beforeFixed) { phases.append(.prospective) }
        if stages.contains(where: { $0 != .beforeFixed }) { phases.append(.fixed) }
        return phases
    }
}
