public import Foundation
import Observation

/// Reads the officers' registers from a folder.
public struct RegisterReader: Sendable {
    private let folder: String

    public init(folder: String) { self.folder = folder }

    /// Reads and checks all files of the folder.
    ///
    /// - Parameters:
    ///   - allowBadRows: Whether to leave out rows that are wrong instead of refusing the registers.
    ///   - now: The moment against which contests are expired.
    /// - Throws: ``RegisterError`` with all problems at once.
    public func read(allowBadRows: Bool = false, now: Date) throws(RegisterError) -> RegisterReading {
        let contests = try rows("kontes.csv").map { row in
            Contest(
                id: row["id"] ?? "", level: row["tingkat"] ?? "", region: row["wilayah"] ?? "",
                timeZone: row["zona_waktu"] ?? "", fixed: day(row["penetapan"]), numbersDrawn: day(row["undian_nomor"]),
                campaignStart: day(row["kampanye_mulai"]), campaignEnd: day(row["kampanye_selesai"]),
                quietStart: day(row["masa_tenang_mulai"]), vote: day(row["pemungutan"]))
        }
        let candidates = try rows("calon.csv").map { row in
            Candidate(
                id: row["id"] ?? "", contest: row["kontes"] ?? "", number: Int(row["nomor_urut"] ?? ""),
                name: row["nama"] ?? "", otherNames: list(row["nama_lain"]), position: row["posisi"] ?? "",
                parties: list(row["partai"]), slogans: list(row["slogan"]), hashtags: list(row["tagar"]),
                accounts: accounts(row["akun"]), poses: list(row["gaya_tangan"]).map { HandPose(rawValue: $0) },
                validity: validity(row["berlaku_dari"], row["berlaku_sampai"]))
        }
        let officials = try rows("asn.csv").map { row in
            Official(
                id: row["id"] ?? "", nip: row["nip"].flatMap { $0.isEmpty ? nil : $0 }, name: row["nama"] ?? "",
                otherNames: list(row["nama_lain"]), kind: row["jenis"] ?? "PNS", position: row["jabatan"] ?? "",
                unit: row["unit_kerja"] ?? "", agency: row["instansi"] ?? "", accounts: accounts(row["akun"]),
                active: validity(row["aktif_dari"], row["aktif_sampai"]),
                spouseOf: row["pasangan_calon"].flatMap { $0.isEmpty ? nil : $0 })
        }
        let words = try rows("instansi.csv").map { row in
            AgencyWord(word: row["kata"] ?? "", kind: AgencyWord.Kind(rawValue: row["jenis"] ?? "") ?? .agency)
        }
        return RegisterReading(
            registers: Registers(
                contests: contests, candidates: candidates, officials: officials, agencyWords: words))
    }

    private func rows(_ file: String) throws(RegisterError) -> [[String: String]] {
        guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
            throw RegisterError(kind: .missing, folder: folder, problems: [.init(.missingFile, file: file)])
        }
        let table = CSVReader(Array(data))
        return table.rows.map { row in
            Dictionary(zip(table.header.cells, row.cells), uniquingKeysWith: { first, _ in first })
        }
    }

    private func day(_ text: String?) -> CalendarDay {
        CalendarDay(iso: text ?? "") ?? CalendarDay(year: 1, month: 1, day: 1)
    }

    private func validity(_ from: String?, _ until: String?) -> Validity {
        Validity(from: CalendarDay(iso: from ?? ""), until: CalendarDay(iso: until ?? ""))
    }

    private func list(_ cell: String?) -> [String] {
        (cell ?? "").split(separator: ";").map { CSVScanner.trimmed(String($0)) }.filter { !$0.isEmpty }
    }

    private func accounts(_ cell: String?) -> [Account] {
        list(cell).compactMap { text in
            let parts = text.split(separator: ":", maxSplits: 1)
            return parts.count == 2 ? Account(platform: String(parts[0]), handle: String(parts[1])) : nil
        }
    }
}
