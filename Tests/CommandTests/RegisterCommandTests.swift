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

    @Test func aWrongRowRefusesTheRegistersAndIsNamed() throws {
        let outcome = try office(adding: Self.badRow).scan(["--lang", "en"])
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("--allow-bad-rows"))
        // Both mistakes of the row at once.
        let lines = outcome.errors.split(separator: "\n").filter { $0.contains("asn.csv") && $0.contains("3") }
        #expect(lines.contains { $0.contains("nip") && $0.contains("123") }, "\(outcome.errors)")
        #expect(lines.contains { $0.contains("aktif_dari") && $0.contains("2020-13-01") }, "\(outcome.errors)")
    }

    @Test func aWrongRowIsLeftOutWhereTheOfficerSaysSo() throws {
        let office = try office(adding: Self.badRow)
        let outcome = try office.scan(["--lang", "en", "--allow-bad-rows"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("aktif_dari"))
        #expect(try office.report("ringkasan.json").contains("aktif_dari"))
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
