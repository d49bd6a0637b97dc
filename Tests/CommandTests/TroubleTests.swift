import Foundation
import GRDB
import Glibc
import Observation
import TestSupport
import Testing

@testable import Screen

/// What goes wrong around the program: it says so, loses nothing, and goes on.
struct TroubleTests {
    private static let after = ["--now", "2030-05-01T07:00:00+07:00"]

    /// An office with one lead: a poster of the candidate on the official's own account.
    private func officeWithLead() throws -> Office {
        let office = try Office()
        try office.addPictures(2)
        try office.add(
            Data(
                "berkas,akun,platform,tanggal_unggah,teks\nakun0/foto0.png,bondan.uji,instagram,2029-10-20,Terang Bersama Sekar\n"
                    .utf8), to: "sumber.csv")
        let outcome = try office.scan(["--lang", "en"])
        #expect(outcome.errors.contains("1 leads to review"), "\(outcome.errors)")
        return office
    }

    private func store(_ office: Office) -> [String] { ["--store", office.folder.path + "/out/screen.sqlite"] }

    private func change(_ office: Office, _ sql: String) throws {
        try DatabaseQueue(path: office.folder.path + "/out/screen.sqlite").write { try $0.execute(sql: sql) }
    }

    // MARK: - After the vote, and when registers change

