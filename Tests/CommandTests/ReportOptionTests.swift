import Foundation
import TestSupport
import Testing

/// How reports look is chosen alike by every command that writes them.
struct ReportOptionTests {
    @Test(arguments: ["scan", "rematch", "report", "import"])
    func `help names the dialects that are accepted`(command: String) throws {
        let help = try Command.run([command, "--help", "--lang", "en"]).output
        let text = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let option = try #require(text.range(of: "--csv-dialect <dialect>"))
        let values = try #require(text[option.upperBound...].firstMatch(of: /\(values: ([a-z, -]+)\)/)?.1)
        let named = values.split(separator: ", ").map(String.init)
        #expect(named == ["comma", "excel-id"])
        for word in named + ["excel"] {
            let outcome = try Command.run([command, "--csv-dialect", word])
            #expect(outcome.code == 64)
            #expect(outcome.errors.contains("'--csv-dialect <dialect>'") == (word == "excel"), "\(outcome.errors)")
        }
    }

    @Test func `tables are parted as spreadsheets of the language expect it`() throws {
        let office = try Office()
        try office.addPictures(1)
        #expect(try office.scan().code == 0)
        func delimiter(_ out: String) throws -> [Character] {
            try ["laporan.csv", "berkas.csv"].map { name in
                try #require(try office.report(name, out: out).first { $0 == "," || $0 == ";" })
            }
        }
        #expect(try delimiter("out") == [";", ";"])
        let store = ["--store", office.folder.path + "/out/screen.sqlite"] + Office.now
        let cases: [([String], Character)] = [
            ([], ";"), (["--lang", "en"], ","), (["--lang", "id", "--csv-dialect", "comma"], ","),
            (["--lang", "en", "--csv-dialect", "excel-id"], ";"),
        ]
        for command in ["rematch", "report"] {
            for (index, (options, expected)) in cases.enumerated() {
                let out = "\(command)-\(index)"
                let outcome = try Command.run(
                    [command, "--out", office.folder.path + "/" + out] + store + options)
                #expect(outcome.code == 0, "\(outcome.errors)")
                #expect(try delimiter(out) == [expected, expected], "\(command) \(options)")
                #expect(FileManager.default.fileExists(atPath: "\(office.folder.path)/\(out)/laporan.xlsx"))
            }
        }
    }
}
