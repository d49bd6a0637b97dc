internal import Foundation
internal import Observation

/// What the end of the page shows: equal treatment, and how the run went.
struct PageEndContent {
    let report: Report
    let language: Language
    var isDesk = false

    func values(templates: PageTemplates, words: [String: String]) -> [String: Any] {
        var values: [String: Any] = [
            "t": words, "script": templates.script, "hasItems": !report.items.isEmpty, "facts": facts,
            "high": language.name(of: Severity.high), "medium": language.name(of: Severity.medium),
            "low": language.name(of: Severity.low), "lists": lists, "desk": isDesk,
            "levels": PageContent.levels(report, language),
        ]
        if !report.parity.isEmpty { values["parity"] = ["rows": report.parity.map(parity)] as [String: Any] }
        let failed = report.files.filter { $0.outcome == .failed }
        if !failed.isEmpty { values["failed"] = ["rows": failed.map(row)] as [String: Any] }
        return values
    }

    private func parity(_ row: ParityRow) -> [String: Any] {
        [
            "contest": row.contest, "pair": Self.name(of: row), "high": row.high, "medium": row.medium,
            "low": row.low, "leads": row.leads,
        ]
    }

    private var facts: [[String: Any]] {
        let run = report.run
        let dates = PageDates(ReportClock(zone: run.timeZone), language: language)
        let rows: [(String, [String])] = [
            ("run.time", [dates.longText(run.time)]), ("run.inboxes", run.inboxes),
            ("run.files", [PageContent.fileCounts(report, language)]),
            (
                "run.versions",
                [text("run.versions.text", [run.tool, Self.short(run.models), Self.short(run.registers)])]
            ),
            ("run.receiver", [report.settings.receiver]), ("run.warnings", run.warnings),
        ]
        return rows.filter { !$0.1.isEmpty }.map { ["label": text($0.0), "values": $0.1] }
    }

    /// Files that were skipped, and those that were seen with a note: folded, and each only where there is one.
    private var lists: [[String: Any]] {
        let skipped = report.files.filter { $0.outcome == .skipped }
        let odd = report.files.filter { $0.outcome == .seen && !$0.reasons.isEmpty }
        return [("run.odd", odd), ("run.skipped", skipped)].filter { !$0.1.isEmpty }.map { title, files in
            ["title": text(title), "count": files.count, "rows": files.map(row)]
        }
    }

    private func row(_ file: FileOutcome) -> [String: Any] {
        [
            "path": file.path.text,
            "reason": file.reasons.map { language.sentence(for: $0) }.joined(separator: "; "),
            "technical": file.reasons.map(\.technical).joined(separator: "; "),
        ]
    }

    /// `2 · Galang Prawirata & Nilam Cahyaningrum`
    static func name(of row: ParityRow) -> String {
        let names = row.candidates.map(\.name).joined(separator: " & ")
        return row.number.map { "\($0) · \(names)" } ?? names
    }

    /// The first digits of a fingerprint; the whole is in `ringkasan.json`.
    private static func short(_ version: String) -> String {
        version.isEmpty ? "–" : version.count > 16 ? version.prefix(12) + "…" : version
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("page." + key, facts) }
}
