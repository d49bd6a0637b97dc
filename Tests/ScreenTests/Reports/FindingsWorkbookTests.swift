import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

@Suite struct FindingsWorkbookTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func workbook(_ items: [ReportItem], _ language: Language = .indonesian) throws -> String {
        let path = folder.path + "/laporan.xlsx"
        try FindingsWorkbook.write(MadeReport.report(items), to: path, language: language)
        return path
    }

    /// A part of the container, as Python's zipfile reads it.
    private func part(_ name: String, of path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [
            "-c", "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))", path,
            name,
        ]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return text
    }

    private func sheets(_ path: String) throws -> [String] {
        try (1...2).map { try part("xl/worksheets/sheet\($0).xml", of: path) }
    }

    @Test func `the same findings make the same bytes at any time`() async throws {
        let first = try Data(contentsOf: URL(fileURLWithPath: workbook([MadeReport.lead()])))
        try await Task.sleep(for: .milliseconds(2_100))
        let second = try Data(contentsOf: URL(fileURLWithPath: workbook([MadeReport.lead()])))
        #expect(first == second)
        #expect(first.starts(with: Data("PK".utf8)))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["laporan.xlsx"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/laporan.xlsx")[.posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(try part("docProps/core.xml", of: folder.path + "/laporan.xlsx").contains("2031-10-08T00:00:00Z"))
    }

    @Test func `the first sheet has ten columns, the second all of the table's`() throws {
        let sheets = try sheets(workbook([MadeReport.lead()]))
        func titles(_ sheet: String) -> Int {
            (sheet.components(separatedBy: "</row>").first ?? "").components(separatedBy: "<c r=").count - 1
        }
        #expect(titles(sheets[0]) == 10)
        #expect(titles(sheets[1]) == FindingsCSV.Column.allCases.count + 1)
        for sheet in sheets {
            #expect(sheet.contains("<autoFilter ref=\"A1:"))
            #expect(sheet.contains("state=\"frozen\""))
            #expect(sheet.contains("<pageSetup paperSize=\"9\""))
            #expect(sheet.contains("orientation=\"landscape\""))
        }
    }

    @Test func `texts stay texts, dates are dates, scores are numbers`() throws {
        var item = MadeReport.lead()
        item.post.account = Account(platform: "instagram", handle: "03")
        let sheets = try sheets(workbook([item]))
        func text(_ text: String) -> String { "t=\"inlineStr\"><is><t>\(text)</t></is>" }
        #expect(sheets[1].contains(text("03")))
        #expect(sheets[1].contains(text("19880407 201810 1 006")))
        // 5 October 2031, in the contest's zone, and 8 October 2031 at 7 there.
        #expect(sheets[0].contains("<v>48126</v>"))
        #expect(sheets[1].contains("<v>48126</v>"))
        #expect(sheets[1].contains("<v>48129.29166"))
        #expect(sheets[1].contains("<v>75</v>"))
        #expect(try part("xl/styles.xml", of: folder.path + "/laporan.xlsx").contains("hh:mm &quot;WIB&quot;"))
    }

    @Test(arguments: ["=1+1", "+628123", "@SUM(A1)", "-2+3", "\t=1", "=HYPERLINK(\"http://a\")", "\u{0}=1", "_x003D_1"])
    func `nothing in it can be run`(words: String) throws {
        var item = MadeReport.lead()
        item.post.account = Account(platform: "instagram", handle: words)
        item.review = Review(decision: .clarify, reviewer: words, decidedAt: MadeReport.time, note: words)
        for sheet in try sheets(workbook([item])) {
            #expect(!sheet.contains("<f>") && !sheet.contains("<f "))
            #expect(!sheet.unicodeScalars.contains { $0.value < 0x20 && ![0x09, 0x0A, 0x0D].contains($0.value) })
            #expect(!sheet.contains("_x003D_") || sheet.contains("_x005F_x003D_"))
        }
    }

    @Test(arguments: [
        ("https://www.example.org/p/1/?a=b&c=d", true), ("http://example.org", true), ("javascript:alert(1)", false),
        ("file:///etc/passwd", false), ("internal:'Semua kolom'!A1", false), ("https://a b", false),
        ("external:c:\\a.xlsx", false), ("mailto:a@example.org", false),
    ])
    func `only addresses of the web can be opened`(address: String, opens: Bool) throws {
        var item = MadeReport.lead()
        item.post.link = address
        for sheet in try sheets(workbook([item])) { #expect(sheet.contains("<hyperlink ") == opens) }
    }

    @Test func `a text longer than a cell is cut with a mark`() throws {
        var item = MadeReport.lead()
        let long = String(repeating: "😀", count: 20_000)
        item.review = Review(decision: .clarify, reviewer: "Sari", decidedAt: MadeReport.time, note: long)
        let sheet = try sheets(workbook([item]))[1]
        #expect(sheet.contains("😀… (terpotong, selengkapnya di laporan.csv)</t>"))
        let fitting = WorkbookText.fitting(long, mark: "…")
        #expect(fitting.utf16.count == 32_767)
        #expect(WorkbookText.fitting(String(repeating: "a", count: 32_767), mark: "…").hasSuffix("aa"))
        #expect(WorkbookText.fitting("a\r\nb\u{202E}\u{FFFE}", mark: "…") == "a\nb⟦U+202E⟧⟦U+FFFE⟧")
    }

    @Test func `a sheet whose end is missing is no workbook`() throws {
        let path = folder.path + "/cut.xlsx"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let handle = try #require(FileHandle(forWritingAtPath: path))
        var zip = try ZipWriter(descriptor: handle.fileDescriptor)
        try zip.add("xl/worksheets/sheet1.xml", Array("<worksheet><row>".utf8), modified: MadeReport.time)
        try zip.finish()
        #expect(throws: WorkbookWriter.Failure.self) { try WorkbookWriter.checkSheets(of: path) }
    }

    @Test func `both languages have a readable sheet`() throws {
        #expect(try sheets(workbook([MadeReport.lead()]))[0].contains("<t>Batas lapor</t>"))
        let english = try workbook([MadeReport.lead()], .english)
        #expect(try sheets(english)[0].contains("<t>Report by</t>"))
        #expect(try part("xl/workbook.xml", of: english).contains("name=\"All columns\""))
    }

    @Test func `an empty report has its headers`() throws {
        for sheet in try sheets(workbook([])) { #expect(sheet.contains("<row r=\"1\"")) }
    }
}
