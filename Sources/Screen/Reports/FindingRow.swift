import Foundation
import Observation

/// What the tables say of one finding: `laporan.csv`, and the workbook's sheet of all columns.
struct FindingRow {
    let facts: FindingFacts
    private let item: ReportItem
    private let report: Report
    private let language = Language.indonesian

    init(_ item: ReportItem, in report: Report) {
        self.item = item
        self.report = report
        facts = FindingFacts(item, in: report)
    }

    /// The cell in `laporan.csv`.
    func cell(_ column: FindingsCSV.Column, _ dialect: CSVWriter.Dialect) -> String {
        if column == .skor { return "\(item.finding.score)" + (scoreParts.isEmpty ? "" : " (\(scoreParts))") }
        return switch value(column) {
        case .none: ""
        case .text(let text), .link(let text): text
        case .foreign(let text): SpreadsheetText.kept(text)
        case .whole(let number): String(number)
        case .share(let share): Self.hundredths(share, dialect)
        case .day(let day): facts.clock.text(day)
        case .moment(let moment): facts.clock.text(moment)
        }
    }

    func value(_ column: FindingsCSV.Column) -> FindingValue {
        let finding = item.finding
        switch column {
        case .id_temuan: return .foreign(finding.id)
        case .waktu_pindai: return .moment(report.run.time)
        case .tingkat: return .text(finding.severity.rawValue)
        case .skor: return .whole(finding.score)
        case .kode_dugaan: return joined(facts.codes(language))
        case .tahapan: return .text(finding.stage.rawValue)
        case .kontes: return joined(finding.contests)
        case .calon_terkait: return joined(item.candidates.map(\.name))
        case .nomor_urut: return finding.number.map(FindingValue.whole) ?? .none
        case .nama_asn_dugaan, .nip, .jabatan, .unit_kerja, .cara_dikenali, .keyakinan_identitas:
            return official(column)
        case .isyarat_ditemukan: return joined(finding.signs.map(language.sentence(for:)))
        case .hal_meragukan: return joined(finding.doubts.map(language.sentence(for:)))
        case .kutipan_teks: return joined(facts.quotes.map { "“\($0)”" })
        case .sumber_teks: return joined(facts.quoteSources(language))
        case .akun: return .foreign(item.post.account?.handle ?? "")
        case .platform: return .text(item.post.account?.platform ?? "")
        case .tautan: return item.post.link.map(FindingValue.link) ?? .none
        case .tanggal_unggah: return facts.uploaded.map(FindingValue.day) ?? .none
        case .tanggal_diketahui: return .day(facts.known)
        case .batas_waktu: return .day(facts.deadline)
        case .pertama_terlihat: return .moment(item.firstSeen)
        case .berkas: return .text(item.image.path.text)
        case .sha256: return .text(item.image.sha256 ?? "")
        case .ukuran: return item.image.size.map { .whole(Int($0)) } ?? .none
        case .berkas_sidecar: return joined(item.post.sidecars.map(\.text))
        default: return review(column)
        }
    }

    /// `akun ASN terdaftar 40; slogan 35`
    var scoreParts: String {
        item.finding.scoreParts.map { "\(language.name(of: $0)) \($0.points)" }.joined(separator: "; ")
    }

    private func official(_ column: FindingsCSV.Column) -> FindingValue {
        switch column {
        case .nama_asn_dugaan: joined(item.officials.map(\.name))
        case .nip: joined(item.officials.compactMap(\.nip).map(NIPText.grouped))
        case .jabatan: joined(item.officials.map(\.position))
        case .unit_kerja: joined(item.officials.map(\.unit))
        case .cara_dikenali: .text(item.finding.recognition.map(language.name(of:)) ?? "")
        default: item.finding.recognition == nil ? .none : .share(item.finding.identityConfidence)
        }
    }

    private func review(_ column: FindingsCSV.Column) -> FindingValue {
        guard let review = item.review else {
            return column == .status_tinjauan ? .text(Review.State.open.rawValue) : .none
        }
        return switch column {
        case .status_tinjauan: .text(review.state.rawValue)
        case .keputusan: .text(review.decision.rawValue)
        case .peninjau: .foreign(review.reviewer)
        case .tanggal_tinjau: .day(facts.clock.day(of: review.decidedAt))
        case .catatan: .foreign(review.note)
        case .klarifikasi_tanggal: review.clarification?.day.map(FindingValue.day) ?? .none
        case .klarifikasi_jawaban: .foreign(review.clarification?.answer ?? "")
        case .klarifikasi_hasil: .foreign(review.clarification?.outcome ?? "")
        default: .none
        }
    }

    /// With the decimal sign of the spreadsheets that read this dialect.
    private static func hundredths(_ share: Double, _ dialect: CSVWriter.Dialect) -> String {
        let text = FindingFacts.hundredths(share)
        return dialect == .excelID ? text.replacing(".", with: ",") : text
    }

    private func joined(_ values: [String]) -> FindingValue {
        .text(values.filter { !$0.isEmpty }.joined(separator: "; "))
    }
}
