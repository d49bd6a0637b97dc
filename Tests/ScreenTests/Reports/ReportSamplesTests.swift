import Foundation
import Observation
import Testing

@testable import Screen

/// Writes the pages and tables that `scripts/check-reports` opens in a browser and in a spreadsheet, into the folder
/// that `SCREEN_REPORT_SAMPLES` names; without it into a temporary one.
@Suite struct ReportSamplesTests {
    private let folder: String
    /// Two thousand for the browser; a tenth says as much about the writing of the page.
    private let many: Int
    private let drawn: [RenderedPicture?]

    init() throws {
        let given = ProcessInfo.processInfo.environment["SCREEN_REPORT_SAMPLES"]
        folder = given ?? NSTemporaryDirectory() + "report-samples-\(UUID().uuidString)"
        many = given == nil ? 200 : 2_000
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let folder = folder
        drawn = SampleReport.pictures.enumerated().map { number, picture in
            guard let data = FileManager.default.contents(atPath: "\(folder)/post-\(number).jpg") else { return nil }
            return RenderedPicture(jpeg: Array(data), width: picture.width, height: picture.height)
        }
    }

    private func write(_ report: Report, _ name: String, language: Language = .indonesian) async throws -> String {
        let path = "\(folder)/\(name).html"
        let drawn = drawn
        try await ReportPage(language: language).write(report, to: path) { image, _ in
            let size = image.observation.map { ($0.width, $0.height) } ?? (0, 0)
            let number = SampleReport.pictures.firstIndex {
                ($0.width, $0.height) == size && image.observation?.text.first?.text == $0.lines.first
            }
            return number.flatMap { drawn[$0] } ?? RenderedPicture(jpeg: [0xFF, 0xD8, 0xFF, 0xD9], width: 1, height: 1)
        }
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test func aMorning() async throws {
        let page = try await write(SampleReport.report(count: 24, isComplete: false), "sample")
        #expect(page.components(separatedBy: "<article ").count == 25)
        #expect(page.contains("<h1>15 dugaan perlu ditinjau</h1>"))
        let english = try await write(SampleReport.report(count: 24), "english", language: .english)
        #expect(english.contains("<html lang=\"en\">"))
        #expect(english.contains("<h1>15 leads to review</h1>"))
    }

    @Test func nothing() async throws {
        let page = try await write(
            MadeReport.report([], files: SampleReport.report(count: 40).files.filter { $0.outcome != .failed }), "empty"
        )
        #expect(page.contains("<h1>Tidak ada dugaan</h1>"))
        #expect(!page.contains("<article "))
    }

    @Test func hostile() async throws {
        let page = try await write(SampleReport.report(count: 32, hostile: true), "hostile")
        #expect(page.components(separatedBy: "<script").count == 2)
        #expect(!page.contains("<img src=x"))
        #expect(!page.unicodeScalars.contains { $0.value == 0 || $0.value == 0x202E })
        #expect(!page.contains("href=\"javascript:"))
    }

    @Test func aBacklog() async throws {
        let page = try await write(SampleReport.report(count: many), "many")
        #expect(page.components(separatedBy: "<article ").count == many + 1)
    }

    @Test func tables() throws {
        var hostile = SampleReport.report(count: 16, hostile: true).items
        hostile[0].review = Review(decision: .forward, reviewer: "03", decidedAt: MadeReport.time, note: "=1+1")
        hostile[1].review = Review(
            decision: .forward, reviewer: "+628123", decidedAt: MadeReport.time, note: "a;b,c\n\"d\"")
        hostile[2].review = Review(decision: .forward, reviewer: "@SUM(1)", decidedAt: MadeReport.time, note: "-2+3")
        for dialect in CSVWriter.Dialect.allCases {
            let report = MadeReport.report(hostile, files: SampleReport.report(count: 3).files)
            let bytes = FindingsCSV.bytes(of: report, dialect: dialect)
            try AtomicFile.write(bytes, to: "\(folder)/laporan-\(dialect.rawValue).csv")
            try AtomicFile.write(
                FilesCSV.bytes(of: report, dialect: dialect), to: "\(folder)/berkas-\(dialect.rawValue).csv")
            #expect(bytes.starts(with: CSVWriter.byteOrderMark))
        }
        for language in Language.allCases {
            let report = MadeReport.report(hostile, files: [])
            try FindingsWorkbook.write(report, to: "\(folder)/laporan-\(language.rawValue).xlsx", language: language)
        }
    }

    /// The sheets of a bundle: of an ordinary finding, of namesakes in a closed source, and of hostile texts.
    @Test(arguments: ["plain", "namesakes", "hostile"])
    func sheets(kind: String) throws {
        var item = SampleReport.item(kind == "namesakes" ? 8 : 0, hostile: kind == "hostile")
        if kind == "namesakes" {
            item.officials = [SampleReport.item(5).officials[0], SampleReport.item(6).officials[0]]
        }
        let registers = Registers(
            contests: item.contests, candidates: item.candidates, officials: item.officials, version: "r1")
        item.finding.officials = item.officials.map(\.id)
        let part = BundlePart(
            Store.BundledFinding(
                inbox: Inbox(id: 1, root: PathText(folder), prefix: []),
                stored: Store.StoredFinding(
                    inbox: 1, finding: item.finding, post: item.post, images: [item.image], firstSeen: item.firstSeen,
                    review: item.review), judgedBy: "0.1.0 r1", sidecars: [:]), registers)
        // The samples have no files: the sheet says so.
        #expect(part.notes.map(\.kind) == [.missing, .missing])
        let number = SampleReport.pictures.firstIndex { $0.lines.first == item.image.observation?.text.first?.text }
        let picture =
            number.flatMap { drawn[$0] } ?? RenderedPicture(jpeg: [0xFF, 0xD8, 0xFF, 0xD9], width: 1, height: 1)
        let report = MadeReport.report([item], files: [])
        let sheets = try BundleSheets(language: .indonesian)
        let finding = sheets.finding(part, in: report, picture: picture)
        let clarification = sheets.clarification(part, in: report, picture: picture)
        for (name, bytes) in [("temuan", finding), ("klarifikasi", clarification)] {
            try AtomicFile.write(bytes, to: "\(folder)/sheet-\(kind)-\(name).html")
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("<script") && !text.contains("href=") && !text.contains("\u{202E}"))
        }
        let told = String(decoding: finding, as: UTF8.self)
        #expect(told.contains("Dasar hukum: ") && told.contains("Sanksi menurut ringkasan resmi: "))
        let asked = String(decoding: clarification, as: UTF8.self)
        for words in ["Nomor", "Jawaban diterima paling lambat", "Saksi", "Anggota satuan tugas", "Batas lapor"] {
            #expect(asked.contains(words))
        }
        #expect(asked.contains("Identitas belum pasti") == (kind == "namesakes"))
        #expect(asked.contains("Sumber tertutup") == item.post.isClosedSource)
        // Questions without choices have lines to write on; so has the outcome.
        #expect(asked.components(separatedBy: "<p class=\"line\">").count == 1 + 3 * 2 + 1)
        for official in item.officials { #expect(asked.contains(ReportHTML.escaped(official.name))) }
    }

    /// The store that `screen-cli review` serves in the browser's check.
    @Test func aStoreToReview() throws {
        let path = "\(folder)/review.sqlite"
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let store = try Store(path: path, for: .create)
        let inbox = try #require(try store.inboxes(at: [PathText("/kiriman")]).first)
        let items = (0..<12).map { number in
            var item = SampleReport.item(number, hostile: number == 3)
            item.finding.post = item.post.id
            return item
        }
        var assembly = Assembly()
        assembly.posts = PostList(items.map(\.post))
        let now = Store.text(MadeReport.time)
        try store.apply(assembly, mark: Listing([]).mark(by: ""), to: inbox, now: now)
        try store.save(
            items.map { item in
                let post = StoredPost(inbox: inbox.id, post: item.post, observations: [nil])
                return (post: post, findings: [item.finding])
            }, judge: "sample", now: now)
        #expect(try store.findings(of: [inbox]).findings.count == 12)
    }
}