    @Test func casesAreHandledAfterTheVote() throws {
        let office = try officeWithLead()
        #expect(try office.scan(Self.after).code == 65)
        let id = try #require(
            try Command.run(["report", "--json"] + store(office) + Self.after).output.firstMatch(
                of: /"id":"(t[0-9a-f]+)"/)?
                .output.1)
        for command in [
            ["report", "--out", office.folder.path + "/laporan"], ["rematch"],
            ["bundle", String(id), "--output", office.folder.path + "/bukti.zip"],
        ] {
            let outcome = try Command.run(command + store(office) + Self.after)
            #expect(outcome.code == 0, "\(command): \(outcome.errors)")
        }
    }

    @Test func aFindingKeepsTheNamesItWasJudgedWith() throws {
        let office = try officeWithLead()
        let calon = try String(contentsOfFile: office.registers + "/calon.csv", encoding: .utf8)
        try office.folder.write(
            calon.replacing("c1,k1,2,Sekar Wiryatama", with: "c9,k1,4,Orang Lain"), to: "registers/calon.csv")
        let outcome = try Command.run(
            ["report", "--lang", "en", "--out", office.folder.path + "/lagi"] + store(office) + Office.now)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try office.report("laporan.csv", out: "lagi").contains("Sekar Wiryatama"))
        #expect(try office.report("laporan.html", out: "lagi").contains("the registers changed since"))
        #expect(try !office.report("laporan.html").contains("the registers changed since"))
    }

    // MARK: - Stores

    @Test func noCommandButAScanMakesAStore() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/salah.sqlite"
        for command in [
            ["purge", "--older-than", "1d"], ["report", "--json"], ["rematch"], ["show", "t0123456789abcdef"],
            ["review"],
            ["bundle", "t0123456789abcdef"],
        ] {
            let outcome = try Command.run(command + ["--store", path, "--lang", "id"])
            #expect(outcome.code == 2, "\(command)")
            #expect(outcome.errors.contains("simpanan tidak ada"), "\(outcome.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [], "\(command)")
        }
    }

    @Test func purgeKeepsPostsAsLongAsTheRegistersSay() throws {
        let office = try Office()
        try office.addPictures(2)
        #expect(try office.scan().code == 0)
        try office.folder.write("retensi_hari: 30\n", to: "registers/pengaturan.yaml")
        let purge = ["purge", "--lang", "en"] + store(office)
        let early = try Command.run(purge + ["--now", "2029-11-20T07:00:00+07:00"])
        #expect(early.errors == "removed: 0 posts, 0 findings, what was seen in 0 images; decisions stay\n")
        let late = try Command.run(purge + ["--now", "2029-12-01T07:00:00+07:00"])
        #expect(late.errors == "removed: 2 posts, 0 findings, what was seen in 2 images; decisions stay\n")
    }

    private static let damages = [
        "UPDATE finding SET json = x'7B22'",
        "UPDATE post SET json = x'7B22'; UPDATE record SET bytes = x'FF'",
        "UPDATE observation SET json = CAST(replace(CAST(json AS TEXT), '\"schema\":1', '\"schema\":-1') AS BLOB); DELETE FROM record; UPDATE post SET judged = NULL",
        "UPDATE observation SET json = x''; UPDATE finding SET json = x''; UPDATE post SET json = x''; UPDATE record SET bytes = x''",
    ]

    @Test(arguments: damages) func aScanMakesDamagedRowsAgain(damage: String) throws {
        let office = try officeWithLead()
        let before = try office.reports()
        try change(office, damage)
        let doctor = try Command.run(["doctor"] + store(office))
        #expect(doctor.code == 2)
        let report = try Command.run(["report", "--out", office.folder.path + "/rusak"] + store(office) + Office.now)
        #expect(report.code == 0, "\(report.errors)")
        let outcome = try office.scan(["--lang", "en"])
        #expect(outcome.code == 0, "\(outcome.errors)")
        for (name, pair) in zip(Office.reports, zip(try office.reports(), before)) {
            #expect(String(decoding: pair.0, as: UTF8.self) == String(decoding: pair.1, as: UTF8.self), "\(name)")
        }
        #expect(try Command.run(["doctor"] + store(office)).code == 0)
    }

    // MARK: - What comes in

    @Test func anObservationOutOfItsBoundsStopsNothing() throws {
        let office = try officeWithLead()
        let seen = try Command.run(["observe", office.inbox + "/akun0/foto0.png"]).output
        let bad = seen.replacing(
            "\"hands\":[",
            with:
                "\"hands\":[{\"pose\":\"palm\",\"fingers\":9223372036854775807,\"extended\":[],\"side\":\"left\",\"confidence\":1e300,\"box\":[0,0,1,1],\"landmarks\":[]}"
        )
        #expect(bad != seen)
        try office.folder.write(bad, to: "lihat.jsonl")
        let outcome = try Command.run(
            [
                "import", office.folder.path + "/lihat.jsonl", "--inbox", office.inbox, "--registers", office.registers,
                "--out", office.folder.path + "/out", "--lang", "en",
            ] + Office.now)
        #expect(outcome.code == 3)
        #expect(
            outcome.errors.contains("lihat.jsonl:1: impossible: hands[0].fingers: 9223372036854775807"),
            "\(outcome.errors)")
        #expect(try office.scan().code == 0)
    }

    @Test func importReadsNoFileOutsideTheInboxes() throws {
        let office = try officeWithLead()
        try office.folder.write("rahasia", to: "luar/rahasia.jpg")
        let failure = { (path: String) in
            "{\"schema\":1,\"path\":\"\(path)\",\"error\":{\"code\":\"corrupt\",\"detail\":\"x\"}}\n"
        }
        try office.folder.write(
            failure(office.folder.path + "/luar/rahasia.jpg") + failure(office.inbox + "/../luar/rahasia.jpg"),
            to: "lihat.jsonl")
        let outcome = try Command.run(
            [
                "import", office.folder.path + "/lihat.jsonl", "--inbox", office.inbox, "--registers", office.registers,
                "--out", office.folder.path + "/out", "--lang", "en",
            ] + Office.now)
        #expect(
            outcome.errors.contains("2 lines: 0 taken, 0 known already, 2 left to be looked at here, 0 refused"),
            "\(outcome.errors)")
    }

    @Test func aFolderThatCannotBeReadIsToldEveryNight() throws {
        let office = try Office()
        try office.addPictures(1)
        try office.add(TestPNG.bytes(8), to: "terkunci/foto.png")
        #expect(unsafe chmod(office.inbox + "/terkunci", 0) == 0)
        for _ in 0..<3 { #expect(try office.scan(shell: ScanTests.withoutPrivilege).code == 3) }
        #expect(unsafe chmod(office.inbox + "/terkunci", 0o700) == 0)
        #expect(try office.scan(shell: ScanTests.withoutPrivilege).code == 0)
    }

    // MARK: - The clock

    @Test func aClockBeforeTheProgramScansNothing() throws {
        let office = try Office()
        try office.addPictures(1)
        let scan = ["scan", office.inbox, "--registers", office.registers, "--out", office.folder.path + "/out"]
        let early = try Command.run(scan + ["--lang", "id", "--now", "1970-01-01T07:00:20+07:00"])
        #expect(early.code == 2)
        #expect(early.errors.contains("jam komputer menunjukkan 1970-01-01"), "\(early.errors)")
        #expect(!FileManager.default.fileExists(atPath: office.folder.path + "/out/laporan.csv"))
        #expect(try Command.run(scan + ["--accept-clock", "--now", "2025-10-28T07:00:00+07:00"]).code == 0)
    }

    @Test func aNightTwoMonthsAheadFixesNothing() throws {
        let office = try Office()
        try office.addPictures(1)
        try office.add(
            Data(
                "berkas,akun,platform,tanggal_unggah,teks\nakun0/foto0.png,bondan.uji,instagram,2029-10-20,Terang Bersama Sekar\n"
                    .utf8), to: "sumber.csv")
        let scan = ["scan", office.inbox, "--registers", office.registers, "--out", office.folder.path + "/out"]
        #expect(try Command.run(scan + ["--now", "2029-12-28T07:00:00+07:00"]).code == 0)
        #expect(try Command.run(scan + Office.now).code == 0)
        let table = CSVReader(
            Array(try Data(contentsOf: URL(fileURLWithPath: office.folder.path + "/out/laporan.csv"))))
        let row = Dictionary(uniqueKeysWithValues: zip(table.header.cells, try #require(table.rows.first).cells))
        #expect(row["pertama_terlihat"]?.hasPrefix("2029-10-28") == true)
        #expect(row["tanggal_diketahui"] == "2029-10-28")
        #expect(row["batas_waktu"] == "2029-11-04")
    }

    // MARK: - Terminals, logs, leftovers

    @Test func aLogThatCannotBeWrittenIsFatalAndNoLead() throws {
        let office = try Office()
        try office.addPictures(1)
        let outcome = try office.scan(["--lang", "en", "--log-file", office.folder.path + "/tidak/ada.log"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("tidak/ada.log: No such file"))
    }

    @Test(arguments: ["inf", "nan", "-1", "1e300"]) func aTimeThatIsNoneIsRefused(seconds: String) throws {
        let outcome = try Command.run(["worker", "--timeout=\(seconds)"])
        #expect(outcome.code == 64, "\(outcome.errors)")
        #expect(outcome.signal == nil)
    }

    @Test func nothingThatMovesTheCursorReachesTheTerminal() throws {
        let office = try Office()
        let outcome = try Command.run(
            [
                "scan", "/tidak-ada/\u{9B}31m\u{202E}gpj\u{1B}[2J", "--registers", office.registers, "--out",
                office.folder.path + "/out",
            ]
                + Office.now)
        #expect(outcome.code == 2)
        let marks: Set<UInt32> = [0x9B, 0x202E, 0x1B]
        #expect(!outcome.errors.unicodeScalars.contains { marks.contains($0.value) })
        #expect(outcome.errors.contains("\\u{9b}31m\\u{202e}gpj\\u{1b}"), "\(outcome.errors)")
    }

    @Test func whatKilledRunsLeftIsRemoved() throws {
        let office = try Office()
        try office.addPictures(1)
        #expect(try office.scan().code == 0)
        // No process has this number; this test's own has.
        for name in [".laporan.html.4194305.17.tmp", ".laporan.csv.\(getpid()).17.tmp", ".catatan.tmp"] {
            try office.folder.write("x", to: "out/" + name)
        }
        #expect(try office.scan().code == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: office.folder.path + "/out")
        #expect(!names.contains(".laporan.html.4194305.17.tmp"))
        #expect(names.contains(".laporan.csv.\(getpid()).17.tmp"))
        #expect(names.contains(".catatan.tmp"))
    }

    @Test(arguments: [SIGHUP, SIGTERM]) func aReviewWhoseTerminalIsClosedLeavesNoPage(number: Int32) throws {
        let office = try officeWithLead()
        let temporary = office.folder.path + "/sementara"
        try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
        // What a review that was killed left behind.
        try office.folder.write("nama", to: "sementara/screen-review-4194305-x/tinjauan.html")
        let review = try Command(
            ["review"] + store(office), shell: "TMPDIR='\(temporary)' exec \"$@\"")
        func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: temporary) }
        var tries = 0
        while try !names().contains(where: { $0.hasPrefix("screen-review-\(review.identifier)-") }), tries < 300 {
            usleep(100_000)
            tries += 1
        }
        #expect(try !names().contains("screen-review-4194305-x"))
        review.send(number)
        let outcome = try review.wait()
        #expect(outcome.signal == nil)
        #expect(try names() == [])
    }
}
