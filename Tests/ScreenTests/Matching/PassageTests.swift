import Testing

@testable import Screen

struct PassageTests {
    private func words(_ text: String) -> [String] {
        let passage = Passage(lines: [text])
        return passage.words.indices.map { String(decoding: passage.letters(of: $0), as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("Bulatkan tekad!", ["bulatkan", "tekad"]), ("Jum'at Sehat", ["jumat", "sehat"]),
            ("Ma\u{2019}ruf", ["maruf"]),
            ("café ÀÉÎ", ["cafe", "aei"]), ("ＣＯＢＬＯＳ ０２", ["coblos", "02"]), ("𝐂𝐨𝐛𝐥𝐨𝐬 𝟎𝟐", ["coblos", "02"]),
            ("2️⃣ dua", ["2", "dua"]), ("co\u{200D}blos", ["coblos"]), ("\u{202E}kiri\u{202C}", ["kiri"]), ("🔥🔥", []),
            ("СОBLОS", ["coblos"]), ("a\u{0}b", ["a", "b"]), ("", []),
        ] as [(String, [String])])
    func foldsTextToWords(_ text: String, _ expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func leadsBackToWhatWasSeen() {
        let passage = Passage(lines: ["  Bulatkan  tekad", "untuk «Mas Wira» 🔥"])
        #expect(passage.seen(0..<5) == "Bulatkan  tekad untuk «Mas Wira")
        #expect(passage.seen(3..<5) == "Mas Wira")
        #expect(passage.lines(of: 1..<4) == [0, 1])
    }

    @Test func joinsLettersThatStandApart() {
        let passage = Passage(lines: ["C O B L O S dua", "a b"])
        #expect(
            passage.units.map { String(decoding: passage.letters[$0.letters], as: UTF8.self) } == [
                "coblos", "dua", "a", "b",
            ])
    }

    @Test func knowsNumbersThatArePartsOfOthers() {
        let passage = Passage(lines: ["3-1 02 10:30 No.2"])
        let parts = passage.words.filter { $0.traits.contains(.partOfNumber) }.map { passage.letters[$0.range].count }
        #expect(parts == [1, 1, 2, 2])
    }
}
