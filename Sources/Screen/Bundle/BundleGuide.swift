internal import Foundation

/// `BACA-DAHULU.txt`: what a bundle is, what is in it, and how its content is checked.
struct BundleGuide {
    let parts: [BundlePart]
    let report: Report
    let language: Language

    var text: String {
        let dates = PageDates(ReportClock(zone: report.run.timeZone), language: language)
        var lines = [
            language.text("bundle.guide.title"), "", language.text("page.sheet.statement"), "",
            language.text("page.sheet.made", [dates.text(report.run.time)]), "", language.text("bundle.guide.content"),
            "", language.text("bundle.guide.check"), "", language.text("bundle.guide.care"), "",
            language.text("bundle.guide.findings"),
        ]
        for part in parts {
            let closed = part.item.post.isClosedSource ? " · " + language.text("page.card.closed") : ""
            lines.append("  \(part.item.id) · \(language.name(of: part.item.finding.severity))\(closed)")
            lines.append("    " + Self.plain(FindingStory(item: part.item, language: language).sentence))
            lines += part.notes.map { "    ! " + Self.plain($0.sentence(in: language)) }
            let versions = BundleVersions(part, in: report)
            let facts = [versions.program, versions.models, versions.judgedBy]
            lines.append("    " + Self.plain(language.text("page.sheet.versions", facts)))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// On one line, without what turns a terminal or the text around.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: "·"
                    default: scalar
                    }
                }))
    }
}
