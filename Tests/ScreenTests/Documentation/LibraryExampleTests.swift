import Foundation
import Testing

/// The example of docs/library.md: the same source, compiled and run here.
struct LibraryExampleTests {
    private static let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardizedFileURL

    @Test func thePageShowsTheSourceThatIsCompiled() throws {
        let source = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("LibraryExample.swift"), encoding: .utf8)
        let page = try String(contentsOf: Self.root.appendingPathComponent("docs/library.md"), encoding: .utf8)
        #expect(page.contains("```swift\n\(source)```\n"))
    }

    @Test func itGivesWhatThePageSays() throws {
        let line = """
            {"schema":1,"path":"foto.jpg","sha256":"\(String(repeating: "0", count: 64))","format":"jpeg","width":1080,\
            "height":1350,"warnings":[],"text":[{"text":"Bersama Bunda Kinasih desa kuat","confidence":0.97,\
            "quad":[[80,900],[1000,900],[1000,980],[80,980]],"reader":"ppocr","alternatives":[]}],"hands":[],"faces":[],\
            "phash":"","models":"example"}
            """
        let lines = try leads(
            in: line, postedBy: "galih.prabaswara", on: "2030-10-18",
            registers: Self.root.appendingPathComponent("fixtures/registers").path)
        let page = try String(contentsOf: Self.root.appendingPathComponent("docs/library.md"), encoding: .utf8)
        #expect(!lines.isEmpty)
        #expect(page.contains("```text\n\(lines.joined(separator: "\n"))\n```\n"), "\(lines.joined(separator: "\n"))")
    }
}
