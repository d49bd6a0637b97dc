import Testing

@testable import Screen

@Suite struct NormalFormTests {
    @Test(arguments: [
        ("galih.prabaswara", "galih.prabaswara"),
        ("\u{200E}galih.prabaswara", "galih.prabaswara"),
        ("\u{202D}198503172010011004\u{202C}", "198503172010011004"),
        ("\u{FEFF} Siti\u{A0}\u{2009} Aminah\t", "Siti Aminah"),
        ("Andre\u{301}", "Andr\u{E9}"),
        ("", ""),
    ])
    func `What looks the same is the same`(written: String, normal: String) {
        #expect(Array(NormalForm.text(written).unicodeScalars) == Array(normal.unicodeScalars))
    }

    @Test func `Case is kept in the form and not in the key`() {
        #expect(NormalForm.text("Siti AMINAH") == "Siti AMINAH")
        #expect(NormalForm.key("Siti\u{2060} AMINAH") == "siti aminah")
    }

    @Test func `Messages name the marks that nobody sees`() {
        #expect(NormalForm.invisibleMarks(in: "\u{202D}1985\u{202C}\u{AD}\u{202D}") == ["U+202D", "U+202C", "U+00AD"])
        #expect(NormalForm.invisibleMarks(in: "198503172010011004").isEmpty)
    }

    @Test func `Messages tell where the marks stand`() {
        #expect(NormalForm.placedMarks(in: "\u{202D}1985\u{202C}") == ["U+202D (0)", "U+202C (4)"])
    }
}
