import TestSupport
import Testing

@testable import Screen

@Suite struct CSVTests {
    private func rows(_ text: String) -> [[String]] {
        let table = CSVReader(Array(text.utf8))
        return [table.header.cells] + table.rows.map(\.cells)
    }

    @Test(arguments: ["\r\n", "\n", "\r"])
    func readsEachKindOfLineEnd(end: String) {
        let table = CSVReader(Array("a,b\(end)1,\"x\(end)y\"\(end)\(end)3,4".utf8))
        #expect(table.header == CSVRow(line: 1, cells: ["a", "b"]))
        #expect(table.rows == [CSVRow(line: 2, cells: ["1", "x\(end)y"]), CSVRow(line: 5, cells: ["3", "4"])])
        #expect(table.flaws == [])
    }

    @Test func tellsTheDelimiterByTheHeader() {
        #expect(rows("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]])
        #expect(rows("a,\"b;c;d\"\n1;2,3\n") == [["a", "b;c;d"], ["1;2", "3"]])
        #expect(rows("sep=;\r\na,b;c\r\n1;2\r\n") == [["a,b", "c"], ["1", "2"]])
        #expect(rows("\u{FEFF}a,b\n1,2") == [["a", "b"], ["1", "2"]])
    }

    @Test func readsQuotesWithinQuotes() {
        #expect(rows("a\n\"x \"\"y\"\", z\"\n\"\"\n\"\"\"\"\n") == [["a"], ["x \"y\", z"], ["\""]])
    }

    @Test func namesWhatIsNotAsItShouldBe() {
        let open = CSVReader(Array("a,b\n1,2\n3,\"x\ny\n".utf8))
        #expect(open.flaws == [CSVReader.Flaw(line: 3, kind: .unclosedQuote)])
        let after = CSVReader(Array("a,b\n\"x\"y,2\n".utf8))
        #expect(after.flaws == [CSVReader.Flaw(line: 2, kind: .textAfterQuote)])
        #expect(after.rows.map(\.cells) == [["xy", "2"]])
        let latin = CSVReader(Array("a\n".utf8) + [0x43, 0xE9, 0x0A])
        #expect(latin.flaws == [CSVReader.Flaw(line: 2, kind: .notUTF8)])
        #expect(latin.rows.map(\.cells) == [["C\u{FFFD}"]])
        #expect(CSVReader([0xFF, 0xFE, 0x61, 0x00]).flaws == [CSVReader.Flaw(line: 1, kind: .utf16)])
    }

    @Test(
        arguments: [
            ("=1+1", "'=1+1"), ("+62812", "'+62812"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
            ("\u{0}x", "'\u{0}x"), ("'=1", "''=1"), ("'biasa'", "'biasa'"), ("03", "03"), ("a=b", "a=b"), ("", ""),
            ("\r=1", "\"'\r=1\""), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), (" a", "\" a\""),
            ("a\nb", "\"a\nb\""),
        ])
    func defusesAndQuotes(cell: String, written: String) {
        var bytes: [UInt8] = []
        CSVWriter().append([cell, "z"], to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == written + ",z\r\n")
    }

    @Test func writesAWholeFile() {
        let bytes = CSVWriter(dialect: .excelID).document(header: ["a", "b"], rows: [["1,5", "é"]])
        #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("a;b\r\n\"1,5\";é\r\n".utf8))
        #expect(CSVWriter().document(header: ["a"], rows: []) == [0xEF, 0xBB, 0xBF] + Array("a\r\n".utf8))
    }

    @Test func `a row has no more cells than a spreadsheet, and the next row is read`() {
        let commas = String(repeating: ",", count: 100_000)
        let table = CSVReader(Array("a,b\n1\(commas)\n2,3\n".utf8))
        #expect(table.rows.map(\.cells.count) == [CSVScanner.mostCells, 2])
        #expect(table.rows.last?.cells == ["2", "3"])
    }

    /// Whatever is written is read again, in both dialects.
    @Test(arguments: 0..<40)
    func readsWhatItWrites(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet: [Unicode.Scalar] = [
            "a", "B", "0", ",", ";", "\"", "'", "=", "+", "-", "@", "\t", "\r", "\n", " ", "é", "\u{0301}", "🙏",
            "\u{0}",
            "\u{FEFF}",
        ]
        func cell() -> String {
            let scalars = (0..<Int.random(in: 0...8, using: &random)).map { _ in alphabet.randomElement(using: &random)!
            }
            return String(String.UnicodeScalarView(scalars))
        }
        for dialect in CSVWriter.Dialect.allCases {
            let width = Int.random(in: 1...5, using: &random)
            let header = (0..<width).map { "kolom\($0)" }
            let rows = (0..<20).map { _ in (0..<width).map { _ in cell() } + ["akhir"] }
            let bytes = CSVWriter(dialect: dialect).document(header: header + ["z"], rows: rows)
            let table = CSVReader(bytes, undefused: true)
            #expect(table.rows.map { $0.cells.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
            #expect(table.flaws == [])
        }
    }
}
