import Foundation
import TestSupport
import Testing

/// `screen-cli bundle`, as an officer uses it and as someone who checks the bundle does.
struct BundleTests {
    private let office: Office
    private let store: String
    private let id: String

    private static let names = ["foto.png", "-aneh\n\u{202E}gnp.png"]

    /// One post of two pictures, with a sidecar that tells of another post too.
    init() throws {
        office = try Office()
        for (number, name) in Self.names.enumerated() { try office.add(TestPNG.bytes(number), to: "kiriman/" + name) }
        try office.add(TestPNG.bytes(9), to: "kiriman/lain.png")
        try office.add(
            Data(
                """
                berkas,akun,platform,tautan,tanggal_unggah,teks
                "\(Self.names.joined(separator: ";"))",bondan.uji,instagram,https://www.instagram.com/p/C1/,2029-10-20,\
                "Terang Bersama Sekar <script>alert(1)</script>"
                lain.png,orang.lain,instagram,,2029-10-20,Selamat pagi

                """.utf8), to: "kiriman/sumber.csv")
        let scanned = try office.scan(["--jobs", "1"])
        try #require(scanned.code == 0, "\(scanned.errors)")
        store = office.folder.path + "/out/screen.sqlite"
        let told = try Command.run(["report", "--store", store, "--json"] + Office.now)
        let finding = try #require(
            try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any], "\(told.output)")
        id = try #require(finding["id"] as? String)
    }

    private func bundle(_ more: [String] = [], to name: String = "bukti.zip", ids: [String]? = nil) throws
        -> Command.Outcome
    {
        let output = ["--output", office.folder.path + "/" + name, "--jobs", "1", "--lang", "en"]
        return try Command.run(["bundle"] + (ids ?? [id]) + ["--store", store] + output + Office.now + more)
    }

    private func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: office.folder.path + "/" + name))
    }

    /// Unpacks and checks as the readme in the bundle says; gives the finding's folder.
    private func unpack(_ name: String = "bukti.zip") throws -> String {
        let into = office.folder.path + "/isi-" + name
        let script = """
            mkdir "\(into)" && cd "\(into)" && python3 -m zipfile -e "../\(name)" . && cd bukti-* &&
            sha256sum --strict --quiet -c SHA256SUMS && find . -type f ! -name SHA256SUMS | wc -l && wc -l <SHA256SUMS
            """
        let outcome = try Command.run([], shell: script)
        #expect(outcome.code == 0, "\(outcome.errors)")
        let counts = outcome.output.split(separator: "\n")
        #expect(counts.first == counts.last, "every file has its sum")
        return "isi-\(name)/bukti-\(id)/\(id)"
    }

    @Test func holdsTheUntouchedEvidence() throws {
        let outcome = try bundle()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let parts = outcome.output.split(separator: " ", maxSplits: 1)
        #expect(parts.first?.count == 64)
        #expect(outcome.errors.contains("this sidecar also tells of 1 other posts"))
        let folder = try unpack()
        let root = office.folder.path + "/" + folder
        let found = try FileManager.default.subpathsOfDirectory(atPath: root).filter { $0.contains(".") }.sorted()
        #expect(
            found == [
                "anotasi/01-foto.png.svg", "anotasi/02--aneh_gnp.png.svg", "asli/01-foto.png", "asli/02--aneh_gnp.png",
                "lembar-klarifikasi.html", "pendamping/01-sumber.csv", "temuan.html", "temuan.json",
            ])
        #expect(try bytes(folder + "/asli/01-foto.png") == TestPNG.bytes(0))
        #expect(try bytes(folder + "/asli/02--aneh_gnp.png") == TestPNG.bytes(1))
        #expect(try bytes(folder + "/pendamping/01-sumber.csv") == bytes("inbox/kiriman/sumber.csv"))
        try checkJSON(folder)
        let page = String(decoding: try bytes(folder + "/temuan.html"), as: UTF8.self)
        #expect(page.contains("A suspicion for a person to review, not a verdict."))
        #expect(page.contains("&lt;script&gt;alert(1)"))
        #expect(!page.contains("<script"))
        let sheet = String(decoding: try bytes(folder + "/lembar-klarifikasi.html"), as: UTF8.self)
        #expect(sheet.contains("Bondan Prakosa Uji"))
    }

    private func checkJSON(_ folder: String) throws {
        let json = try #require(
            try JSONSerialization.jsonObject(with: bytes(folder + "/temuan.json")) as? [String: Any])
        #expect((json["finding"] as? [String: Any])?["id"] as? String == id)
        let files = try #require(json["files"] as? [[String: Any]])
        #expect(
            files.map { $0["name"] as? String } == [
                "asli/01-foto.png", "asli/02--aneh_gnp.png", "pendamping/01-sumber.csv",
            ])
        #expect(files[0]["sha256"] as? String == files[0]["sha256_first_seen"] as? String)
        #expect((files[1]["source"] as? [String: Any])?["path"] as? String == "kiriman/" + Self.names[1])
        let versions = try #require(json["versions"] as? [String: String])
        #expect(Set(versions.keys) == ["program", "models", "registers", "judged_by"])
        #expect(versions.values.allSatisfy { !$0.isEmpty })
    }

    @Test func theSameBundleHasTheSameBytes() throws {
        #expect(try bundle().code == 0)
        let path = office.folder.path + "/lagi.zip"
        let again = try Command.run(
            ["bundle", id, id, "--store", store, "--output", path, "--jobs", "1", "--lang", "en"] + Office.now,
            shell: "TZ=Asia/Jayapura \"$@\"")
        #expect(again.code == 0, "\(again.errors)")
        #expect(try bytes("bukti.zip") == bytes("lagi.zip"))
    }

    @Test func aTamperedOriginalIsNoEvidence() throws {
        try office.add(TestPNG.bytes(7), to: "kiriman/foto.png")
        let refused = try bundle()
        #expect(refused.code == 2)
        #expect(refused.errors.contains("kiriman/foto.png: its content changed since the scan"))
        #expect(refused.errors.contains("hint: "))
        let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
        #expect(!left.contains { $0.contains("bukti") })

        try FileManager.default.removeItem(atPath: office.inbox + "/kiriman/" + Self.names[1])
        let told = try bundle(["--allow-gaps"])
        #expect(told.code == 0, "\(told.errors)")
        #expect(told.errors.contains("is no longer in the inbox"))
        let folder = try unpack()
        #expect(!FileManager.default.fileExists(atPath: office.folder.path + "/\(folder)/asli"))
        let page = String(decoding: try bytes(folder + "/temuan.html"), as: UTF8.self)
        #expect(page.contains("changed, left out") && page.contains("gone, left out"))
        let guide = String(decoding: try bytes(folder + "/../BACA-DAHULU.txt"), as: UTF8.self)
        #expect(guide.contains("its content changed since the scan"))
    }

    @Test func nothingIsOverwritten() throws {
        try office.folder.write("sudah ada", to: "bukti.zip")
        #expect(try bundle().code == 2)
        #expect(try bytes("bukti.zip") == Data("sudah ada".utf8))
        #expect(try bundle(["--force"]).code == 0)
        #expect(try bytes("bukti.zip").starts(with: Data("PK".utf8)))
    }

    @Test func anUnknownFindingIsNamed() throws {
        let outcome = try bundle(ids: [id, "ffffffffffffffff"])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains("no finding has the id ffffffffffffffff"))
        #expect(!FileManager.default.fileExists(atPath: office.folder.path + "/bukti.zip"))
        #expect(try bundle(ids: []).code == 64)
    }
}
