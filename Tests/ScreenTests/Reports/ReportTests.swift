import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

@Suite struct ReportTests {
    @Test func parityNamesEveryPairWithZeroToo() {
        let items = [MadeReport.lead(), MadeReport.lead(id: "t2", severity: .low)]
        let rows = MadeReport.report(items).parity.map { row in
            "\(row.contest) \(row.number ?? 0) \(row.candidates.map(\.id)) \(row.high) \(row.medium) \(row.low)"
        }
        #expect(
            rows == [
                "pilbup-tirta-2031 1 [\"c1a\", \"c1b\"] 0 0 0", "pilbup-tirta-2031 2 [\"c2a\", \"c2b\"] 1 0 1",
                "pilgub-nusa-2031 1 [\"g1\"] 0 0 0",
            ])
    }

    @Test func aBareNumberCountsForThePairThatHasIt() {
        var item = MadeReport.lead(severity: .medium)
        item.finding.candidates = []
        item.finding.contests = [MadeReport.contest.id, MadeReport.easternContest.id]
        item.finding.number = 1
        #expect(MadeReport.report([item]).parity.map(\.medium) == [1, 0, 1])
    }

    @Test func theSummaryCounts() throws {
        let files = [
            FileOutcome(path: PathText("a.jpg"), outcome: .seen),
            FileOutcome(path: PathText("b.jpg"), outcome: .failed, reasons: [.failure(ImageFailure(.timeout, "30 s"))]),
        ]
        let report = MadeReport.report([MadeReport.lead()], files: files, isComplete: false)
        let content = try JSONDecoder().decode(SummaryJSON.Content.self, from: Data(SummaryJSON.bytes(of: report)))
        #expect(content.waktu_pindai == "2031-10-08T07:00:00+07:00")
        #expect(content.lengkap == false)
        #expect(content.berkas == ["dilihat": 1, "sidecar": 0, "dilewati": 0, "gagal": 1])
        #expect(content.gagal == ["timeout": 1])
        #expect(content.temuan == ["tinggi": 1, "sedang": 0, "rendah": 0])
        #expect(content.tinjauan == ["BELUM DITINJAU": 1, "SUDAH DITINJAU": 0, "DIBUKA KEMBALI": 0])
        #expect(content.versi == ["program": "1.0.0", "model": "m-1", "register": "reg-1"])
        #expect(content.kesetaraan.map(\.tinggi) == [0, 1, 0])
    }

    @Test func theSameContentGivesTheSameBytes() async throws {
        let folder = try TemporaryFolder()
        let report = SampleReport.report(count: 30)
        let other = Report(
            run: report.run, registers: MadeReport.registers, items: report.items.reversed(),
            files: report.files.reversed())
        var pages: [Data] = []
        for (number, report) in [report, other].enumerated() {
            let path = "\(folder.path)/\(number).html"
            try await ReportPage().write(report, to: path) { _, _ in nil }
            pages.append(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        #expect(pages[0] == pages[1])
        #expect(FindingsCSV.bytes(of: report) == FindingsCSV.bytes(of: other))
        #expect(try SummaryJSON.bytes(of: report) == SummaryJSON.bytes(of: other))
    }
}
