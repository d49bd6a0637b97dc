import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

/// Records hold the very values that the JSON beside them holds.
struct RecordTests {
    /// Every field is set, and numbers are such that no shorter form may be taken for them.
    static let full: StoredPost = {
        let account = Account(platform: "instagram", handle: "nurhadi.wiranata", displayName: "Pak Nur 👍")
        var post = Post(
            id: "instagram:Cx1", collector: "instaloader", images: [PathText(bytes: [0x61, 0xFF]), PathText("b.jpg")])
        post.platform = "instagram"
        post.account = account
        post.author = Account(platform: "", handle: "")
        post.coauthors = [account, Account(platform: "x", handle: "y")]
        post.tagged = [account]
        post.link = "https://www.instagram.com/p/Cx1/"
        post.uploaded = .instant(Date(timeIntervalSince1970: 1_949_000_001))
        post.captured = .day(CalendarDay(year: 2031, month: 10, day: 8))
        post.becameKnown = .day(CalendarDay(year: 2031, month: 10, day: 9))
        post.officer = "petugas-1"
        post.caption = "Bulatkan tekad\n\u{202E}#Wira é"
        post.hashtags = ["a", ""]
        post.sidecars = [PathText("b.json")]
        post.isClosedSource = true
        post.warnings = [
            PostWarning(PathText("b.json"), SidecarWarning(.rowFile, "3", "c.jpg")),
            PostWarning(nil, SidecarWarning(.verbatim, "w")),
        ]
        var seen = Lintang.image(["NOMOR URUT 2", ""], poses: [.peace, .one], taken: "2031-10-08T00:00:00")
        seen.text[0].alternatives = [TextAlternative(text: "N0MOR", confidence: 0.1 + 0.2, reader: .tesseract)]
        seen.text[0].curved = true
        seen.text[1].quad.topLeft = Point(x: -0.0, y: 330.26178510291214)
        seen.text[1].quad.topRight = Point(x: 1e7, y: -1.0 / 3)
        seen.text[1].quad.bottomLeft = Point(x: .leastNonzeroMagnitude, y: 9_999_999.000_1)
        seen.hands[0].fingers = 2
        seen.hands[0].extended = [.index, .middle]
        seen.hands[0].pairedWith = 1
        seen.hands[0].landmarks = [Point(x: 1.0 / 3, y: -7.125)]
        seen.faces = [Face(box: Box(x: 1.5, y: -2.25, width: 1e-9, height: 4), confidence: 0.999)]
        seen.warnings = [.truncated, .fallbackReader]
        seen.phash = "00ff00ff00ff00ff"
        seen.models = "m"
        return StoredPost(inbox: 7, post: post, observations: [nil, seen], record: 3)
    }()

    @Test func nothingIsLost() throws {
        let read = try StoredPost(inbox: 7, record: 3, bytes: Self.full.recordBytes)
        #expect(read.post == Self.full.post)
        #expect(read.observations == Self.full.observations)
        // Zero has a sign, which equality does not see.
        #expect(read.observations[1]?.text[1].quad.topLeft.x.sign == .minus)
        #expect(read.inbox == 7)
        #expect(read.record == 3)
    }

    @Test func anEmptyPostIsShort() throws {
        let post = StoredPost(inbox: 1, post: Post(id: "p", collector: "folder", images: []), observations: [])
        #expect(post.recordBytes.count < 40)
        #expect(try StoredPost(inbox: 1, record: 1, bytes: post.recordBytes).post == post.post)
    }

    @Test func everyPrefixIsRefused() {
        let bytes = Self.full.recordBytes
        for end in bytes.indices {
            #expect(throws: RecordReader.Broken.self) {
                try StoredPost(inbox: 1, record: 1, bytes: Array(bytes[..<end]))
            }
        }
    }

    @Test func anotherFormIsRefused() {
        var bytes = Self.full.recordBytes
        bytes[0] += 1
        #expect(throws: RecordReader.Broken.self) { try StoredPost(inbox: 1, record: 1, bytes: bytes) }
        #expect(throws: RecordReader.Broken.self) {
            try StoredPost(inbox: 1, record: 1, bytes: Self.full.recordBytes + [0])
        }
    }

    /// Damaged records are refused or are some other post; they never stop the program.
    @Test(arguments: 0..<40)
    func damageIsBorne(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            var bytes = Self.full.recordBytes
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 1..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            do {
                let read = try StoredPost(inbox: 1, record: 1, bytes: bytes)
                #expect(read.observations.count == read.post.images.count)
            } catch {
                // Refused, and by the one error that there is.
            }
        }
    }
}
