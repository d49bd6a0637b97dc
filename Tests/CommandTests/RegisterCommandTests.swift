import Foundation
import TestSupport
import Testing

@testable import Screen

/// What the commands do with registers that cannot be used as they are.
struct RegisterCommandTests {
    private static let badRow = "a2,123,Orang Kedua,,PNS,Camat,Kecamatan Uji,Pemerintah Kota Uji,,2020-13-01,,\n"

    private func office(adding row: String = "") throws -> Office {
        let office = try Office()
        try office.addPictures(1)
        let officials = try String(contentsOfFile: office.registers + "/asn.csv", encoding: .utf8)
        try office.folder.write(officials + "\n" + row, to: "registers/asn.csv")
        return office
    }

    @Test func `a wrong row of an official stops no night, and is told`() throws {
        let office = try office(adding: Self.badRow)
        let outcome = try office.scan(["--lang", "en", "--quiet"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        // Both mistakes of the row at once.
        let lines = outcome.errors.split(separator: "\n").filter { $0.contains("asn.csv line 3") }
        #expect(lines.contains { $0.contains("nip") && $0.contains("123") }, "\(outcome.errors)")
        #expect(
            lines.contains { $0.contains("2020-13-01") && $0.contains("this row is not used") }, "\(outcome.errors)")
        #expect(try office.report("ringkasan.json").contains("aktif_dari"))
        #expect(try office.report("laporan.html").contains("2020-13-01"))
    }

    @Test func `the doctor tells what is set aside, and that scans go on`() throws {
        let office = try office(adding: Self.badRow)
        let now = try String(contentsOfFile: office.registers + "/kontes.csv", encoding: .utf8)
        // The doctor's clock is the machine's: the contest must lie ahead.
        let year = Calendar(identifier: .gregorian).component(.year, from: Date()) + 1
        try office.folder.write(now.replacingOccurrences(of: "2029-", with: "\(year)-"), to: "registers/kontes.csv")
        let outcome = try Command.run(["doctor", "--registers", office.registers, "--lang", "en"])
        #expect(outcome.output.contains("! registers: 1 contests, 1 candidates, 1 officials"), "\(outcome.output)")
        #expect(outcome.output.contains("asn.csv line 3, column aktif_dari"))
    }

    @Test func `a wrong row of a contest or a candidate refuses the registers, unless the officer says so`() throws {
        let office = try office()
        let candidates = try String(contentsOfFile: office.registers + "/calon.csv", encoding: .utf8)
        try office.folder.write(candidates + "\nc2,k1,dua,Wirya Sentosa,,,,,,,,,\n", to: "registers/calon.csv")
        let refused = try office.scan(["--lang", "en"])
        #expect(refused.code == 65)
        #expect(refused.errors.contains("--allow-bad-rows") && refused.errors.contains("dua"), "\(refused.errors)")
        let allowed = try office.scan(["--lang", "en", "--allow-bad-rows"])
        #expect(allowed.code == 0, "\(allowed.errors)")
        #expect(try office.report("ringkasan.json").contains("nomor_urut"))
    }

    @Test(arguments: ["asn.csv", "calon.csv", "kontes.csv", "instansi.csv"])
    func anEmptyRegisterIsRefused(name: String) throws {
        let office = try office()
        let header = try String(contentsOfFile: office.registers + "/" + name, encoding: .utf8).prefix { $0 != "\n" }
        try office.folder.write(header + "\n", to: "registers/" + name)
        for more in [[], ["--allow-bad-rows"]] {
            let outcome = try office.scan(["--lang", "en"] + more)
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains(name))
        }
    }

    @Test func registersOfAVoteLongPastAreRefused() throws {
        let office = try office()
        let arguments = ["scan", office.inbox, "--registers", office.registers, "--out", office.folder.path + "/out"]
        // 90 days after the vote, and a day later.
        let last = try Command.run(arguments + ["--lang", "en", "--now", "2030-02-25T07:00:00+07:00"])
        #expect(last.code == 0, "\(last.errors)")
        let late = try Command.run(arguments + ["--lang", "en", "--now", "2030-02-26T07:00:00+07:00"])
        #expect(late.code == 65)
        #expect(late.errors.contains("expired"))
    }

    @Test func aRematchRefusesThemToo() throws {
        let office = try office()
        #expect(try office.scan().code == 0)
        let store = ["--store", office.folder.path + "/out/screen.sqlite", "--lang", "en"] + Office.now
        try office.folder.write("id,nama\n", to: "registers/asn.csv")
        #expect(try Command.run(["rematch"] + store).code == 65)
    }

    @Test func settingsAreReadAndWrongOnesAreNamed() throws {
        let office = try office()
        try office.folder.write("penerima: Bawaslu Kota Uji\nambang_pose: 0.8\n", to: "registers/pengaturan.yaml")
        #expect(try office.scan().code == 0)
        #expect(try office.report("laporan.html").contains("Bawaslu Kota Uji"))
        try office.folder.write("penerima: X\nambang_pose: sering\n", to: "registers/pengaturan.yaml")
        let outcome = try office.scan(["--lang", "en"])
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("ambang_pose") && outcome.errors.contains("sering"), "\(outcome.errors)")
    }

    @Test func whatIsWrongWithASidecarWithoutAPostIsTold() throws {
        let office = try office()
        try office.add(Data("{\"category\": \"instagram\", \"username\": ".utf8), to: "lain/hilang.jpg.json")
        let outcome = try office.scan()
        #expect(outcome.code == 0)
        let row = try #require(
            office.report("berkas.csv").split(separator: "\r\n").first { $0.hasPrefix("lain/hilang.jpg.json") })
        #expect(row.contains("terpotong"), "\(row)")
        #expect(try office.report("ringkasan.json").contains("berkas.csv"))
    }
}
