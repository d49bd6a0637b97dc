import Testing

@testable import Screen

struct NameIndexTests {
    private static let people = [
        "Drs. Nurhadi Wiranata, M.Si.", "Edi Soekarno", "Mochamad Yusuf Prasetya, S.H.", "Siti Nur Aminah",
        "Edi Sukarno",
        "Hj. Ratih Kumala, S.Pd.", "Ratih Kumala, S.E.", "Bagaskara",
    ]
    private let index = NameIndex(names: people.enumerated().map { ($0, $1) })

    private func found(_ lines: [String]) -> [NameIndex.Match] {
        let passage = Passage(lines: lines)
        return index.matches(in: passage, atoms: Atom.read(passage))
    }

    @Test(
        arguments: [
            ("Tampak hadir Nurhadi Wiranata", [0], .full, []),
            ("NURHADIWIRANATA", [0], .full, []),
            ("N U R H A D I W I R A N A T A", [0], .full, [FoldStep(.spaced)]),
            ("Nurhadl Wiranata", [0], .full, [FoldStep(.misread, seen: "nurhadl", registered: "nurhadi")]),
            ("Edi Soekarno", [1], .full, []),
            ("Edi Sukarno", [4], .full, []),
            ("Edy Soekarno", [1, 4], .full, [FoldStep(.spelling, seen: "edy", registered: "edi")]),
            (
                "H. Muhammad Joesoef Prasetya", [2], .full,
                [
                    FoldStep(.spelling, seen: "muhammad", registered: "mochamad"),
                    FoldStep(.spelling, seen: "joesoef", registered: "yusuf"),
                ]
            ),
            ("Moh. Yusuf Prasetya", [2], .full, [FoldStep(.spelling, seen: "moh", registered: "mochamad")]),
            (
                "Siti Aminah", [3], .firstAndLast,
                [FoldStep(.leftOut, seen: "Siti Aminah", registered: "siti nur aminah")]
            ),
            ("Nurhadi W.", [0], .initial, [FoldStep(.initial, seen: "w", registered: "wiranata")]),
            ("Ibu Ratih Kumala", [5, 6], .full, []),
        ] as [(String, [Int], NameIndex.Match.Form, [FoldStep])])
    func findsPeople(_ text: String, _ people: [Int], _ form: NameIndex.Match.Form, _ steps: [FoldStep]) throws {
        let match = try #require(found([text]).first)
        #expect(match.people == people)
        #expect(match.form == form)
        #expect(match.steps == steps)
    }

    @Test(arguments: ["Nurhadi saja", "Wiranata", "Ratih dan Kumala", "Yusuf", "", "Bagaskara", "Aminah Siti"])
    func findsNobody(_ text: String) {
        #expect(found([text]).isEmpty)
    }

    @Test func takesOneWordBehindAFormOfAddressForASingleName() throws {
        let match = try #require(found(["Terima kasih Pak Nurhadi atas dukungannya"]).first)
        #expect(match.form == .single)
        #expect(match.people.isEmpty)
        #expect(match.words == 2..<4)
    }

    @Test func goesOnInTheNextLine() throws {
        let match = try #require(found(["NURHADI", "WIRANATA"]).first)
        #expect(match.people == [0])
        #expect(match.steps == [FoldStep(.lines)])
    }

    /// Weights come from the register itself: the more people share the words, the less a name tells.
    @Test func weighsARareNameMore() throws {
        let names = (0..<200).map { ($0, "Siti Rahayu\(Self.letters($0)) Utami") } + [(200, "Wening Cakrawala")]
        let index = NameIndex(names: names.map { (person: $0.0, name: $0.1) })
        func rarity(_ text: String) throws -> Double {
            let passage = Passage(lines: [text])
            return try #require(index.matches(in: passage, atoms: Atom.read(passage)).first).rarity
        }
        let common = try rarity("Siti Utami")
        let rare = try rarity("Wening Cakrawala")
        #expect(common < 0.01)
        #expect(rare > 0.99)
    }

    private static func letters(_ number: Int) -> String {
        String(UnicodeScalar(UInt8(97 + number / 26))) + String(UnicodeScalar(UInt8(97 + number % 26)))
    }
}
