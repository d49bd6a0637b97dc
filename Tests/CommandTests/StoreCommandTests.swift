import Foundation
import Screen
import TestSupport
import Testing

/// What an office does with its store between scans.
struct StoreCommandTests {
    @Test func commandsTellWhatTheStoreKnows() throws {
        let office = try Office()
        try office.addPictures(2)
        #expect(try office.scan(["--lang", "en"]).code == 0)
        let store = ["--store", office.folder.path + "/out/screen.sqlite", "--lang", "en"]
        let rematch = try Command.run(["rematch"] + store + Office.now)
        #expect(rematch.code == 0)
        #expect(rematch.errors == "0 posts judged again\n")
        try office.folder.write(
            "kata,jenis\nKecamatan Uji,instansi\nKelurahan Uji,instansi\n", to: "registers/instansi.csv")
        #expect(try Command.run(["rematch"] + store + Office.now).errors == "2 posts judged again\n")
        let report = try Command.run(
            ["report", "--out", office.folder.path + "/again", "--since", "2029-01-01"] + store + Office.now)
        #expect(report.code == 0, "\(report.errors)")
        #expect(try office.report("berkas.csv", out: "again") == office.report("berkas.csv"))
        let show = try Command.run(["show", office.inbox + "/akun0/foto0.png"] + store)
        #expect(show.output.contains("\n  akun0/foto0.png\n"))
        #expect(show.output.contains("png 64 × 64"))
        #expect(try Command.run(["show", "0123456789abcdef"] + store).code == 2)
        let purge = try Command.run(["purge", "--older-than", "180d", "--now", "2030-10-28T07:00:00+07:00"] + store)
        #expect(purge.errors == "removed: 2 posts, 0 findings, what was seen in 2 images; decisions stay\n")
        #expect(try office.scan(["--lang", "en"]).errors.hasPrefix("2 files: 0 images seen, 0 sidecars, 2 skipped"))
    }

    @Test func `what is known is told in the office's language and zone`() throws {
        let office = try Office()
        try office.addPictures(1)
        try office.add(Data("rusak".utf8), to: "akun0/rusak.jpg")
        _ = try office.scan()
        let store = ["--store", office.folder.path + "/out/screen.sqlite"]
        let show = try Command.run(["show", office.inbox + "/akun0/foto0.png"] + store)
        #expect(show.output.contains("pertama terlihat: 2029-10-28 07:00:00 WIB"), "\(show.output)")
        let failed = try Command.run(["show", office.inbox + "/akun0/rusak.jpg"] + store)
        #expect(failed.output.contains("  bukan gambar JPEG, PNG, atau WebP\n"), "\(failed.output)")
        for command in [["show", "t1"], ["report", "--json"], ["rematch"], ["review"], ["bundle", "t1"]] {
            let missing = try Command.run(command + ["--store", office.folder.path + "/tidak.sqlite"])
            #expect(missing.code == 2)
            #expect(missing.errors.contains("/tidak.sqlite: simpanan tidak ada"), "\(missing.errors)")
        }
    }

    @Test func initMakesAnOfficeAndNeverOverwrites() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/kantor"
        #expect(try Command.run(["init", path]).code == 0)
        try folder.write("diisi", to: "kantor/registers/asn.csv")
        #expect(try Command.run(["init", path]).code == 0)
        #expect(try String(contentsOfFile: path + "/registers/asn.csv", encoding: .utf8) == "diisi")
        let names = try FileManager.default.contentsOfDirectory(atPath: path + "/registers").sorted()
        #expect(names == ["DAFTAR.md", "asn.csv", "calon.csv", "instansi.csv", "kontes.csv"])
    }

    @Test func initLeavesExamplesThatScanKnowsToBeExamples() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/kantor baru"
        #expect(try Command.run(["init", path]).code == 0)
        // The crontab's command as a shell takes it, the spaces in its paths with it.
        let crontab = try String(contentsOfFile: path + "/crontab.txt", encoding: .utf8)
        let line = try #require(crontab.split(separator: "\n").last { $0.contains("screen-cli") })
        let command = line.drop { $0 != "s" }.replacing("screen-cli ", with: "\"$@\" ", maxReplacements: 1)
        let outcome = try Command.run([], shell: String(command))
        #expect(outcome.code == 65)
        #expect(outcome.errors.contains("kedaluwarsa"), "\(outcome.errors)")
        let guide = try String(contentsOfFile: path + "/BACA-SAYA.txt", encoding: .utf8)
        #expect(guide.contains("screen-cli doctor --registers '\(path)/registers'"))
        #expect(try String(contentsOfFile: path + "/registers/DAFTAR.md", encoding: .utf8) == RegisterGuide.text)
    }

    @Test func doctorSaysWhatIsMissing() throws {
        let office = try Office()
        let good = try Command.run(["doctor", "--lang", "en", "--registers", office.registers])
        #expect(good.output.contains("✓ OpenVINO runs the models"))
        let bad = try Command.run([
            "doctor", "--lang", "en", "--models", office.inbox, "--registers", office.folder.path + "/none",
        ])
        #expect(bad.code == 2)
        #expect(bad.output.contains("✗ models: "))
        #expect(bad.output.contains("make setup"))
    }

    @Test func doctorCompilesTheModelsForTheFirstScan() throws {
        let folder = try TemporaryFolder()
        let outcome = try Command.run(["doctor", "--lang", "en"], shell: "XDG_CACHE_HOME='\(folder.path)' \"$@\"")
        #expect(outcome.output.contains("✓ OpenVINO runs the models"), "\(outcome.errors)")
        let caches = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/screen-cli")
        let cache = folder.path + "/screen-cli/" + (try #require(caches.first))
        let files = try FileManager.default.contentsOfDirectory(atPath: cache)
        #expect(files.contains("complete"))
        #expect(files.contains { $0.hasSuffix(".blob") })
    }

    @Test func versionNamesEverythingThatResultsDependOn() throws {
        let outcome = try Command.run(["--version"])
        #expect(outcome.code == 0)
        #expect(
            outcome.output.wholeMatch(
                of: /screen-cli \d+\.\d+\.\d+, models [0-9a-f]{16}, OpenVINO \d+\..*, Tesseract 5\..*\n/) != nil,
            "\(outcome.output)")
    }

    @Test func messagesGoToTheLogToo() throws {
        let office = try Office()
        try office.addPictures(1)
        let log = office.folder.path + "/scan.log"
        #expect(try office.scan(["--quiet", "--lang", "en", "--log-file", log]).errors == "")
        let lines = try String(contentsOfFile: log, encoding: .utf8)
        #expect(
            lines.wholeMatch(of: /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d WIB 1 files: 1 images seen.*\n/) != nil, "\(lines)")
    }
}
