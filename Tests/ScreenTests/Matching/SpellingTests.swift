import Testing

@testable import Screen

struct SpellingTests {
    @Test(
        arguments: [
            ("Drs. Nurhadi Wiranata, M.Si.", ["nurhadi", "wiranata"]),
            ("Hj. Ratih Kumala S.Pd.I", ["ratih", "kumala"]),
            ("dr. H. Moh. Yusuf SH MM", ["moh", "yusuf"]), ("Prof. Dr. Ir. Bagaskara", ["bagaskara"]),
            ("A. Surya", ["a", "surya"]), ("R. Rd. Tb. Teuku Umar", ["umar"]),
            ("NURHADI WIRANATA, S.H., M.H.", ["nurhadi", "wiranata"]),
            ("H.", ["h"]), ("", []),
        ] as [(String, [String])])
    func leavesTitlesOut(_ name: String, _ words: [String]) {
        #expect(Spelling.nameWords(name).map { String(decoding: $0, as: UTF8.self) } == words)
    }

    @Test(
        arguments: [
            ("soekarno", "sukarno"), ("djoko", "joko"), ("tjahjo", "cahyo"), ("edi", "edy"), ("rachmad", "rakmad"),
            ("syamsul", "samsul"), ("fauzi", "pauzi"), ("taufiq", "taupik"), ("mochamad", "muhammad"),
            ("moh", "muhammad"),
            ("achmad", "ahmad"), ("ratnna", "ratna"), ("yusuf", "joesoef"), ("noer", "nur"),
        ])
    func foldsSpellings(_ left: String, _ right: String) {
        #expect(Spelling.key(Array(left.utf8)[...]) == Spelling.key(Array(right.utf8)[...]))
    }

    @Test(arguments: [("yanto", "yanti"), ("ratna", "ratno"), ("budi", "dedi"), ("rina", "rini")])
    func keepsOtherNamesApart(_ left: String, _ right: String) {
        #expect(Spelling.key(Array(left.utf8)[...]) != Spelling.key(Array(right.utf8)[...]))
    }
}
