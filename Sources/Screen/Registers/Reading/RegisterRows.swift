import Foundation
import Observation

/// Makes values of the rows of each register file, and notes what is wrong within a row.
enum RegisterRows {
    static func contest(_ row: inout RegisterRow) -> Contest {
        let id = row.required("id")
        let zone = row.required("zona_waktu")
        let zoneName = Choices.timeZone.value(of: zone) ?? zone
        if !zone.isEmpty, TimeZone(identifier: zoneName) == nil {
            row.note(.unknownTimeZone, "zona_waktu", found: zone)
        }
        let stages = [
            "penetapan", "undian_nomor", "kampanye_mulai", "kampanye_selesai", "masa_tenang_mulai", "pemungutan",
        ]
        let days = stages.map { row.requiredDay($0) }
        for ((earlier, first), (later, second)) in zip(zip(stages, days), zip(stages, days).dropFirst()) {
            if let first, let second, second < first {
                row.note(.wrongOrder, later, found: second.description, facts: [earlier, first.description])
            }
        }
        // A row with a day missing is never used.
        let known = days.map { $0 ?? CalendarDay(year: 1, month: 1, day: 1) }
        var contest = Contest(
            id: id, level: row.choice("tingkat", Choices.level) ?? "", region: row.text("wilayah"), timeZone: zoneName,
            fixed: known[0],
            numbersDrawn: known[1], campaignStart: known[2], campaignEnd: known[3], quietStart: known[4], vote: known[5]
        )
        contest.others = row.others
        return contest
    }

    static func candidate(_ row: inout RegisterRow, ownPoses: Set<HandPose>) -> Candidate {
        var candidate = Candidate(
            id: row.required("id"), contest: row.required("kontes"), number: row.orderNumber("nomor_urut"),
            name: row.required("nama"), otherNames: row.list("nama_lain"),
            position: row.choice("posisi", Choices.position) ?? "",
            parties: row.list("partai"), slogans: row.list("slogan"), hashtags: row.list("tagar"),
            accounts: row.accounts("akun"), poses: row.poses("gaya_tangan", own: ownPoses),
            validity: row.validity("berlaku_dari", "berlaku_sampai"))
        candidate.others = row.others
        return candidate
    }

    static func official(_ row: inout RegisterRow) -> Official {
        let word = row.text("jenis")
        // Of a kind that is not known, no NIP is wrong.
        let kind = row.choice("jenis", Choices.officialKind) ?? (word.isEmpty ? .pns : .other)
        let spouse = row.text("pasangan_calon")
        var official = Official(
            id: row.required("id"), nip: nip(&row, kind: kind), name: row.required("nama"),
            otherNames: row.list("nama_lain"), kind: kind, position: row.text("jabatan"), unit: row.text("unit_kerja"),
            agency: row.text("instansi"), accounts: row.accounts("akun"),
            active: row.validity("aktif_dari", "aktif_sampai"), spouseOf: spouse.isEmpty ? nil : spouse)
        official.others = row.others
        return official
    }

    static func agencyWord(_ row: inout RegisterRow) -> AgencyWord {
        _ = row.required("jenis")
        return AgencyWord(
            word: row.required("kata"), kind: row.choice("jenis", Choices.agencyWordKind) ?? .agency)
    }

    private static func nip(_ row: inout RegisterRow, kind: Official.Kind) -> String? {
        let text = row.text("nip")
        switch NIPCell(text, kind: kind) {
        case .none: return nil
        case .number(let number): return number
        case .decimal(let number):
            row.note(.nipDecimal, "nip", found: NIPCell.masked(number))
            return number
        case .asNumber: row.note(.nipAsNumber, "nip", found: text)
        case .rounded: row.note(.nipRounded, "nip", found: NIPCell.masked(text))
        case .wrong: row.note(.wrongNIP, "nip", found: NIPCell.masked(text))
        }
        return nil
    }
}
