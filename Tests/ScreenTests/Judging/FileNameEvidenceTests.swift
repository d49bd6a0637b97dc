import Observation
import Testing

@testable import Screen

/// What is written into a file's name is a sign like others, but leads to nothing alone.
struct FileNameEvidenceTests {
    private func findings(_ name: String, caption: String? = nil, lines: [String] = []) -> [Finding] {
        var post = Lintang.post(caption: caption)
        post.images = [PathText("kiriman/" + name)]
        return Lintang.judge.findings(of: post, observations: [Lintang.image(lines)])
    }

    @Test(arguments: [
        ("7400000000000000001_01 salam dua jari.jpg", "7400000000000000001_01 salam dua jari"),
        ("bulatkan-tekad.jpeg", "bulatkan-tekad"), ("poster", "poster"), ("4100101.jpg", nil), ("a1b2.png", nil),
        ("Screenshot_20240513-101530_Instagram.jpg", nil), ("IMG-20240513-WA0001.jpg", nil),
        ("2030-10-31_02-00-00_UTC.jpg", nil), ("", nil),
    ])
    func namesThatSomeoneWroteAreTold(_ name: String, _ words: String?) { #expect(FileName.words(in: name) == words) }

    @Test(arguments: ["coblos nomor 2 bu kirana.jpg", "Kirana membawa cahaya.png", "1234_#WiraUntukLintang.jpg"])
    func aNameAloneIsLow(_ name: String) throws {
        let found = findings(name)
        #expect(found.map(\.severity) == [.low])
        let places = try #require(found.first).signs.map(\.place)
        #expect(places.contains(.field("file name")))
    }

    @Test func aNameStrengthensWhatThePostSays() throws {
        let alone = try #require(findings("4100101.jpg", lines: ["Kirana membawa cahaya"]).first)
        let both = try #require(findings("coblos nomor 2.jpg", lines: ["Kirana membawa cahaya"]).first)
        #expect(alone.id != "" && alone.severity == .medium)
        #expect(both.id == alone.id)
        #expect(both.severity == .high)
        #expect(both.signs.contains { $0.kind == .orderNumber && $0.place == .field("file name") })
    }

    @Test(arguments: ["02.jpg", "foto nomor 2.jpg", "nurhadi wiranata.jpg", "netralitas asn.jpg", "debat.jpg"])
    func namesThatSayNothingOfCandidatesAreNothing(_ name: String) { #expect(findings(name).isEmpty) }

    /// A file's name makes no pledge of what the picture says.
    @Test func aNameDoesNotExcuse() {
        #expect(
            findings("ikrar netralitas.jpg", lines: ["Kirana membawa cahaya"]).map(\.severity)
                == findings("4100101.jpg", lines: ["Kirana membawa cahaya"]).map(\.severity))
    }
}
