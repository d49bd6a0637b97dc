import Observation
import Testing

@testable import Screen

/// An account is platform and handle: a stranger's of the same name on another platform is nobody's here.
struct AccountPlatformTests {
    private let slogan = Lintang.image(["Bulatkan tekad untuk Mas Wira", "#WiraUntukLintang"])

    private func finding(_ post: Post, _ image: Observation) throws -> Finding {
        let found = Lintang.judge.findings(of: post, observations: [image])
        #expect(found.count == 1)
        return try #require(found.first)
    }

    private func post(on platform: String, by handle: String? = "nurhadi.wiranata", caption: String? = nil) -> Post {
        var post = Lintang.post(by: handle, caption: caption)
        post.account?.platform = platform
        post.platform = platform.isEmpty ? nil : platform
        return post
    }

    @Test func `the registered account is known for sure`() throws {
        let finding = try finding(post(on: "instagram"), slogan)
        #expect(finding.severity == .high)
        #expect(finding.doubts.allSatisfy { $0.kind != .unknownPlatform })
    }

    @Test func `on an unknown platform it is a lead with a doubt`() throws {
        let finding = try finding(post(on: ""), slogan)
        #expect(finding.severity == .medium)
        #expect(finding.officials == ["p1"])
        #expect(finding.doubts.contains(Doubt(.unknownPlatform, ["nurhadi.wiranata", "instagram"])))
        #expect(finding.identityConfidence <= 0.5)
    }

    @Test(arguments: ["twitter", "bluesky"])
    func `on another platform nobody is named`(platform: String) throws {
        let finding = try finding(post(on: platform), slogan)
        #expect(finding.severity == .low)
        #expect(finding.officials.isEmpty && finding.recognition == nil)
        #expect(finding.doubts.contains(Doubt(.otherPlatform, ["nurhadi.wiranata", platform, "instagram"])))
    }

    @Test func `a look-alike there accuses nobody`() throws {
        let finding = try finding(post(on: "", by: "nurhady.wiranata"), slogan)
        #expect(finding.severity == .low)
        #expect(finding.officials.isEmpty)
    }

    @Test func `a full name beside it is known by itself`() throws {
        let finding = try finding(post(on: "", caption: "Saya, Nurhadi Wiranata"), slogan)
        #expect(finding.severity == .high)
        #expect(finding.recognition == .fullName)
    }

    @Test func `a mention is on the post's platform`() throws {
        let caption = "Bersama @nurhadi.wiranata"
        let other = try finding(post(on: "tiktok", by: "kabar.lintang", caption: caption), slogan)
        #expect(other.severity == .medium)
        #expect(other.doubts.contains(Doubt(.otherPlatform, ["nurhadi.wiranata", "tiktok", "instagram"])))
        let unknown = try finding(post(on: "", by: "kabar.lintang", caption: caption), slogan)
        #expect(unknown.officials == ["p1"] && unknown.severity == .medium)
        #expect(unknown.doubts.contains { $0.kind == .unknownPlatform })
    }

    /// The parts of a handle are a name; whose, nobody knows.
    @Test func `a handle that spells a full name is no name`() throws {
        let stranger = try finding(
            post(on: "instagram", by: "kabar.lintang", caption: "Bersama @nurhadi_wiranata"), slogan)
        #expect(stranger.severity == .medium)
        #expect(stranger.doubts.contains(Doubt(.unregisteredAccount, ["nurhadi_wiranata"])))
        let named = try finding(
            post(on: "instagram", by: "kabar.lintang", caption: "Bersama Nurhadi.Wiranata"), slogan)
        #expect(named.severity == .high)
    }

    @Test func `a handle in a picture may be of any platform`() throws {
        let image = Lintang.image(["@nurhadi.wiranata", "Bulatkan tekad untuk Mas Wira", "#WiraUntukLintang"])
        let own = try finding(post(on: "instagram", by: "kabar.lintang"), image)
        #expect(own.doubts.allSatisfy { $0.kind != .unknownPlatform })
        let other = try finding(post(on: "facebook", by: "kabar.lintang"), image)
        #expect(other.severity == .medium)
        #expect(other.doubts.contains { [.unknownPlatform, .otherPlatform].contains($0.kind) })
    }

    @Test func `a candidate's handle on an unknown platform is no sure tie`() throws {
        var post = post(on: "instagram", caption: "Bersama kita menang, hadir di kampanye")
        post.tagged = [Account(platform: "", handle: "wirabuana.segarajati")]
        let unsure = try finding(post, Lintang.image(poses: [.one]))
        #expect(unsure.severity == .medium)
        #expect(unsure.doubts.contains(Doubt(.unknownPlatform, ["wirabuana.segarajati", "instagram"])))
        post.tagged = [Account(platform: "instagram", handle: "wirabuana.segarajati")]
        #expect(try finding(post, Lintang.image(poses: [.one])).severity == .high)
        post.tagged = [Account(platform: "twitter", handle: "wirabuana.segarajati")]
        #expect(try finding(post, Lintang.image(poses: [.one])).severity == .low)
    }

    /// A NIP that was copied with marks of direction, or grouped with thin blanks.
    @Test(arguments: ["\u{202D}198004122005011003\u{202C}", "1980\u{AD}0412 200501\u{2009}1 003"])
    func `a NIP with marks that nobody sees is read`(nip: String) throws {
        let finding = try finding(post(on: "instagram", by: "kabar.lintang", caption: "NIP \(nip)"), slogan)
        #expect(finding.officials == ["p1"])
        #expect(finding.recognition == .nip)
    }
}
