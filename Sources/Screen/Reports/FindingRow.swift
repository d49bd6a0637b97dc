import Foundation
import Observation

/// The cells of one finding in `laporan.csv`.
struct FindingRow {
    private let item: ReportItem
    private let report: Report
    private let facts: FindingFacts
    private let language = Language.indonesian

    private let dialect: CSVWriter.Dialect

    init(_ item: ReportItem, in report: Report, dialect: CSVWriter.Dialect) {
        self.dialect = dialect
        self.item = item
        self.report = report
        facts = FindingFacts(item, in: report)
    }

    func cell(_ column: FindingsCSV.Column) -> String {
        let finding = item.finding
        switch column {
        case .id_temuan: return kept(finding.id)
        case .waktu_pindai: return facts.clock.text(report.run.time)
        case .tingkat: return finding.severity.rawValue
        case .skor: return score
        case .kode_dugaan: return joined(facts.codes(language))
        case .tahapan: return finding.stage.rawValue
        case .kontes: return joined(finding.contests)
        case .calon_terkait: return joined(item.candidates.map(\.name))
        case .nomor_urut: return finding.number.map(String.init) ?? ""
        case .nama_asn_dugaan, .nip, .jabatan, .unit_kerja, .cara_dikenali, .keyakinan_identitas:
            return official(column)
        case .isyarat_ditemukan: return joined(finding.signs.map(language.sentence(for:)))
        case .hal_meragukan: return joined(finding.doubts.map(language.sentence(for:)))
        case .kutipan_teks: return joined(facts.quotes.map { "“\($0)”" })
        case .sumber_teks: return joined(facts.quoteSources(language))
        case .akun: return kept(item.post.account?.handle ?? "")
        case .platform: return item.post.account?.platform ?? ""
        case .tautan: return item.post.link ?? ""
        case .tanggal_unggah: return facts.uploaded.map(facts.clock.text) ?? ""
        case .tanggal_diketahui: return facts.clock.text(facts.known)
        case .batas_waktu: return facts.clock.text(facts.deadline)
        case .pertama_terlihat: return facts.clock.text(item.firstSeen)
        case .berkas: return item.image.path.text
        case .sha256: return item.image.sha256 ?? ""
        case .ukuran: return item.image.size.map { String($0) } ?? ""
        case .berkas_sidecar: return joined(item.post.sidecars.map(\.text))
        default: return review(column)
        }
    }

    private func official(_ column: FindingsCSV.Column) -> String {
        switch column {
        case .nama_asn_dugaan: joined(item.officials.map(\.name))
        case .nip: joined(item.officials.compactMap(\.nip).map(NIPText.grouped))
        case .jabatan: joined(item.officials.map(\.position))
        case .unit_kerja: joined(item.officials.map(\.unit))
        case .cara_dikenali: item.finding.recognition.map(language.name(of:)) ?? ""
        default:
            item.finding.recognition == nil ? "" : confidence
        }
    }

    private func review(_ column: FindingsCSV.Column) -> String {
        guard let review = item.review else {
            return column == .status_tinjauan ? Review.State.open.rawValue : ""
        }
        return switch column {
        case .status_tinjauan: review.state.rawValue
        case .keputusan: review.decision.rawValue
        case .peninjau: kept(review.reviewer)
        case .tanggal_tinjau: facts.clock.text(facts.clock.day(of: review.decidedAt))
        case .catatan: kept(review.note)
        case .klarifikasi_tanggal: review.clarification?.day.map(facts.clock.text) ?? ""
        case .klarifikasi_jawaban: kept(review.clarification?.answer ?? "")
        case .klarifikasi_hasil: kept(review.clarification?.outcome ?? "")
        default: ""
        }
    }

    /// `75 (akun ASN terdaftar 40; slogan 35)`
    private var score: String {
        let parts = item.finding.scoreParts.map { "\(language.name(of: $0)) \($0.points)" }
        return "\(item.finding.score)" + (parts.isEmpty ? "" : " (\(joined(parts)))")
    }

    /// With the decimal sign of the spreadsheets that read this dialect.
    private var confidence: String {
        let text = FindingFacts.hundredths(item.finding.identityConfidence)
        return dialect == .excelID ? text.replacing(".", with: ",") : text
    }

    private func kept(_ text: String) -> String { SpreadsheetText.kept(text) }

    private func joined(_ values: [String]) -> String {
        values.filter { !$0.isEmpty }.joined(separator: "; ")
    }
}
