internal import Foundation
internal import Observation

/// The evidence details of a card: what the satgas needs to check a finding, on demand.
struct CardDetails {
    private let item: ReportItem
    private let facts: FindingFacts
    private let dates: PageDates
    private let language: Language

    init(_ item: ReportItem, _ facts: FindingFacts, _ dates: PageDates, _ language: Language) {
        self.item = item
        self.facts = facts
        self.dates = dates
        self.language = language
    }

    /// Label and values; rows without a value are left out.
    func rows(in report: Report) -> [[String: Any]] {
        let (finding, post) = (item.finding, item.post)
        let parts = finding.scoreParts.map { "\(language.name(of: $0)) \($0.points)" }
        let rules = finding.codes.compactMap { code in report.rules.rules.first { $0.id == code } }
        var rows: [(String, [String], String)] = [
            ("card.id", [item.id], "code"),
            ("card.score", ["\(finding.score)" + (parts.isEmpty ? "" : " = " + parts.joined(separator: " + "))], ""),
            ("card.basis", rules.map(\.basis), ""), ("card.sanction", rules.map(\.sanction), ""),
            ("card.nip", item.officials.compactMap(\.nip).map(NIPText.grouped), ""),
            ("card.link", [post.link].compactMap(\.self), ""),
            ("card.captured", [post.captured.map { dates.text($0) }].compactMap(\.self), ""),
            ("card.taken", [item.image.observation?.taken].compactMap(\.self), ""),
            ("card.first", [dates.text(item.firstSeen)], ""),
        ]
        rows += [
            ("card.file", [item.image.path.text], "code"), ("SHA-256", [item.image.sha256].compactMap(\.self), "code"),
            ("card.size", [item.image.size.map { text("card.bytes", ["\($0)"]) }].compactMap(\.self), ""),
            ("card.others", item.otherImages.map(\.path.text), "code"),
            ("card.sidecars", post.sidecars.map(\.text), "code"),
            ("card.warnings", post.warnings.map { language.sentence(for: $0) }, ""),
        ]
        return rows.compactMap { key, values, style in
            let shown = values.filter { !$0.isEmpty }
            guard !shown.isEmpty else { return nil }
            return ["label": language.has("page." + key) ? text(key) : key, "values": shown, "class": style]
        }
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("page." + key, facts) }
}
