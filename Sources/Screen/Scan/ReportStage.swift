internal import Foundation
internal import Observation

/// From the store to the files that officers open.
struct ReportStage {
    let settings: ReportSettings
    let store: Store

    /// Gathers what the report tells.
    ///
    /// - Parameters:
    ///   - scanned: When the newest scan was made; nil: never.
    ///   - damaged: Rows of the store that judging could not read.
    func report(of inboxes: [Inbox], scanned: Date?, damaged: Set<DamagedRow> = []) throws -> Report {
        let lookup = RegisterLookup(settings.registers)
        let zoneName = settings.registers.contests.first?.timeZone ?? "Asia/Jakarta"
        let zone = TimeZone(identifier: zoneName) ?? .gmt
        let stored = try store.findings(of: inboxes)
        let damaged = damaged.union(stored.damaged).sorted()
        let shown = stored.findings.filter {
            (settings.showsAll || !$0.isDecidedAway)
                && settings.filter.takes($0.finding, of: $0.post, firstSeen: $0.firstSeen, in: zone)
        }
        let groups = NearCopies.groups(shown.map(\.decidingImage))
        let items = zip(shown, groups).map { lookup.item($0, nearCopyGroup: $1) }
        var files = try store.fileOutcomes(of: inboxes)
        Self.mark(damaged, in: &files)
        var facts = RunFacts(
            time: settings.now, timeZone: zoneName,
            tool: settings.tool,
            models: settings.models, registers: settings.registers.version,
            inboxes: inboxes.map { $0.root.text },
            warnings: settings.warnings + (try judgedByOthers(shown.isEmpty)) + notes(on: files)
                + damaged.map { settings.language.text("store.damaged", [$0.description]) })
        facts.lastScan = scanned.map { RunStatus(time: $0, unreadable: files.count(where: \.isUnreadable)) }
        return Report(
            run: facts, registers: settings.registers, items: items, files: files, damaged: damaged)
    }

    /// Says that the registers changed since the findings were judged, if they did.
    private func judgedByOthers(_ isEmpty: Bool) throws -> [String] {
        let judge = try store.lastJudge()
        guard !isEmpty, let judge, judge != JudgingStage.name(settings.tool, settings.registers) else { return [] }
        return [settings.language.text("run.registers_changed")]
    }

    /// Says of each file that a damaged row is about that something of it is not told.
    private static func mark(_ damaged: [DamagedRow], in files: inout [FileOutcome]) {
        let byPath = Dictionary(grouping: damaged.filter { $0.path != nil }) { $0.path }
        guard !byPath.isEmpty else { return }
        for index in files.indices {
            for row in byPath[files[index].path] ?? [] {
                files[index].outcome = .failed
                files[index].reasons.append(.skipped(code: "damaged_\(row.table.rawValue)", detail: row.detail))
            }
        }
    }

    /// How many sidecars something is told of, and what the officers can mend in their own tables.
    private func notes(on files: [FileOutcome]) -> [String] {
        let count = files.count { !$0.notes.isEmpty }
        guard count > 0 else { return [] }
        let own = files.lazy.flatMap { file in
            file.notes.filter(\.isOfficers).map { settings.language.sentence(for: PostWarning(file.path, $0)) }
        }
        return [settings.language.text("run.sidecar_notes", [String(count)])] + own.prefix(Self.mostOfficersNotes)
    }

    /// `berkas.csv` has them all.
    private static let mostOfficersNotes = 20

    /// Writes the files, each whole or not at all.
    func write(_ report: Report) async throws {
        AtomicFile.removeLeftovers(in: settings.out)
        func write(_ bytes: [UInt8], _ name: String) throws {
            try AtomicFile.write(bytes, to: settings.out + "/" + name, access: settings.access)
        }
        try write(FindingsCSV.bytes(of: report, dialect: settings.tableDialect), "laporan.csv")
        try write(FilesCSV.bytes(of: report, dialect: settings.tableDialect), "berkas.csv")
        try FindingsWorkbook.write(
            report, to: settings.out + "/laporan.xlsx", language: settings.language, access: settings.access)
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
