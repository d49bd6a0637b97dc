import Observation
import Testing

@testable import Screen

@Suite struct BundleNameTests {
    /// What a file may be called on this disk, and what any other system can unpack.
    @Test(arguments: [
        ("a/foto.jpg", "03-foto.jpg"), ("..", "03-berkas"), ("a/", "03-berkas"), ("/etc/passwd", "03-passwd"),
        ("a/x\n\u{202E}gpj.exe", "03-x_gpj.exe"), ("CON", "03-CON"), ("a/ékran \"1\".png.", "03-_kran_1_.png"),
        ("a/-rf", "03--rf"), ("a/C:\\x\\y.jpg", "03-C_x_y.jpg"),
    ])
    func namesArePlain(path: String, name: String) {
        #expect(BundleName.safe(PathText(path), number: 3) == name)
    }

    @Test func bytesThatAreNoTextAreReplaced() {
        #expect(
            BundleName.safe(PathText(bytes: [0x61, 0x2F, 0xFF, 0xFE, 0x2E, 0x6A, 0x70, 0x67]), number: 12) == "12-_.jpg"
        )
    }

    @Test func longNamesKeepTheirEnd() {
        let name = BundleName.safe(PathText(String(repeating: "x", count: 250) + ".json.xz"), number: 1)
        #expect(name.utf8.count == 83)
        #expect(name.hasSuffix(".json.xz"))
    }

    @Test func theFolderNamesItsFinding() {
        #expect(BundleName.root(["0482a99fff3c8b0e"]) == "bukti-0482a99fff3c8b0e")
        #expect(BundleName.root(["a1", "b2", "c3"]) == "bukti-a1-dan-2-lain")
        #expect(EvidenceBundle.fileName(of: ["b2", "a1", "b2"]) == "bukti-a1-dan-1-lain.zip")
    }
}
