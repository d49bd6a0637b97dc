internal import Foundation
internal import Observation

/// What the beginning of the page shows: the numbers of the morning, and the filters.
struct PageContent {
    let report: Report
    let language: Language
    let facesBlurred: Bool
    var isDesk = false

    private var dates: PageDates { PageDates(ReportClock(zone: report.run.timeZone), language: language) }

    func startValues(templates: PageTemplates, words: [String: String]) -> [String: Any] {
        let run = report.run
        let failed = report.files.count { $0.outcome == .failed }
        let leads = report.items.count { $0.finding.severity.isLead }
        let headline = headline(leads: leads)
        var values: [String: Any] = [
            "t": words, "language": language.rawValue, "policy": templates.policy, "css": templates.style,
            "time": dates.longText(run.time), "isoTime": dates.clock.text(run.time),
            "inboxes": run.inboxes.map { $0.split(separator: "/").last.map(String.init) ?? $0 },
            "headline": headline.0, "headlineNote": headline.1, "notices": notices(failed: failed),
            "hasItems": !report.items.isEmpty, "desk": isDesk, "levels": Self.levels(report, language),
            "highName": language.name(of: Severity.high),
            "mediumName": language.name(of: Severity.medium),
        ]
        if let last = run.lastScan {
            let time = dates.text(last.time)
            values["last"] =
                last.unreadable == 0 ? text("last.good", [time]) : text("last", [time, String(last.unreadable)])
        }
        if report.items.isEmpty { values["empty"] = ["counts": Self.fileCounts(report, language)] }
        if leads > 0 { values["glance"] = ChartContent(report: report, language: language).values }
        if report.items.count > 1 { values["filters"] = ["selects": selects] }
        return values
    }

    private func headline(leads: Int) -> (String, String) {
        if report.items.isEmpty { return (text("headline.none"), text("headline.none.note")) }
        if leads == 0 { return (text("headline.low"), text("headline.low.note")) }
        let title = leads == 1 ? text("headline.lead") : text("headline.leads", [String(leads)])
        return (title, text("headline.leads.note"))
    }

    /// A sign and a sentence each; the one about failed files leads to their list.
    private func notices(failed: Int) -> [[String: Any]] {
        var notices: [[String: Any]] = []
        if !report.run.isComplete { notices.append(["sign": "◐", "text": text("partial")]) }
        if failed > 0 {
            notices.append(
                ["sign": "!", "text": text("failed.notice", [String(failed)]), "link": text("failed.link")])
        }
        if facesBlurred { notices.append(["sign": "◌", "text": text("blurred")]) }
        return notices
    }

    /// `316 ditemukan: 158 dilihat, …`
    static func fileCounts(_ report: Report, _ language: Language) -> String {
        let outcomes: [FileOutcome.Outcome] = [.seen, .sidecar, .skipped, .failed]
        let counts = [report.files.count] + outcomes.map { outcome in report.files.count { $0.outcome == outcome } }
        return language.text("page.run.files.counts", counts.map { String($0) })
    }

    static func levels(_ report: Report, _ language: Language) -> [[String: Any]] {
        Severity.allCases.reversed().map { severity in
            [
                "class": className(severity), "dots": dots(severity), "name": language.name(of: severity),
                "value": severity.rawValue, "means": language.text("severity.\(severity.rawValue).means"),
                "count": report.items.count { $0.finding.severity == severity },
            ]
        }
    }

    // MARK: - Filters

    private var selects: [[String: Any]] {
        let items = report.items
        let contests = options(items.flatMap(\.contests).map { ($0.id, "\($0.region) (\($0.id))") })
        let candidates = options(items.flatMap(\.candidates).map { ($0.name, $0.name) })
        let units = options(items.flatMap { item in Self.units(of: item).map { ($0, $0) } })
        let kinds = options(items.flatMap(\.finding.signs).map { ($0.kind.rawValue, language.name(of: $0.kind)) })
        let states = Review.State.allCases.filter { state in items.contains { $0.state == state } }
            .map { ["value": $0.rawValue, "name": language.name(of: $0)] }
        let all: [(String, String, [[String: String]])] = [
            ("contest", "filter.contest", contests), ("candidate", "filter.candidate", candidates),
            ("agency", "filter.agency", units), ("kind", "filter.kind", kinds), ("state", "filter.state", states),
        ]
        return all.filter { !$0.2.isEmpty }.map { ["name": $0.0, "label": text($0.1), "options": $0.2] }
    }

    /// One option a value, by name.
    private func options(_ pairs: [(String, String)]) -> [[String: String]] {
        Dictionary(pairs, uniquingKeysWith: { first, _ in first }).sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            .map { ["value": $0.key, "name": $0.value] }
    }

    // MARK: - Shared with the cards

    static func className(_ severity: Severity) -> String {
        switch severity {
        case .high: "high"
        case .medium: "medium"
        case .low: "low"
        }
    }

    /// The level without its colour.
    static func dots(_ severity: Severity) -> String {
        switch severity {
        case .high: "●●●"
        case .medium: "●●○"
        case .low: "●○○"
        }
    }

    /// Where the officials of a finding work, or the agencies that the post names.
    static func units(of item: ReportItem) -> [String] {
        let units = item.officials.map { $0.unit.isEmpty ? $0.agency : $0.unit }
        let agencies = item.finding.signs.filter { $0.kind == .agency }.map(\.matched)
        return (units.isEmpty ? agencies : units).filter { !$0.isEmpty }
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("page." + key, facts) }
}
