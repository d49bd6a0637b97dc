/// Rule codes with their texts and stages (`aturan.csv`; DOMAIN's tables are built in).
public struct RuleTable: Sendable, Equatable {
    public struct Rule: Sendable, Equatable, Identifiable {
        /// `KE2`, `DS7`, …
        public var id: String
        /// The form of breach, in the words of the regulation's summary.
        public var text: String
        /// The legal basis.
        public var basis: String
        /// The sanction as official summaries quote it; empty where none is confirmed.
        public var sanction: String
    }

    public var rules: [Rule]

    public static let builtIn = RuleTable(rules: [])
}
