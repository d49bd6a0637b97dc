import Foundation
import Observation
import Testing

@testable import Screen

@Suite struct FindingsCSVTests {
    private func text(_ report: Report, _ dialect: CSVWriter.Dialect = .comma) -> String {
        String(decoding: FindingsCSV.bytes(of: report, dialect: dialect), as: UTF8.self)
    }

    private let header =
        "id_temuan,waktu_pindai,tingkat,skor,kode_dugaan,tahapan,kontes,calon_terkait,nomor_urut,nama_asn_dugaan,nip,"
        + "jabatan,unit_kerja,cara_dikenali,keyakinan_identitas,isyarat_ditemukan,hal_meragukan,kutipan_teks,"
        + "sumber_teks,akun,platform,tautan,tanggal_unggah,tanggal_diketahui,batas_waktu,pertama_terlihat,berkas,"
        + "sha256,ukuran,berkas_sidecar,status_tinjauan,keputusan,peninjau,tanggal_tinjau,catatan,"
        + "klarifikasi_tanggal,klarifikasi_jawaban,klarifikasi_hasil\r\n"

    @Test func emptyReportHasTheHeader() {
        #expect(text(MadeReport.report([])) == "\u{FEFF}" + header)
    }

    @Test func oneLeadExactly() {
        let expected =
            "t0001,2031-10-08T07:00:00+07:00,tinggi,\"75 (akun ASN terdaftar 40; slogan 35)\",DS2,kampanye,"
            + "pilbup-tirta-2031,Galang Prawirata,2,\"Rukmini Hastuti, S.Sos.\",19880407 201810 1 006,Analis,"
            + "Dinas Perikanan Kabupaten Tirta Wening,akun,1.00,"
            + "\"akun ASN terdaftar: “rukmini.hastuti” (akun); slogan: “Bersama Galang, Tirta gemilang” (teks gambar)\","
            + "belum diverifikasi mesin pembaca kedua,\"“Bersama Galang, Tirta gemilang”\",ocr,rukmini.hastuti,"
            + "instagram,https://www.instagram.com/p/abc/,2031-10-05,2031-10-08,2031-10-15,"
            + "2031-10-08T07:00:00+07:00,instagram/rukmini.hastuti/2031-10-04_17-30-00_UTC.jpg,"
            + String(repeating: "ab", count: 32)
            + ",123456,instagram/rukmini.hastuti/2031-10-04_17-30-00_UTC.json.xz,BELUM DITINJAU,,,,,,,\r\n"
        #expect(text(MadeReport.report([MadeReport.lead()])) == "\u{FEFF}" + header + expected)
    }

    @Test func semicolonDialectHasADecimalComma() {
        let lines = text(MadeReport.report([MadeReport.lead()]), .excelID).components(separatedBy: "\r\n")
        #expect(lines[0] == "\u{FEFF}" + header.dropLast().replacingOccurrences(of: ",", with: ";"))
        #expect(lines[1].contains(";akun;\"1,00\";"))
        #expect(lines[1].contains(";\"75 (akun ASN terdaftar 40; slogan 35)\";DS2;"))
    }

    @Test func highestLevelFirstThenId() {
        let items = [
            MadeReport.lead(id: "t3", severity: .low), MadeReport.lead(id: "t2"),
            MadeReport.lead(id: "t4", severity: .medium),
            MadeReport.lead(id: "t1"),
        ]
        let ids = text(MadeReport.report(items)).components(separatedBy: "\r\n").dropFirst().map { $0.prefix(2) }
        #expect(ids == ["t1", "t2", "t4", "t3", ""])
    }

