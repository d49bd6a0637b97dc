import Testing

@testable import Screen

struct PhraseMatcherTests {
    private static let phrases = [
        "Bulatkan tekad untuk Mas Wira", "Bulatkan tekad untuk Bu Kirana", "Wirabuana Segarajati", "Mas Wira", "Camat",
        "#CoblosNomor2", "Lintang Maju 2031",
    ]

    private func found(_ lines: [String]) -> [String] {
        var matcher = PhraseMatcher()
        for (group, phrase) in Self.phrases.enumerated() { _ = matcher.add(Letters.compact(phrase), group: group) }
        return matcher.matches(in: Passage(lines: lines)).map { Self.phrases[$0.phrase] }
    }

    @Test(
        arguments: [
            (["BULATKAN TEKAD", "UNTUK MAS WIRA"], ["Bulatkan tekad untuk Mas Wira", "Mas Wira"]),
            (["BULATKANTEKADUNTUKMASWIRA"], ["Bulatkan tekad untuk Mas Wira"]),
            (["Bu1atkan tekad urtuk Mas Wira"], ["Bulatkan tekad untuk Mas Wira", "Mas Wira"]),
            (["Bulatkan tekad untuk Pak Danu"], []),
            (["WIRABUANA", "SEGARAJATI"], ["Wirabuana Segarajati"]),
            (["Vvirabuana Segarajatl, S.H."], ["Wirabuana Segarajati"]),
            (["Wirabuana Segara"], []),
            (["M A S  W I R A"], ["Mas Wira"]),
            (["dukungmaswira"], ["Mas Wira"]),
            (["emas wirata"], []), (["Mas Wirabuana"], []),
            (["Pak Camat"], ["Camat"]), (["Camatan"], []), (["Camal"], []),
            (["coblos nomor 2"], ["#CoblosNomor2"]), (["coblos nomor 3"], []), (["coblos nomor Z"], ["#CoblosNomor2"]),
            (["Lintang Maju 2031"], ["Lintang Maju 2031"]), (["Lintang Maju 2032"], []), (["Lintang Maju 203"], []),
        ] as [([String], [String])])
    func findsPhrases(_ lines: [String], _ expected: [String]) {
        #expect(found(lines) == expected)
    }

    @Test func hasNothingToFindInNothing() {
        #expect(found([]).isEmpty)
        #expect(found([""]).isEmpty)
        var matcher = PhraseMatcher()
        #expect(matcher.add(Letters.compact("ab"), group: 0) == nil)
        #expect(matcher.matches(in: Passage(lines: ["abc"])).isEmpty)
    }

    /// Slogans that differ by a name alone: the one that is there is found, the others are not.
    @Test(arguments: ["Mas Wira", "Mas Wiro", "Mas Arif"])
    func findsTheCheapestOfAGroup(_ name: String) {
        var matcher = PhraseMatcher()
        let slogans = ["Mas Wira", "Mas Wiro", "Mas Arif"].map { "Bulatkan tekad untuk \($0)" }
        for slogan in slogans { _ = matcher.add(Letters.compact(slogan), group: 0) }
        let passage = Passage(lines: ["BU1ATKAN TEKAD", "UNTUK \(name.uppercased())"])
        #expect(matcher.matches(in: passage).map { slogans[$0.phrase] } == ["Bulatkan tekad untuk \(name)"])
    }
}
