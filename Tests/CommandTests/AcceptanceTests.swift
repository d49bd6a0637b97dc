import Foundation
import TestSupport
import Testing

@testable import Screen

/// The cases that the people who review findings gave, each from its image and sidecar to its row of `laporan.csv`.
///
/// One scan by the built program sees all of them. Three raised fingers and the numbers of party tables that no picture
/// shows are tested on observations, in `JudgeTests`: drawn hands are emoji, and there is none with three.
struct AcceptanceTests {
    /// Posts of the demo that are cases too; the others lie in `fixtures/acceptance`.
    private static let fromDemo = [
        "gallery-dl/instagram/surya.pranajaya", "gallery-dl/instagram/galih.prabasvara",
        "gallery-dl/instagram/satria.kuncoro", "gallery-dl/instagram/teguh.prawirayuda",
        "gallery-dl/instagram/intan.kusuma_/4200001.jpg", "gallery-dl/instagram/intan.kusuma_/4200001.jpg.json",
        "gallery-dl/facebook/Banyu Hadikusuma", "instaloader/anindya.sukmawati", "instaloader/intan.kusuma_",
        "instaloader/maheswari.cahya", "instaloader/candrakanta95", "instaloader/kades.wanasegara",
        "kiriman/poster-wulan.jpg", "kiriman/sumber.csv",
    ]

    private struct Report {
        var rows: [[String: String]] = []
        var seen: Set<String> = []
        var code: Int32 = -1
        var errors = ""
    }

    private static let report = Result { try scan() }

    private static func scan() throws -> Report {
        let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../fixtures").standardizedFileURL.path
        let folder = try TemporaryFolder()
        try copy(fixtures + "/acceptance/inbox", to: folder.path + "/inbox")
        for path in fromDemo { try copy(fixtures + "/inbox/" + path, to: folder.path + "/inbox/" + path) }
        try copy(fixtures + "/registers", to: folder.path + "/registers")
        try copy(fixtures + "/acceptance/partai.csv", to: folder.path + "/registers/partai.csv")
        let now = try String(contentsOfFile: fixtures + "/now", encoding: .utf8)
        let outcome = try Command.run([
            "scan", folder.path + "/inbox", "--registers", folder.path + "/registers", "--out", folder.path + "/out",
            "--now", now.trimmingCharacters(in: .whitespacesAndNewlines), "--timeout", "120",
        ])
        let files = try table(folder.path + "/out/berkas.csv")
        return Report(
            rows: try table(folder.path + "/out/laporan.csv"),
            seen: Set(files.filter { $0["hasil"] == "dilihat" }.compactMap { $0["berkas"] }), code: outcome.code,
            errors: outcome.errors)
    }

    /// Files, or whole folders, as they are.
    private static func copy(_ source: String, to target: String) throws {
        let parent = URL(fileURLWithPath: target).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        var isFolder: ObjCBool = false
        _ = unsafe FileManager.default.fileExists(atPath: source, isDirectory: &isFolder)
        guard isFolder.boolValue, FileManager.default.fileExists(atPath: target) else {
            try FileManager.default.copyItem(atPath: source, toPath: target)
            return
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: source) {
            try copy(source + "/" + name, to: target + "/" + name)
        }
    }

