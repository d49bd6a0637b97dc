/// Rule codes with their texts and stages (`aturan.csv`; DOMAIN's tables are built in).
public struct RuleTable: Sendable, Equatable {
    /// Whom a rule is about: which is decided by the stage of the contest.
    public enum Phase: String, Sendable, CaseIterable {
        /// A code of ethics rule, before candidates are fixed.
        case prospective = "bakal calon"
        /// A discipline rule, after candidates are fixed.
        case fixed = "calon"
    }

    /// What a post shows, as far as it leads to a rule; a table names each by its raw value in `isyarat`.
    public enum Act: String, Sendable, CaseIterable {
        /// A candidate's account co-authors the post or is tagged in it.
        case coauthor = "rekan"
        /// A declaration or campaign event was attended.
        case event = "acara"
        /// A pose with a candidate, “bersama”, a photo with one.
        case together = "kebersamaan"
        /// A slogan, a hashtag, a number, a call to vote.
        case support = "dukungan"
        /// An agency without a person.
        case agency = "lembaga"
    }

    public struct Rule: Sendable, Equatable, Identifiable {
        /// `KE2`, `DS7`, …
        public var id: String
        /// The form of breach, in the words of the regulation's summary.
        public var text: String
        /// The legal basis.
        public var basis: String
        /// The sanction as official summaries quote it; empty where none is confirmed.
        public var sanction: String
        /// Nil for rules that no stage chooses.
        public var phase: Phase?
        /// The acts that lead to this rule.
        public var acts: [Act]

        public init(
            id: String, text: String, basis: String, sanction: String, phase: Phase? = nil, acts: [Act] = []
        ) {
            self.id = id
            self.text = text
            self.basis = basis
            self.sanction = sanction
            self.phase = phase
            self.acts = acts
        }
    }

    public var rules: [Rule]

    public init(rules: [Rule]) { self.rules = rules }

    /// The rule with this code.
    public func rule(_ id: Rule.ID) -> Rule? { rules.first { $0.id == id } }

    /// The first rule of the phase to which this act leads.
    public func rule(for act: Act, in phase: Phase) -> Rule? {
        rules.first { $0.phase == phase && $0.acts.contains(act) }
    }
}
