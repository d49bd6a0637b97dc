internal import Foundation
internal import Observation

/// `laporan.xlsx`: the findings for people, in a sheet of ten columns and in one with all.
///
/// Texts stay texts, dates are dates; nothing in it can be run.
public enum FindingsWorkbook {
    /// Writes the workbook, whole or not at all.
    ///
    /// - Parameter access: Who may read the file.
    /// - Throws: `ReportFileError`.
    public static func write(_ report: Report, to path: String, language: Language, access: FileAccess = .owner) throws
    {
        var file = try AtomicFile(path: path, access: access)
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        do {
            try file.withDescriptor { descriptor in
                var writer = try WorkbookWriter(
                    descriptor: descriptor, temporaryFolder: folder, title: language.text("page.title"),
                    author: "screen-cli \(report.run.tool)", created: report.run.time, language: language)
                try write(report, ReadableSheet(report: report, language: language), to: &writer)
                try write(report, AllColumnsSheet(report: report, language: language), to: &writer)
                try writer.finish()
            }
        } catch let failure as WorkbookWriter.Failure {
            throw ReportFileError(.failed, path: path, detail: failure.detail)
        }
        try file.commit()
    }

    private static func write(
        _ report: Report, _ sheet: some FindingsSheet, to writer: inout WorkbookWriter
    ) throws(WorkbookWriter.Failure) {
        try writer.begin(sheet.layout)
        for item in report.items { guard try writer.append(sheet.cells(of: item)) else { break } }
        try writer.endSheet()
    }
}

/// A sheet with one row a finding.
protocol FindingsSheet {
    var layout: WorkbookSheet { get }
    func cells(of item: ReportItem) -> [WorkbookCell]
}

/// The sheet that is read and printed: who, whom, what, when, and what was decided.
struct ReadableSheet: FindingsSheet {
    let report: Report
    let language: Language

    var layout: WorkbookSheet {
        let widths: [(String, Double)] = [
            ("level", 9), ("who", 26), ("whom", 24), ("what", 46), ("uploaded", 12), ("link", 26), ("deadline", 12),
            ("decision", 20), ("picture", 26), ("id", 19),
        ]
        return WorkbookSheet(
            name: text("readable"), columns: widths.map { WorkbookSheet.Column(text($0.0), width: $0.1) },
            fitsPage: true, footer: text("footer"))
    }

    func cells(of item: ReportItem) -> [WorkbookCell] {
        let facts = FindingFacts(item, in: report)
        return [
            .level(language.name(of: item.finding.severity), item.finding.severity), .text(who(item)),
            .text(whom(item)), .text(FindingStory(item: item, language: language).sentence),
            facts.uploaded.map(WorkbookCell.day) ?? .text(language.text("page.card.unknown")),
            item.post.link.map(WorkbookCell.link) ?? .empty, .day(facts.deadline), .text(decision(item, facts)),
            .text(item.image.path.text), .text(item.id),
        ]
    }

    /// `Rukmini Hastuti, S.Sos.`, and on a second line what they are.
    private func who(_ item: ReportItem) -> String {
        let people = item.officials.map { official in
            let post = [official.position, official.unit.isEmpty ? official.agency : official.unit]
            return ([official.name] + [post.filter { !$0.isEmpty }.joined(separator: ", ")])
                .filter { !$0.isEmpty }.joined(separator: "\n")
        }
        if !people.isEmpty { return people.joined(separator: "\n" + language.text("page.or") + "\n") }
        let units = PageContent.units(of: item)
        return units.isEmpty ? language.text("page.card.official.none") : units.joined(separator: "\n")
    }

    private func whom(_ item: ReportItem) -> String {
        let number = item.finding.number.map { language.text("page.card.number", [String($0)]) }
        let lines = item.candidates.map(\.name) + [number].compactMap(\.self)
        return lines.isEmpty ? language.text("page.card.candidate.none") : lines.joined(separator: "\n")
    }

    private func decision(_ item: ReportItem, _ facts: FindingFacts) -> String {
        guard let review = item.review else { return language.name(of: Review.State.open) }
        let day = PageDates(facts.clock, language: language).text(facts.clock.day(of: review.decidedAt))
        let reopened = review.state == .reopened ? [language.name(of: review.state)] : []
        return (reopened + [language.name(of: review.decision), review.reviewer, day]).joined(separator: "\n")
    }

    private func text(_ key: String) -> String { language.text("workbook." + key) }
}

/// The sheet with the columns of `laporan.csv`, under the same names and as always in Indonesian.
struct AllColumnsSheet: FindingsSheet {
    let report: Report
    let language: Language

    var layout: WorkbookSheet {
        var columns = FindingsCSV.Column.allCases.map { WorkbookSheet.Column($0.rawValue, width: Self.width($0)) }
        columns.insert(WorkbookSheet.Column("rincian_skor", width: 30), at: Self.afterScore)
        return WorkbookSheet(
            name: language.text("workbook.all"), columns: columns, fixedColumns: 1,
            footer: language.text("workbook.footer"), mostLines: 6)
    }

    func cells(of item: ReportItem) -> [WorkbookCell] {
        let row = FindingRow(item, in: report)
        var cells = FindingsCSV.Column.allCases.map { column -> WorkbookCell in
            switch row.value(column) {
            case .none: .empty
            case .text(let text), .foreign(let text):
                column == .tingkat ? .level(text, item.finding.severity) : .text(text)
            case .whole(let number): .whole(number)
            case .share(let share): .share(share)
            case .day(let day): .day(day)
            case .moment(let moment):
                .moment(moment, row.facts.clock.zone, name: row.facts.clock.zoneName(at: moment))
            case .link(let address): .link(address)
            }
        }
        cells.insert(.text(row.scoreParts), at: Self.afterScore)
        return cells
    }

    private static let afterScore = 4

    private static func width(_ column: FindingsCSV.Column) -> Double {
        switch column {
        case .isyarat_ditemukan, .hal_meragukan, .kutipan_teks: 50
        case .tingkat, .skor, .ukuran: 10
        case .nomor_urut, .kode_dugaan: 14
        case .calon_terkait, .nama_asn_dugaan, .nip, .jabatan, .unit_kerja, .tautan, .berkas, .berkas_sidecar, .catatan,
            .klarifikasi_jawaban, .klarifikasi_hasil:
            28
        case .sha256: 34
        default: 20
        }
    }
}
