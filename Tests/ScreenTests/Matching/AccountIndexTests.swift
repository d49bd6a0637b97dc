import Testing

@testable import Screen

struct AccountIndexTests {
    private let index = AccountIndex([
        (.official(0), Account(platform: "instagram", handle: "nurhadi.wiranata")),
        (.official(1), Account(platform: "facebook", handle: "Ratih Kumala")),
        (.official(2), Account(platform: "facebook", handle: "Ratih Kumala")),
        (.candidate(0), Account(platform: "instagram", handle: "wirabuana")),
    ])

    @Test(
        arguments: [
            ("instagram", "nurhadi.wiranata", [AccountIndex.Owner.official(0)]),
            ("instagram", "@Nurhadi.Wiranata", [.official(0)]),
            ("", "nurhadi.wiranata", [.official(0)]), ("tiktok", "nurhadi.wiranata", []),
            ("facebook", "ratih kumala", [.official(1), .official(2)]), ("instagram", "wirabuana", [.candidate(0)]),
            ("instagram", "nurhady.wiranata", []),
        ] as [(String, String, [AccountIndex.Owner])])
    func knowsExactHandles(_ platform: String, _ handle: String, _ owners: [AccountIndex.Owner]) {
        #expect((index.match(Account(platform: platform, handle: handle))?.owners ?? []) == owners)
    }

    @Test(
        arguments: [
            ("nurhady.wiranata", true), ("nurhadi.wiranata_", true), ("nurhadiwiranata", true),
            ("nurhad1.wiranata", true),
            ("nurhadi.wiranata_real", true), ("nurhadi.wiranata.official", true), ("nurhadi.wirnta", false),
            ("nurhadi.wiranata", false), ("berita_lintang", false),
        ])
    func warnsOfHandlesThatLookAlike(_ handle: String, _ isAlike: Bool) {
        let alike = index.lookAlikes(of: Account(platform: "instagram", handle: handle))
        #expect(alike == (isAlike ? ["nurhadi.wiranata"] : []))
    }

    private let shared = AccountIndex([
        (.official(0), Account(platform: "instagram", handle: "laksmi.ayu")),
        (.official(0), Account(platform: "tiktok", handle: "\u{200E}Laksmi.Ayu")),
        (.official(1), Account(platform: "instagram", handle: "sekar_arum")),
        (.candidate(0), Account(platform: "twitter", handle: "sekar_arum")),
    ])

    @Test func `a handle without a platform tells only of one account, or of one person's`() {
        let match = shared.match(Account(platform: "", handle: "@laksmi.ayu\u{2060}"))
        #expect(match == .init(owners: [.official(0)], isPlatformKnown: false, platforms: ["instagram", "tiktok"]))
        #expect(shared.match(Account(platform: "", handle: "sekar_arum")) == nil)
        #expect(shared.platforms(ofHandle: "sekar_arum") == ["instagram", "twitter"])
    }

    @Test func `a handle on another platform is someone else's`() {
        #expect(shared.match(Account(platform: "bluesky", handle: "laksmi.ayu")) == nil)
        #expect(shared.match(Account(platform: "twitter", handle: "sekar_arum"))?.owners == [.candidate(0)])
        #expect(shared.match(Account(platform: "TikTok", handle: "laksmi.ayu"))?.isPlatformKnown == true)
    }
}
