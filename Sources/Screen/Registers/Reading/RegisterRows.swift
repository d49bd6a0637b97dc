import Foundation
import Observation

/// Makes values of the rows of each register file, and notes what is wrong within a row.
enum RegisterRows {
    static let contestColumns = [
        "id", "zona_waktu", "penetapan", "undian_nomor", "kampanye_mulai", "kampanye_selesai", "masa_tenang_mulai",
        "pemungutan",
    ]
    static let candidateColumns = (
        required: ["id", "kontes", "nama"],
        optional: [
            "nomor_urut", "nama_lain", "posisi", "partai", "slogan", "tagar", "akun", "gaya_tangan", "berlaku_dari",
            "berlaku_sampai",
        ]
    )
    static let officialColumns = (
        required: ["id", "nama"],
        optional: [
            "nip", "nama_lain", "jenis", "jabatan", "unit_kerja", "instansi", "akun", "aktif_dari", "aktif_sampai",
            "pasangan_calon",
        ]
    )

    static func contest(_ row: inout RegisterRow) -> Contest {
        let id = row.required("id")
        let zone = row.required("zona_waktu")
        let names = ["WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"]
        let zoneName = names[zone.uppercased()] ?? zone
        if !zone.isEmpty, TimeZone(identifier: zoneName) == nil {
            row.note(.unknownTimeZone, "zona_waktu", found: zone)
        }
        let stages = contestColumns.dropFirst(2)
        let days = stages.map { row.requiredDay($0) }
        for ((earlier, first), (later, second)) in zip(zip(stages, days), zip(stages, days).dropFirst()) {
            if let first, let second, second < first {
                row.note(.wrongOrder, later, found: second.description, facts: [earlier, first.description])
            }
        }
        // A row with a day missing is never used.
        let known = days.map { $0 ?? CalendarDay(year: 1, month: 1, day: 1) }
        var contest = Contest(
            id: id, level: row.text("tingkat"), region: row.text("wilayah"), timeZone: zoneName, fixed: known[0],
            numbersDrawn: known[1], campaignStart: known[2], campaignEnd: known[3], quietStart: known[4], vote: known[5]
        )
        contest.others = row.others
        return contest
    }

    static func candidate(_ row: inout RegisterRow, poses: Set<HandPose>) -> Candidate {
        var candidate = Candidate(
            id: row.required("id"), contest: row.required("kontes"), number: row.orderNumber("nomor_urut"),
            name: row.required("nama"), otherNames: row.list("nama_lain"), position: row.text("posisi"),
            parties: row.list("partai"), slogans: row.list("slogan"), hashtags: row.list("tagar"),
            accounts: row.accounts("akun"), poses: row.poses("gaya_tangan", known: poses),
            validity: row.validity("berlaku_dari", "berlaku_sampai"))
        candidate.others = row.others
        return candidate
    }

    static func official(_ row: inout RegisterRow) -> Official {
        let kind = row.text("jenis")
        let spouse = row.text("pasangan_calon")
        var official = Official(
            id: row.required("id"), nip: nip(&row, kind: kind.isEmpty ? "PNS" : kind), name: row.required("nama"),
            otherNames: row.list("nama_lain"), kind: kind.isEmpty ? "PNS" : kind, position: row.text("jabatan"),
            unit: row.text("unit_kerja"), agency: row.text("instansi"), accounts: row.accounts("akun"),
            active: row.validity("aktif_dari", "aktif_sampai"), spouseOf: spouse.isEmpty ? nil : spouse)
        official.others = row.others
        return official
    }

    static func agencyWord(_ row: inout RegisterRow) -> AgencyWord {
        let kind = row.required("jenis")
        let known = AgencyWord.Kind(rawValue: kind.lowercased())
        if known == nil, !kind.isEmpty {
            row.note(.unknownWord, "jenis", found: kind, facts: ["instansi, jabatan, status"])
        }
        return AgencyWord(word: row.required("kata"), kind: known ?? .agency)
    }

    private static func nip(_ row: inout RegisterRow, kind: String) -> String? {
        let text = row.text("nip")
        switch NIPCell(text, kind: kind) {
        case .none: return nil
        case .number(let number): return number
        case .asNumber: row.note(.nipAsNumber, "nip", found: text)
        case .rounded: row.note(.nipRounded, "nip", found: NIPCell.masked(text))
        case .wrong: row.note(.wrongNIP, "nip", found: NIPCell.masked(text))
        }
        return nil
    }
}