    private static func table(_ path: String) throws -> [[String: String]] {
        let table = CSVReader(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        return table.rows.map {
            Dictionary(zip(table.header.cells, $0.cells), uniquingKeysWith: { first, _ in first })
        }
    }

    /// The rows of an image that the scan saw.
    private func rows(_ image: String) throws -> [[String: String]] {
        let report = try Self.report.get()
        #expect(report.seen.contains(image), "\(image) was not seen: \(report.code) \(report.errors)")
        return report.rows.filter { $0["berkas"] == image }
    }

    /// The one row of an image.
    private func row(_ image: String) throws -> Row {
        let rows = try rows(image)
        #expect(rows.count == 1, "\(image)")
        return Row(cells: try #require(rows.first, "\(image)"))
    }

    private struct Row {
        var cells: [String: String]

        subscript(column: String) -> String { cells[column] ?? "" }

        func shows(_ sign: String) -> Bool { self["isyarat_ditemukan"].contains(sign) }

        func doubts(_ words: String) -> Bool { self["hal_meragukan"].contains(words) }
    }

    @Test func everyCaseIsSeenAndNothingFails() throws {
        let report = try Self.report.get()
        #expect(report.code == 0, "\(report.errors)")
        #expect(report.seen.count == 18)
    }

    // 1
    @Test func taglineBeforeCandidatesAreFixedLeadsToEthicsAndNoNumber() throws {
        let row = try row("gallery-dl/instagram/kabar.randupura/5100001.jpg")
        #expect(row["kode_dugaan"] == "KE2")
        #expect(row["tahapan"] == "sebelum penetapan")
        #expect(["sedang", "tinggi"].contains(row["tingkat"]))
        #expect(row["nama_asn_dugaan"] == "Intan Kusumaningrum, S.H.")
        #expect(row["cara_dikenali"] == "nama lengkap")
        #expect(row["calon_terkait"] == "Raksa Anggawira; Melati Sekarwangi")
        #expect(row["nomor_urut"] == "")
        #expect(row.shows("slogan: “Bulatkan tekad untuk Mas Raksa” (teks gambar"))
        #expect(!row.shows("nomor urut"))
    }

    // 2
    @Test func footballShirtIsLowWithTheDoubt() throws {
        let row = try row("gallery-dl/instagram/pandu.wirasena/5100002.jpg")
        #expect(row["tingkat"] == "rendah")
        #expect(row["nomor_urut"] == "2")
        #expect(row.doubts("angka “2” mungkin nomor pada pakaian"))
    }

    // 3
    @Test func threeFingersWithHashtagsAtACampaignWalkIsHigh() throws {
        let row = try row("gallery-dl/instagram/arum.setya/5100003.jpg")
        #expect(row["tingkat"] == "tinggi")
        #expect(row["kode_dugaan"] == "DS4")
        #expect(row["tahapan"] == "kampanye")
        #expect(row["nama_asn_dugaan"] == "Arum Setyaningdyah, A.Md.")
        #expect(row["nomor_urut"] == "3")
        for sign in ["tagar: “TegarPuspa” (teks gambar", "pose tangan:", "kegiatan kampanye:"] {
            #expect(row.shows(sign), "\(sign)")
        }
    }

    // 4
    @Test func coauthorOfACandidateLeadsToItsRule() throws {
        let row = try row("gallery-dl/instagram/surya.pranajaya/4100120.jpg")
        #expect(row["tingkat"] == "sedang")
        #expect(row["kode_dugaan"] == "DS6")
        #expect(row["nama_asn_dugaan"] == "Surya Pranajaya, S.STP., M.AP.")
        #expect(row.shows("akun calon: “raksa.anggawira” (penulis bersama)"))
    }

    // 5
    @Test func spouseOnLeaveIsListedAsAnException() throws {
        let row = try row("instaloader/anindya.sukmawati/2030-10-21_04-00-00_UTC.jpg")
        #expect(row["tingkat"] == "rendah")
        #expect(row["nama_asn_dugaan"] == "Anindya Sukmawati, S.Farm.")
        #expect(row.doubts("cuti di luar tanggungan negara"))
        #expect(!row.shows("pose tangan"))
    }

    // 6
    @Test func accountOneLetterOffIsNoIdentity() throws {
        let row = try row("gallery-dl/instagram/galih.prabasvara/4100150.jpg")
        #expect(row["tingkat"] == "rendah")
        #expect(row["nama_asn_dugaan"] == "")
        #expect(row["keyakinan_identitas"] == "")
        #expect(row.doubts("akun hanya mirip dengan akun terdaftar (galih.prabasvara"))
    }

    // 7
    @Test func oldPhotoShowsBothDates() throws {
        let row = try row("gallery-dl/instagram/satria.kuncoro/4100190.jpg")
        #expect(row.doubts("foto mungkin lama (diambil 2027-"))
        #expect(row.doubts("diunggah \(row["tanggal_unggah"].prefix(10))"))
    }

    // 8
    @Test func actingHeadBeforeCandidacyIsNothing() throws {
        #expect(try rows("gallery-dl/instagram/maheswari.cahya/5100008.jpg").isEmpty)
        // The same picture once he is a candidate is something.
        #expect(try rows("gallery-dl/instagram/maheswari.cahya/5100018.jpg").count == 1)
    }

    // 9
    @Test func partyNumberThatIsAPairsNumberGivesBothReadings() throws {
        let row = try row("gallery-dl/instagram/pandu.wirasena/5100009.jpg")
        #expect(row["tingkat"] == "rendah")
        #expect(row.shows("pose tangan:"))
        #expect(row.doubts("lebih dari satu kontes atau partai: Partai Lumbung Rakyat (1)"))
        #expect(row.doubts("pilbup-randupura-2030 (1)"))
    }

    // 10
    @Test(arguments: [
        "instaloader/intan.kusuma_/2030-11-15_01-00-00_UTC.jpg", "gallery-dl/instagram/intan.kusuma_/4200001.jpg",
    ])
    func signboardIsNothing(_ image: String) throws { #expect(try rows(image).isEmpty) }

    // 11
    @Test func pledgeOfNeutralityIsNothing() throws {
        #expect(try rows("instaloader/maheswari.cahya/2030-10-01_02-00-00_UTC.jpg").isEmpty)
    }

    // 12
    @Test func listOfAllCandidatesIsLow() throws {
        let row = try row("instaloader/candrakanta95/2030-10-02_02-00-00_UTC.jpg")
        #expect(row["tingkat"] == "rendah")
        #expect(row["nomor_urut"] == "")
        #expect(row.doubts("semua calon disebut secara berimbang"))
    }

    // 13
    @Test func namesakesAreBothPrintedAndNoneIsChosen() throws {
        let row = try row("kiriman/poster-wulan.jpg")
        #expect(row["tingkat"] == "sedang")
        #expect(row["nama_asn_dugaan"] == "Wulan Prameswari, S.Kep.; Wulan Prameswari, S.Sos.")
        #expect(row["nip"] == "19820119 200801 2 008; 19910405 201902 2 002")
        #expect(row.doubts("ada beberapa orang dengan nama yang sama"))
    }

    // 14
    @Test(arguments: [
        ("gallery-dl/instagram/teguh.prawirayuda/4100140.jpg", "Drs. Teguh Prawirayuda", "tidak sedang menjabat", ""),
        ("gallery-dl/facebook/Banyu Hadikusuma/Foto/9200055.jpg", "Banyu Hadikusuma", "TNI bukan ASN", "aturan lain"),
        (
            "instaloader/kades.wanasegara/2030-10-26_04-00-00_UTC.jpg", "Sutopo Wiramenggala",
            "Kepala Desa bukan ASN", "aturan lain"
        ),
    ])
    func retiredOfficialAndOtherRulesGetNoCode(
        _ image: String, _ name: String, _ doubt: String, _ code: String
    ) throws {
        let row = try row(image)
        #expect(row["kode_dugaan"] == code)
        #expect(row["nama_asn_dugaan"] == name)
        #expect(row.doubts(doubt), "\(row["hal_meragukan"])")
    }
}
