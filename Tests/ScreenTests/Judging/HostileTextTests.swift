import Observation
import Testing

@testable import Screen

/// Text that was made to break the matcher. Nothing here may trap, and none of it may take long enough to notice.
struct HostileTextTests {
    @Test(
        arguments: [
            String(repeating: "Bulatkan tekad untuk Mas Wira ", count: 3500),
            String(repeating: "nomor urut 2 ", count: 8000),
            String(repeating: "a\u{301}\u{302}\u{303}", count: 15_000), String(repeating: "\u{202E}#@.", count: 20_000),
            String(repeating: "\0", count: 100_000), String(repeating: "x", count: 100_000),
            String(repeating: "#", count: 100_000),
            String(repeating: "1", count: 100_000), String(repeating: "C O B L O S ", count: 8000),
            String(repeating: "\n", count: 50_000), String(repeating: "👨‍👩‍👧‍👦", count: 4000),
            String(repeating: "Nurhadi Wiranata ", count: 6000),
            String(repeating: "@nurhadi.wiranata", count: 6000), "", "#", "@", "\u{FEFF}", "﷽",
        ])
    func hostileCaptionIsJudged(_ caption: String) {
        let found = Lintang.judge.findings(
            of: Lintang.post(caption: caption), observations: [Lintang.image([caption])])
        #expect(found.count <= 8)
        #expect(found.allSatisfy { $0.signs.count < 200 })
    }

    /// The same seed gives the same text in every run.
    @Test(arguments: 0..<60)
    func arbitraryTextIsJudged(_ seed: Int) {
        var random = Lehmer(state: UInt64(seed) &+ 1)
        let words = [
            "coblos", "nomor", "2", "Mas", "Wira", "#", "@", "bersama", "\n", "Nurhadi", "Wiranata", "tidak", "-",
            "\u{200F}", "é", "03",
        ]
        let caption = (0..<200).map { _ in words[random.next(below: words.count)] }.joined(
            separator: random.next(below: 2) == 0 ? " " : "")
        let lines = (0..<20).map { _ in
            String(
                String.UnicodeScalarView(
                    (0..<30).compactMap { _ in Unicode.Scalar(UInt32(random.next(below: 0x3000))) }))
        }
        let post = Lintang.post(caption: caption)
        let image = Lintang.image(lines)
        #expect(
            Lintang.judge.findings(of: post, observations: [image])
                == Lintang.judge.findings(of: post, observations: [image]))
    }

    /// D. H. Lehmer's generator with the multiplier of Steele and Vigna.
    private struct Lehmer {
        var state: UInt64

        mutating func next(below bound: Int) -> Int {
            state = state &* 0xd134_2543_de82_ef95 &+ 1
            return Int(state >> 33) % bound
        }
    }
}
