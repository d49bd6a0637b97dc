internal import Foundation
internal import Observation

/// From the store to the files that officers open.
struct ReportStage {
    let settings: ReportSettings
    let store: Store

    /// Gathers what the report tells.
    func report(of inboxes: [Inbox]) throws -> Report {
        let contests = Dictionary(
            settings.registers.contests.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let candidates = Dictionary(
            settings.registers.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let officials = Dictionary(
            settings.registers.officials.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let zoneName = settings.registers.contests.first?.timeZone ?? "Asia/Jakarta"
        let zone = TimeZone(identifier: zoneName) ?? .gmt
        let shown = try store.findings(of: inboxes).filter {
            (settings.showsAll || !$0.isDecidedAway)
                && settings.filter.takes($0.finding, of: $0.post, firstSeen: $0.firstSeen, in: zone)
        }
        let groups = NearCopies.groups(shown.map(\.decidingImage))
        let items = zip(shown, groups).map { stored, group in
            ReportItem(
                finding: stored.finding, post: stored.post,
                contests: stored.finding.contests.compactMap { contests[$0] },
                candidates: stored.finding.candidates.compactMap { candidates[$0] },
                officials: stored.finding.officials.compactMap { officials[$0] }, image: stored.decidingImage,
                otherImages: stored.images.filter { $0.path != stored.finding.image }, firstSeen: stored.firstSeen,
                review: stored.review, nearCopyGroup: group)
        }
        let files = try store.fileOutcomes(of: inboxes)
        let notes = files.count(where: \.hasSidecarNotes)
        let facts = RunFacts(
            time: settings.now, timeZone: zoneName,
            tool: settings.tool,
            models: settings.models, registers: settings.registers.version,
            inboxes: inboxes.map { $0.root.text },
            warnings: settings.warnings
                + (notes > 0 ? [settings.language.text("run.sidecar_notes", [String(notes)])] : []))
        return Report(
            run: facts, registers: settings.registers, items: items, files: files)
    }

    /// Writes the files, each whole or not at all.
    func write(_ report: Report) async throws {
        func write(_ bytes: [UInt8], _ name: String) throws {
            try AtomicFile.write(bytes, to: settings.out + "/" + name, access: settings.access)
        }
        try write(FindingsCSV.bytes(of: report, dialect: settings.dialect), "laporan.csv")
        try write(FilesCSV.bytes(of: report, dialect: settings.dialect), "berkas.csv")
        try write(SummaryJSON.bytes(of: report), "ringkasan.json")
        let (store, blurred) = (store, settings.blursFaces)
        var page = ReportPage(language: settings.language, facesBlurred: blurred)
        page.access = settings.access
        try await page.write(report, to: settings.out + "/laporan.html") {
            store.shownPicture(of: $0, side: $1, blurred: blurred)
        }
    }
}

extension Store.StoredFinding {
    /// Closed by an officer, with nothing new since.
    var isDecidedAway: Bool { review.map { $0.decision.isClosed && $0.state != .reopened } ?? false }

    var decidingImage: ReportImage {
        images.first { $0.path == finding.image } ?? ReportImage(path: finding.image, sha256: nil, size: nil)
    }
}
