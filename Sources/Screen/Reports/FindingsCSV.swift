import Foundation
import Observation

/// `laporan.csv`: one row a finding, for the satgas. Always in Indonesian; several values in a cell are separated by `; `.
public enum FindingsCSV {
    /// The columns, in their order.
    enum Column: String, CaseIterable {
        case id_temuan, waktu_pindai, tingkat, skor, kode_dugaan, tahapan, kontes, calon_terkait, nomor_urut
        case nama_asn_dugaan, nip, jabatan, unit_kerja, cara_dikenali, keyakinan_identitas, isyarat_ditemukan
        case hal_meragukan, kutipan_teks, sumber_teks, akun, platform, tautan, tanggal_unggah, tanggal_diketahui
        case batas_waktu, pertama_terlihat, berkas, sha256, ukuran, berkas_sidecar, status_tinjauan, keputusan
        case peninjau, tanggal_tinjau, catatan, klarifikasi_tanggal, klarifikasi_jawaban, klarifikasi_hasil
    }

    /// The whole file, with a header even where there is no finding.
    public static func bytes(of report: Report, dialect: CSVWriter.Dialect = .comma) -> [UInt8] {
        let rows = report.items.map { item in
            let row = FindingRow(item, in: report)
            return Column.allCases.map { row.cell($0, dialect) }
        }
        return CSVWriter(dialect: dialect).document(header: Column.allCases.map(\.rawValue), rows: rows)
    }
}
