internal import Observation

/// Why a row of the rule table stands beside a finding, so that an officer can tell whether it fits.
struct RuleReason {
    let item: ReportItem
    let language: Language

    /// `Butir ini dipilih karena unggahan memuat tanda kebersamaan dengan calon (“bersama”).`
    func sentence(for rule: RuleTable.Rule) -> String {
        for act in RuleTable.Act.allCases where rule.acts.contains(act) {
            let signs = item.finding.signs.filter { Self.leads($0, to: act) }
            if signs.isEmpty { continue }
            let sentence = text("why.\(act.rawValue)", seen(signs))
            return act == .together && showsNobody ? sentence + " " + text("nobody") : sentence
        }
        return text("why")
    }

    /// The words and poses, each once.
    private func seen(_ signs: [Evidence]) -> [String] {
        let words = signs.map { $0.kind == .pose ? language.seen($0) : "“\($0.seen)”" }
        return Array(words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.prefix(3))
    }

    /// Whether the picture was looked at and holds neither a face nor a hand.
    private var showsNobody: Bool {
        item.image.observation.map { $0.faces.isEmpty && $0.hands.isEmpty } ?? false
    }

    private static func leads(_ sign: Evidence, to act: RuleTable.Act) -> Bool {
        switch act {
        case .coauthor: sign.kind == .candidateAccount && sign.place != .field("caption")
        case .event: sign.kind == .campaignEvent
        case .together: sign.kind == .togetherness || sign.kind == .pose
        case .support: [.slogan, .hashtag, .orderNumber, .support].contains(sign.kind)
        case .agency: sign.kind == .agency
        }
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("page.rule." + key, facts) }
}
