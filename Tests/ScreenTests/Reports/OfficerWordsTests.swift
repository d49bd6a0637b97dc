import Foundation
import Observation
import Testing

@testable import Screen

/// The sentences that officers read on cards and sheets.
@Suite struct OfficerWordsTests {
    private func sign(_ kind: Evidence.Kind, _ seen: String, place: String = "caption") -> Evidence {
        Evidence(kind: kind, seen: seen, matched: seen, confidence: 1, place: .field(place))
    }

    private func story(_ signs: [Evidence], _ language: Language = .indonesian) -> String {
        var item = MadeReport.lead()
        item.finding.signs = [MadeReport.account] + signs
        return FindingStory(item: item, language: language).sentence
    }

    @Test func `a story says what words suggest, not what they are`() {
        let end = ", terkait Galang Prawirata (nomor urut 2, Kabupaten Tirta Wening)."
        let account = "Akun Rukmini Hastuti, S.Sos. memuat "
        #expect(
            story([sign(.togetherness, "bersama")])
                == account + "kata “bersama”, yang mengesankan kebersamaan dengan calon" + end)
        #expect(
            story([sign(.support, "pilihan kami")])
                == account + "tulisan “pilihan kami”, yang dapat dibaca sebagai ajakan memilih" + end)
        #expect(story([sign(.orderNumber, "nomor 2")]) == account + "tulisan “nomor 2” (nomor urut calon)" + end)
        #expect(
            story([sign(.support, "pilih"), sign(.slogan, "Tirta Gemilang")])
                == account + "slogan “Tirta Gemilang” dan kata “pilih”, yang dapat dibaca sebagai ajakan memilih" + end)
        #expect(story([sign(.togetherness, "bersama")], .english).contains("which suggests being together"))
    }

    /// The code, and why it stands there, for an officer who may think otherwise.
    @Test func `a rule says under what and why it was chosen`() throws {
        var item = MadeReport.lead()
        item.finding.codes = ["DS7"]
        item.finding.signs = [MadeReport.account, sign(.togetherness, "bersama")]
        let values = CardContent(item, in: MadeReport.report([item]), language: .indonesian)
            .values(picture: nil, words: [:])
        let rule = try #require((values["rules"] as? [[String: String]])?.first)
        #expect(
            rule["text"]?.hasPrefix("Dugaan menurut ringkasan resmi SKB KemenPANRB 2/2022: mengunggah foto bersama")
                == true)
        #expect(
            rule["why"]
                == "Butir ini dipilih karena unggahan memuat tanda kebersamaan dengan calon (“bersama”). Pada gambar "
                + "tidak ditemukan wajah atau tangan; periksa apakah butir ini tepat.")
        #expect(rule["basis"]?.contains("PP 94/2021") == true)
        item.image.observation?.faces = [Face(box: Box(x: 0, y: 0, width: 9, height: 9), confidence: 0.9)]
        let reason = RuleReason(item: item, language: .english)
        let built = try #require(RuleTable.builtIn.rule("DS7"))
        #expect(reason.sentence(for: built).hasSuffix("with a candidate (“bersama”)."))
    }

    @Test(arguments: RuleTable.Act.allCases, Language.allCases)
    func `every act has its reason`(act: RuleTable.Act, language: Language) {
        #expect(language.has("page.rule.why.\(act.rawValue)"))
    }

    @Test func `how sure it is who someone is is said in words`() {
        var item = MadeReport.lead()
        func recognised() -> String? {
            CardContent(item, in: MadeReport.report([item]), language: .indonesian)
                .values(picture: nil, words: [:])["recognised"] as? String
        }
        #expect(recognised() == "dikenali dari akun")
        item.finding.identityConfidence = 0.4
        #expect(recognised() == "dikenali dari akun, identitas belum pasti")
    }

    /// A number that no officer can check says nothing beside a level.
    @Test func `only a pose says how surely its shape was recognised`() throws {
        var item = MadeReport.lead()
        var number = sign(.orderNumber, "nomor 2")
        number.confidence = 0.4
        var pose = sign(.pose, "peace")
        pose.confidence = 0.91
        item.finding.signs = [number, pose]
        let values = CardContent(item, in: MadeReport.report([item]), language: .indonesian)
            .values(picture: nil, words: [:])
        let signs = try #require(values["signs"] as? [[String: Any]]).compactMap { $0["where"] as? String }
        #expect(!signs[0].contains("%"))
        #expect(signs[1].hasSuffix("bentuk tangan dikenali dengan keyakinan 91 %"))
    }

    @Test func `the system's words come in the office's language`() {
        let file = FileOutcome.Reason.failure(ImageFailure(.unreadable, "Permission denied"))
        #expect(Language.indonesian.sentence(for: file) == "berkas tidak dapat dibuka (tidak ada izin akses)")
        let folder = FileOutcome.Reason.skipped(code: "unreadable", detail: "Input/output error")
        #expect(
            Language.indonesian.sentence(for: folder)
                == "tidak dapat dibuka (perangkat penyimpanan tidak dapat dibaca atau ditulis)")
        #expect(Language.indonesian.system("sesuatu yang lain") == "sesuatu yang lain")
        let unwritten = ReportFileError(.failed, path: "/a", detail: "Input/output error").message(in: .indonesian)
        #expect(unwritten == "/a tidak dapat ditulis: perangkat penyimpanan tidak dapat dibaca atau ditulis")
    }

    /// A bundle's file is named by --output, a report's folder by --out.
    @Test(arguments: ReportFileError.Code.allCases, Language.allCases)
    func `no remedy names an option that another command has`(code: ReportFileError.Code, language: Language) {
        #expect(!ReportFileError(code, path: "/a", detail: "").message(in: language).contains("--out"))
    }

    // MARK: - The head of the page

    @Test func `bars add up to the leads`() throws {
        var both = MadeReport.lead(id: "t2")
        both.finding.candidates = ["c1a", "c2a"]
        both.officials = [MadeReport.official, MadeReport.namesake]
        var nobody = MadeReport.lead(id: "t3", severity: .medium)
        nobody.finding.candidates = []
        nobody.finding.number = nil
        nobody.officials = []
        let report = MadeReport.report([MadeReport.lead(), both, nobody, MadeReport.lead(id: "t4", severity: .low)])
        let values = ChartContent(report: report, language: .indonesian).values
        let tables = try #require(values["tables"] as? [[String: Any]])
        #expect(tables.count == 2)
        for table in tables {
            let rows = try #require(table["rows"] as? [[String: Any]])
            #expect(rows.compactMap { $0["count"] as? Int }.reduce(0, +) == 3)
            #expect(rows.contains { $0["name"] as? String == "Lebih dari satu" })
        }
    }

    @Test func `the head tells when a scan last finished and what it could not open`() {
        func head(_ unreadable: Int?) -> String? {
            var run = MadeReport.run()
            run.lastScan = unreadable.map { RunStatus(time: MadeReport.time, unreadable: $0) }
            let report = Report(run: run, registers: MadeReport.registers, items: [], files: [])
            let page = PageContent(report: report, language: .indonesian, facesBlurred: false)
            let templates = try? PageTemplates()
            return templates.flatMap { page.startValues(templates: $0, words: [:])["last"] as? String }
        }
        let time = "Pemindaian terakhir yang selesai: 8 Okt 2031, 07.00 WIB"
        #expect(head(2) == time + "; 2 berkas atau folder tidak dapat dibuka.")
        #expect(head(0) == time + ".")
        #expect(head(nil) == nil)
        #expect(
            FileOutcome(
                path: PathText("a"), outcome: .skipped, reasons: [.skipped(code: "unreadable", detail: "")]
            ).isUnreadable)
        #expect(
            !FileOutcome(
                path: PathText("a"), outcome: .failed, reasons: [.failure(ImageFailure(.corrupt, ""))]
            ).isUnreadable)
    }
}