    @Test func decisionAndClarificationAreInTheirColumns() {
        var item = MadeReport.lead()
        item.review = Review(
            decision: .clarify, reviewer: "Ibu Sari", decidedAt: MadeReport.moment("2031-10-08T20:15:00Z"), note: "03",
            clarification: Clarification(
                day: MadeReport.day(2031, 10, 12), answer: "=1+1", outcome: "cukup\ndijelaskan"))
        let row = text(MadeReport.report([item])).components(separatedBy: "\r\n")[1]
        #expect(
            row.hasSuffix(
                ",SUDAH DITINJAU,perlu klarifikasi,Ibu Sari,2031-10-09,'03,2031-10-12,'=1+1,\"cukup\ndijelaskan\""))
        item.review?.newSigns = [.pose]
        #expect(text(MadeReport.report([item])).contains(",DIBUKA KEMBALI,perlu klarifikasi,"))
    }

    /// What a spreadsheet would run, or take for a number and change.
    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+628123", "'+628123"), ("@SUM(A1)", "'@SUM(A1)"), ("-2-3", "'-2-3"),
        ("\tx", "'\tx"), ("\u{0}=1+1", "'\u{0}=1+1"), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""),
        ("100064512345678901", "'100064512345678901"), ("1E5", "'1E5"), ("\u{202E}gnp.exe", "\u{202E}gnp.exe"),
        ("a\"\u{301}b,c", "\"a\"\"\u{301}b,c\""),
    ])
    func hostileHandle(handle: String, cell: String) {
        var item = MadeReport.lead()
        item.post.account = Account(platform: "instagram", handle: handle)
        item.finding.signs = [MadeReport.slogan]
        let bytes = FindingsCSV.bytes(of: MadeReport.report([item]))
        let expected = Array(",ocr,\(cell),instagram,".utf8)
        #expect(bytes.indices.contains { bytes[$0...].starts(with: expected) })
    }

    @Test func namesakesAreBothPrinted() {
        var item = MadeReport.lead()
        item.officials = [MadeReport.official, MadeReport.namesake]
        let row = text(MadeReport.report([item]))
        #expect(row.contains(",\"Rukmini Hastuti, S.Sos.; Rukmini Hastuti, S.E.\","))
        #expect(row.contains(",\"19880407 201810 1 006; 19720125 200212 1 020\","))
    }

    @Test func peopleUnderOtherRulesHaveNoCode() {
        var item = MadeReport.lead()
        item.finding.codes = []
        #expect(text(MadeReport.report([item])).contains("slogan 35)\",,kampanye,"))
        item.finding.doubts = [Doubt(.otherRules, ["Kepala Desa"])]
        let row = text(MadeReport.report([item]))
        #expect(row.contains("slogan 35)\",aturan lain,kampanye,"))
        #expect(row.contains(",Kepala Desa bukan ASN dan tunduk pada ketentuan lain,"))
    }

    @Test func timesAreInTheZoneOfTheContest() {
        var item = MadeReport.lead()
        item.contests = [MadeReport.easternContest]
        item.post.uploaded = .instant(MadeReport.moment("2031-10-04T15:30:00Z"))
        let row = text(MadeReport.report([item]))
        #expect(row.contains("t0001,2031-10-08T09:00:00+09:00,"))
        #expect(row.contains(",2031-10-05,2031-10-08,2031-10-15,2031-10-08T09:00:00+09:00,"))
    }

    @Test func deadlineCountsFromWhenItBecameKnown() {
        var item = MadeReport.lead()
        item.post.becameKnown = .day(MadeReport.day(2031, 10, 3))
        #expect(text(MadeReport.report([item])).contains(",2031-10-05,2031-10-03,2031-10-10,"))
    }

    /// The report is of 8 October; the deadline is seven days after a finding became known.
    @Test(arguments: [(8, 7, "7 hari lagi"), (1, 0, "hari ini"), (-7, -8, "sudah lewat")])
    func thePageTellsHowManyDaysAreLeft(known day: Int, left: Int, words: String) {
        var item = MadeReport.lead()
        let month = MadeReport.day(2031, 10, 1).dayNumber - 1
        item.post.becameKnown = .day(CalendarDay(dayNumber: month + day))
        let report = MadeReport.report([item])
        #expect(FindingFacts(item, in: report).daysLeft == left)
        let values = CardContent(item, in: report, language: .indonesian).values(picture: nil, words: [:])
        #expect(values["left"] as? String == words)
    }

    @Test(arguments: [
        (String(repeating: "a", count: 500), 500, nil), (String(repeating: "a", count: 501), 421, 82),
        (String(repeating: "b\n", count: 11), 22, nil), (String(repeating: "b\n", count: 40), 24, 58),
    ])
    func longCaptionsFold(caption: String, shown: Int, folded: Int?) throws {
        var item = MadeReport.lead()
        item.post.caption = caption
        let card = CardContent(item, in: MadeReport.report([item]), language: .indonesian)
        let values = try #require(card.values(picture: nil, words: [:])["caption"] as? [String: Any])
        #expect((values["start"] as? String)?.count == shown)
        #expect((values["rest"] as? String)?.count == folded)
    }

    @Test func workingDaysLeaveOutWeekends() {
        var settings = Settings()
        settings.deadlineInWorkingDays = true
        let clock = ReportClock(zone: "Asia/Jakarta")
        // 3 October 2031 is a Friday.
        #expect(clock.deadline(known: MadeReport.day(2031, 10, 3), settings: settings) == MadeReport.day(2031, 10, 14))
    }

    @Test(arguments: [
        ("198804072018101006", "19880407 201810 1 006"), ("19880407 201810 1 006", "19880407 201810 1 006"),
        ("130123456", "130123456"), ("", ""),
    ])
    func nipGroups(nip: String, text: String) {
        #expect(NIPText.grouped(nip) == text)
    }
}
