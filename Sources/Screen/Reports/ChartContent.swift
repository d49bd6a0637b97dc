internal import Foundation
internal import Observation

/// The small charts: leads by upload date, by work unit and by pair of candidates.
struct ChartContent {
    let report: Report
    let language: Language

    private struct Bar {
        var name: String
        var high = 0
        var medium = 0
        var leads: Int { high + medium }

        mutating func add(_ severity: Severity) {
            if severity == .high { high += 1 } else { medium += 1 }
        }
    }

    private var leads: [ReportItem] { report.items.filter { $0.finding.severity.isLead } }

    var values: [String: Any] {
        var values: [String: Any] = ["tables": [units, candidates].compactMap(\.self)]
        if let days { values["days"] = days }
        return values
    }

    // MARK: - By date

    private var days: [String: Any]? {
        let dated = leads.compactMap { item in
            FindingFacts(item, in: report).uploaded.map { ($0, item.finding.severity) }
        }
        guard let first = dated.map(\.0).min(), let last = dated.map(\.0).max() else { return nil }
        let span = last.dayNumber - first.dayNumber + 1
        let (step, title) = span <= 62 ? (1, "glance.days") : span <= 430 ? (7, "glance.weeks") : (30, "glance.months")
        let count = (span + step - 1) / step
        guard count <= 400 else { return nil }
        let dates = PageDates(ReportClock(zone: report.run.timeZone), language: language)
        var bars = (0..<count).map { Bar(name: dates.text(CalendarDay(dayNumber: first.dayNumber + $0 * step))) }
        for (day, severity) in dated { bars[(day.dayNumber - first.dayNumber) / step].add(severity) }
        let undated = leads.count - dated.count
        let highest = max(1, bars.map(\.leads).max() ?? 1)
        var values: [String: Any] = [
            "title": text(title), "width": count * 10, "first": dates.text(first),
            "last": count > 1 ? dates.text(last) : "",
            "label": text(title) + ": "
                + bars.filter { $0.leads > 0 }.map { "\($0.name) \($0.leads)" }.joined(separator: ", "),
            "bars": bars.enumerated().flatMap { index, bar in rectangles(bar, at: index, highest: highest) },
        ]
        if undated > 0 { values["undated"] = text("glance.undated", [String(undated)]) }
        return values
    }

    private func rectangles(_ bar: Bar, at index: Int, highest: Int) -> [[String: Any]] {
        let scale = 96.0 / Double(highest)
        let high = Double(bar.high) * scale
        let medium = Double(bar.medium) * scale
        let label = text("glance.day", [bar.name, String(bar.leads)])
        let parts: [(Double, Double, String)] = [(100 - high, high, "high"), (100 - high - medium, medium, "medium")]
        return parts.filter { $0.1 > 0 }.map { y, height, style in
            [
                "x": SVGMarks.short(Double(index * 10) + 1), "y": SVGMarks.short(y), "w": "8",
                "h": SVGMarks.short(height),
                "class": style, "label": label,
            ]
        }
    }

    // MARK: - By name

    /// Each lead stands in one bar, so that the bars and the rest add up to the leads.
    private var units: [String: Any]? {
        var bars: [String: Bar] = [:]
        for item in leads {
            let units = PageContent.units(of: item)
            let name = units.count > 1 ? text("glance.several") : units.first ?? text("glance.unit.unknown")
            bars[name, default: Bar(name: name)].add(item.finding.severity)
        }
        let sorted = bars.values.sorted { ($1.leads, $0.name) < ($0.leads, $1.name) }
        let shown = sorted.count > 5 ? Array(sorted.prefix(4)) : sorted
        return table("glance.agencies", shown, rest: rest(Array(sorted.dropFirst(shown.count)), "glance.more"))
    }

    /// The pairs with the most leads, in the order of the whole table below, then leads about several pairs or none.
    private var candidates: [String: Any]? {
        guard !report.parity.isEmpty else { return nil }
        var pairs = report.parity.map { Bar(name: PageEndContent.name(of: $0)) }
        var several = Bar(name: text("glance.several"))
        var none = Bar(name: text("card.candidate.none"))
        for item in leads {
            let named = report.parity.indices.filter { report.parity[$0].isNamed(by: item.finding) }
            switch named.count {
            case 0: none.add(item.finding.severity)
            case 1: pairs[named[0]].add(item.finding.severity)
            default: several.add(item.finding.severity)
            }
        }
        let most = Set(pairs.indices.sorted { (pairs[$1].leads, $0) < (pairs[$0].leads, $1) }.prefix(5))
        let shown = pairs.indices.filter(most.contains).map { pairs[$0] }
        let others = pairs.indices.filter { !most.contains($0) && pairs[$0].leads > 0 }.map { pairs[$0] }
        return table(
            "glance.candidates", shown + [several, none].filter { $0.leads > 0 },
            rest: rest(others, "glance.more.pairs"))
    }

    /// `3 unit lain: 5 dugaan`
    private func rest(_ bars: [Bar], _ key: String) -> String {
        bars.isEmpty ? "" : text(key, [String(bars.count), String(bars.reduce(0) { $0 + $1.leads })])
    }

    private func table(_ title: String, _ bars: [Bar], rest: String) -> [String: Any]? {
        guard let highest = bars.map(\.leads).max() else { return nil }
        let scale = 100.0 / Double(max(1, highest))
        let rows = bars.map { bar -> [String: Any] in
            [
                "name": bar.name, "count": bar.leads, "high": SVGMarks.short(Double(bar.high) * scale),
                "medium": SVGMarks.short(Double(bar.medium) * scale),
            ]
        }
        var values: [String: Any] = ["title": text(title), "rows": rows]
        if !rest.isEmpty { values["rest"] = rest }
        return values
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("page." + key, facts) }
}
