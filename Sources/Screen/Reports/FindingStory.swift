internal import Observation

/// Why a finding was made, in one plain sentence that names roster people and candidates only.
struct FindingStory {
    let item: ReportItem
    let language: Language

    var sentence: String {
        subject + about + "."
    }

    /// Who, and what is in the post.
    private var subject: String {
        let signs = item.finding.signs.filter { !Self.ofOfficial.contains($0.kind) }
        let shown = phrases(signs.isEmpty ? item.finding.signs : signs)
        let names = item.officials.map(\.name)
        if names.count > 1 { return text("story.namesakes", [joined(names, "or"), shown]) }
        if let name = names.first {
            return text(item.finding.recognition == .account ? "story.account" : "story.name", [name, shown])
        }
        let agencies = item.finding.signs.filter { $0.kind == .agency || $0.kind == .position }.map(\.matched)
        if !agencies.isEmpty, !signs.isEmpty {
            return text("story.agency", [joined(Self.unique(agencies), "and"), shown])
        }
        return text("story.none", [shown])
    }

    /// `, terkait Galang Prawirata (nomor urut 2, Kabupaten Tirta Wening)`
    private var about: String {
        let names = Self.unique(item.candidates.map(\.name))
        let number = item.finding.number.map { text("card.number", [String($0)]) }
        let regions = item.contests.count == 1 ? item.contests.map(\.region) : []
        let aside = ([number].compactMap(\.self) + regions).joined(separator: ", ")
        if names.isEmpty { return aside.isEmpty ? "" : text("story.about", [aside]) }
        return text("story.about", [joined(names, "and") + (aside.isEmpty ? "" : " (\(aside))")])
    }

    /// The first three signs, a kind and words each.
    private func phrases(_ signs: [Evidence]) -> String {
        let phrases = Self.unique(signs.map(phrase)).prefix(3)
        // Those with a clause of their own come last, so that it is plain what it belongs to.
        return joined(phrases.filter { !$0.contains(", ") } + phrases.filter { $0.contains(", ") }, "and")
    }

    /// `slogan “Bersama Galang”`; `kata “bersama”, yang mengesankan kebersamaan dengan calon`
    private func phrase(_ sign: Evidence) -> String {
        let seen = Self.shortened(language.seen(sign))
        let key = "story.sign.\(sign.kind.rawValue)"
        guard language.has("page." + key) else { return text("story.sign", [language.name(of: sign.kind), seen]) }
        return text(key, [seen, text(seen.contains(" ") ? "story.words" : "story.word")])
    }

    static let ofOfficial: Set<Evidence.Kind> = [.account, .nip, .officialName, .agency, .position, .status]

    private static func unique(_ values: [String]) -> [String] {
        values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private static func shortened(_ text: String) -> String { text.count > 70 ? text.prefix(69) + "…" : text }

    private func joined(_ values: [String], _ word: String) -> String {
        guard values.count > 1, let last = values.last else { return values.first ?? "" }
        return values.dropLast().joined(separator: ", ") + text(word) + last
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("page." + key, facts) }
}
