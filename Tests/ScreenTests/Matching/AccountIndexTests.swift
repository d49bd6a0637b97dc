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
        #expect(index.owners(of: Account(platform: platform, handle: handle)) == owners)
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
}
