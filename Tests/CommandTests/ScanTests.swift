import Foundation
import Glibc
import TestSupport
import Testing

@testable import Screen

struct ScanTests {
    @Test func everyFileEndsWithAnOutcome() throws {
        let office = try Office()
        try office.addPictures(3)
        try office.add(Data("not a picture".utf8), to: "teks.jpg")
        try office.add(Data(), to: "kosong.jpg")
        try office.add(TestPNG.bytes(9).prefix(200), to: "putus.png")
        try office.add(Data("catatan".utf8), to: "catatan.bin")
        try FileManager.default.createSymbolicLink(atPath: office.inbox + "/putar", withDestinationPath: office.inbox)
        try FileManager.default.createSymbolicLink(
            atPath: office.inbox + "/tautan.png", withDestinationPath: "akun0/foto0.png")
        #expect(unsafe mkfifo(office.inbox + "/pipa.jpg", 0o600) == 0)
        let outcome = try office.scan(["--lang", "en"])
        #expect(outcome.code == 3)
        #expect(
            outcome.errors
                == """
                10 files: 3 images seen, 0 sidecars, 4 skipped, 3 failed; 6 images opened this time; \
                0 leads to review (0 high, 0 medium), 0 low
                3 files could not be read for the first time; see berkas.csv

                """)
        #expect(outcome.output == "")
        let rows = try office.report("berkas.csv").split(separator: "\r\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(
            rows.map { "\($0[0]) \($0[6]) \($0[7])" } == [
                "akun0/foto0.png dilihat ", "akun1/foto1.png dilihat ", "akun2/foto2.png dilihat ",
                "catatan.bin dilewati bukan berkas pendamping yang dikenal",
                "kosong.jpg gagal berkas terpotong sebelum ada gambar yang dapat dibaca",
                "pipa.jpg dilewati bukan berkas biasa", "putar dilewati tautan simbolis tidak diikuti",
                "putus.png gagal berkas terpotong sebelum ada gambar yang dapat dibaca",
                "tautan.png dilewati tautan simbolis tidak diikuti", "teks.jpg gagal \"bukan gambar JPEG",
            ])
    }

    /// Root reads everything, so the right to do so is taken from the program.
    static let withoutPrivilege =
        "[ $(id -u) -ne 0 ] && exec \"$@\"; exec setpriv --bounding-set=-dac_override,-dac_read_search \"$@\""

    @Test func whatMayNotBeReadIsNamedAndReadOnceItMayBe() throws {
        let office = try Office()
        try office.addPictures(1)
        try office.add(TestPNG.bytes(7), to: "terkunci.png")
        try office.add(TestPNG.bytes(8), to: "folder/foto.png")
        #expect(unsafe chmod(office.inbox + "/terkunci.png", 0) == 0)
        #expect(unsafe chmod(office.inbox + "/folder", 0) == 0)
        let closed = try office.scan(["--lang", "en"], shell: Self.withoutPrivilege)
        #expect(unsafe chmod(office.inbox + "/folder", 0o700) == 0)
        #expect(unsafe chmod(office.inbox + "/terkunci.png", 0o600) == 0)
        #expect(closed.code == 3, "\(closed.errors)")
        #expect(
            closed.errors.hasPrefix("3 files: 1 images seen, 0 sidecars, 0 skipped, 2 failed; 1 images opened"),
            "\(closed.errors)")
        let opened = try office.scan(["--lang", "en"])
        #expect(opened.code == 0)
        #expect(
            opened.errors.hasPrefix("3 files: 3 images seen, 0 sidecars, 0 skipped, 0 failed; 2 images opened"),
            "\(opened.errors)")
    }

    @Test func aFileThatGrowsIsLeftUntilItIsAtRest() throws {
        let office = try Office()
        try office.addPictures(1)
        let growing = office.inbox + "/tumbuh.png"
        try office.add(TestPNG.bytes(5), to: "tumbuh.png")
        let during = try office.scan(
            ["--lang", "en"],
            shell: """
                (while :; do printf x >>'\(growing)'; sleep 0.05; done) & writer=$!
                "$@"; code=$?; kill $writer; exit $code
                """)
        #expect(during.code == 0, "\(during.errors)")
        #expect(
            during.errors.hasPrefix("2 files: 1 images seen, 0 sidecars, 1 skipped, 0 failed; 1 images opened"),
            "\(during.errors)")
        #expect(try office.report("berkas.csv").contains("still_written"))
        let after = try office.scan(["--lang", "en"])
        #expect(after.code == 0)
        #expect(
            after.errors.hasPrefix("2 files: 2 images seen, 0 sidecars, 0 skipped, 0 failed; 1 images opened"),
            "\(after.errors)")
    }

    @Test func aSecondRunLooksAtNothingAndReportsTheSame() throws {
        let office = try Office()
        try office.addPictures(4)
        try office.add(Data("x".utf8), to: "rusak.jpg")
        #expect(try office.scan().code == 3)
        let first = try office.reports()
        let second = try office.scan()
        // The failure was reported once.
        #expect(second.code == 0)
        #expect(second.errors.contains("; 0 gambar dibuka kali ini; "))
        #expect(try office.reports() == first)
    }

    @Test func onePictureInTenPlacesIsSeenOnceAndReportedTenTimes() throws {
        let office = try Office()
        for place in 0..<10 { try office.add(TestPNG.bytes(1), to: "folder\(place)/foto.png") }
        let outcome = try office.scan(["--lang", "en"])
        #expect(outcome.errors.contains("; 1 images opened this time; "))
        #expect(try office.report("berkas.csv").split(separator: "\r\n").count == 11)
    }

    @Test(arguments: [
        "baris\nbaru.png", "kutip\"koma,.png", "kanan\u{202E}kiri.png", " .png",
        String(repeating: "n", count: 251) + ".png",
    ])
    func oddNamesAreReportedAsTheyAre(name: String) throws {
        let office = try Office()
        try office.add(TestPNG.bytes(2), to: name)
        #expect(try office.scan().code == 0)
        #expect(
            try office.report("ringkasan.json").contains("\"seen\" : 1")
                || office.report("berkas.csv").contains("dilihat"))
        #expect(try office.scan(["--lang", "en"]).errors.hasPrefix("1 files: 1 images seen"))
    }

    @Test func aNameThatIsNoUTF8IsSeen() throws {
        let office = try Office()
        let bytes = Array((office.inbox + "/").utf8) + [0x66, 0xFF, 0xFE, 0x2E, 0x70, 0x6E, 0x67, 0]
        let descriptor = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe buffer.withMemoryRebound(to: CChar.self) {
                unsafe open($0.baseAddress ?? UnsafePointer(bitPattern: 1)!, O_CREAT | O_WRONLY, 0o600)
            }
        }
        let data = TestPNG.bytes(3)
        #expect(unsafe data.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) } == data.count)
        close(descriptor)
        let outcome = try office.scan(["--lang", "en"])
        #expect(outcome.code == 0)
        #expect(outcome.errors.hasPrefix("1 files: 1 images seen"))
    }

    @Test func twoRunsDoNotOverlap() throws {
        let office = try Office()
        #expect(try office.scan().code == 0)
        let lock = try RunLock(store: office.folder.path + "/out/screen.sqlite")
        let outcome = try office.scan(["--lang", "en"])
        withExtendedLifetime(lock) {}
        #expect(outcome.code == 4)
        #expect(outcome.errors.contains("another scan is running"))
    }

    @Test func missingRegistersHaveTheirOwnCode() throws {
        let office = try Office()
        try FileManager.default.removeItem(atPath: office.registers + "/asn.csv")
        let outcome = try office.scan(["--lang", "en"])
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("asn.csv"))
    }

    @Test func wrongUseHasItsOwnCode() throws {
        #expect(try Command.run(["scan"]).code == 64)
        #expect(try Command.run(["scan", "/tmp", "--registers", "/tmp", "--out", "/tmp", "--jobs", "0"]).code == 64)
    }

    @Test func anInboxThatIsGoneIsNoEmptyReport() throws {
        let office = try Office()
        try office.addPictures(2)
        #expect(try office.scan().code == 0)
        let before = try office.reports()
        try FileManager.default.removeItem(atPath: office.inbox)
        #expect(try office.scan().code == 2)
        try FileManager.default.createDirectory(atPath: office.inbox, withIntermediateDirectories: true)
        let emptied = try office.scan()
        #expect(emptied.code == 2)
        #expect(emptied.errors.contains("saran: periksa apakah diskanya terpasang"))
        #expect(try office.reports() == before)
        #expect(try office.scan(["--allow-empty"]).code == 0)
    }

    @Test func aPlaceThatCannotBeWrittenIsSaid() throws {
        let office = try Office()
        let outcome = try Command.run(
            ["scan", office.inbox, "--registers", office.registers, "--out", "/proc/laporan"] + Office.now)
        #expect(outcome.code == 2)
        #expect(outcome.errors.hasPrefix("screen-cli: error: "))
    }

    @Test func aGoodNightIsSilent() throws {
        let office = try Office()
        try office.addPictures(2)
        let outcome = try office.scan(["--quiet"])
        #expect(outcome.code == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output == "")
    }

    @Test func whatIsWrittenIsTheOwnersAlone() throws {
        let office = try Office()
        try office.addPictures(1)
        #expect(try office.scan(shell: "umask 000; exec \"$@\"").code == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: office.folder.path + "/out") {
            let attributes = try FileManager.default.attributesOfItem(atPath: office.folder.path + "/out/" + name)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "\(name)")
        }
    }
}
