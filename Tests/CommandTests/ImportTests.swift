import Foundation
import TestSupport
import Testing

/// Observations of other machines, through the built program.
struct ImportTests {
    /// What a worker says of every picture of an office's inbox, and what a scan reports.
    private func observed(_ office: Office, _ extra: [String] = []) throws -> String {
        let files = try FileManager.default.subpathsOfDirectory(atPath: office.inbox).filter {
            $0.hasSuffix(".png") || $0.hasSuffix(".jpg")
        }
        let input = files.sorted().map { "{\"path\":\"\(office.inbox)/\($0)\"}\n" }.joined()
        let outcome = try Command.run(["worker"] + extra, input: input)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return outcome.output
    }

    private func take(_ office: Office, _ name: String, out: String, _ more: [String] = []) throws -> Command.Outcome {
        try Command.run(
            [
                "import", office.folder.path + "/" + name, "--inbox", office.inbox, "--registers", office.registers,
                "--out", office.folder.path + "/" + out, "--lang", "en",
            ] + Office.now + more)
    }

    @Test func anImportReportsWhatAScanReports() throws {
        let office = try Office()
        try office.addPictures(3)
        try office.add(Data("not a picture".utf8), to: "teks.jpg")
        let lines = try observed(office)
        try office.folder.write(lines, to: "lihat.jsonl")
        let scan = try office.scan(out: "sendiri", ["--lang", "en"])
        #expect(scan.code == 3)
        let first = try take(office, "lihat.jsonl", out: "bersama")
        #expect(first.code == 3)
        #expect(
            first.errors
                == """
                4 lines: 4 taken, 0 known already, 0 left to be looked at here, 0 refused
                4 files: 3 images seen, 0 sidecars, 0 skipped, 1 failed; 0 images opened this time; \
                0 leads to review (0 high, 0 medium), 0 low
                1 files could not be read for the first time; see berkas.csv

                """)
        #expect(try office.reports(out: "bersama") == office.reports(out: "sendiri"))
        // Again, twice over and with a picture that no line tells of.
        try office.folder.write(lines + lines, to: "lihat.jsonl")
        try office.add(TestPNG.bytes(7), to: "baru.png")
        let second = try take(office, "lihat.jsonl", out: "bersama")
        #expect(second.code == 0)
        #expect(
            second.errors
                == """
                8 lines: 0 taken, 8 known already, 0 left to be looked at here, 0 refused
                5 files: 4 images seen, 0 sidecars, 0 skipped, 1 failed; 1 images opened this time; \
                0 leads to review (0 high, 0 medium), 0 low

                """)
    }

    @Test func wrongLinesAreNamedAndLeftOut() throws {
        let office = try Office()
        try office.addPictures(2)
        let good = try observed(office)
        let first = String(good.prefix { $0 != "\n" })
        let gone = "{\"schema\":1,\"path\":\"/nowhere/foto.png\",\"error\":{\"code\":\"crashed\",\"detail\":\"x\"}}"
        let lines = [
            "", first, "not JSON", "{\"path\":\"a.png\"}", first.replacing("\"width\":64", with: "\"width\":0"), gone,
            String(first.prefix(100)),
        ]
        try office.folder.write(lines.joined(separator: "\n"), to: "lihat.jsonl")
        let outcome = try take(office, "lihat.jsonl", out: "out")
        let file = office.folder.path + "/lihat.jsonl"
        #expect(outcome.code == 3)
        #expect(
            outcome.errors.split(separator: "\n").map(String.init) == [
                "\(file):3: no observation: The given data was not valid JSON.",
                "\(file):4: no observation: no “schema”",
                "\(file):5: impossible: width: 0, not 1…1048576",
                "\(file):7: the line is cut off: whoever wrote it was stopped",
                "6 lines: 1 taken, 0 known already, 1 left to be looked at here, 4 refused",
                "2 files: 2 images seen, 0 sidecars, 0 skipped, 0 failed; 1 images opened this time; "
                    + "0 leads to review (0 high, 0 medium), 0 low",
            ])
    }

    @Test func observationsOfOtherModelsAreRefusedWhole() throws {
        let office = try Office()
        try office.addPictures(1)
        try office.folder.write(try observed(office, ["--max-side", "9000"]), to: "lihat.jsonl")
        let outcome = try take(office, "lihat.jsonl", out: "out")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("lihat.jsonl:1: seen with the models "))
        #expect(outcome.errors.contains("hint: install the same package on every machine"))
        #expect(!FileManager.default.fileExists(atPath: office.folder.path + "/out/laporan.csv"))
        #expect(try take(office, "none.jsonl", out: "out").code == 2)
    }

    @Test func observeWritesWhatImportTakes() throws {
        let office = try Office()
        try office.addPictures(1)
        let seen = try Command.run(["observe", office.inbox + "/akun0/foto0.png"])
        try office.folder.write(seen.output, to: "lihat.jsonl")
        let outcome = try take(office, "lihat.jsonl", out: "out")
        #expect(outcome.code == 0)
        #expect(outcome.errors.hasPrefix("1 lines: 1 taken, "), "\(outcome.errors)")
    }
}
