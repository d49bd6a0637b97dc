import Testing

@testable import Screen

struct AccountCellTests {
    private static func account(_ platform: String, _ handle: String) -> AccountCell {
        .account(Account(platform: platform, handle: handle))
    }

    @Test(
        arguments: [
            ("instagram:rani.wulandari", account("instagram", "rani.wulandari")),
            ("IG @rani.wulandari", account("instagram", "rani.wulandari")),
            ("ig: @rani.wulandari", account("instagram", "rani.wulandari")),
            ("Instagram - rani.wulandari", account("instagram", "rani.wulandari")),
            ("rani.wulandari (IG)", account("instagram", "rani.wulandari")),
            ("FB: Rani Wulandari, S.Sos.", account("facebook", "Rani Wulandari, S.Sos.")),
            ("x:rani_w", account("twitter", "rani_w")), ("TikTok=@rani.w", account("tiktok", "rani.w")),
            ("instagram:rani.wulandari/?igsh=abc", account("instagram", "rani.wulandari")),
            ("instagram:rani.wulandari/", account("instagram", "rani.wulandari")),
            ("https://www.instagram.com/rani.wulandari/?igsh=MzRlO", account("instagram", "rani.wulandari")),
            ("instagram.com/rani.wulandari", account("instagram", "rani.wulandari")),
            ("instagram:https://instagram.com/rani.wulandari", account("instagram", "rani.wulandari")),
            ("https://m.facebook.com/profile.php?id=100012345&mibextid=x", account("facebook", "100012345")),
            ("https://www.facebook.com/people/Rani-W/100012345/", account("facebook", "100012345")),
            ("https://www.tiktok.com/@rani.w?lang=id", account("tiktok", "rani.w")),
            ("x.com/rani_w", account("twitter", "rani_w")), ("t.me/rani_w", account("telegram", "rani_w")),
            ("https://www.youtube.com/@raniw/videos", account("youtube", "raniw")),
            ("whatsapp:+62 812-0000-0000", account("whatsapp", "+62 812-0000-0000")),
        ])
    func `accounts are read as officers write them`(text: String, cell: AccountCell) {
        #expect(AccountCell(text) == cell)
    }

    @Test(
        arguments: [
            ("@rani.wulandari", .noPlatform), ("rani.wulandari", .noPlatform), ("Rani Wulandari", .noPlatform),
            ("instagam:rani", .unknownPlatform("instagam")),
            ("instagram:rani wulandari", .wrongHandle(platform: "instagram")),
            ("instagram:rani, facebook", .wrongHandle(platform: "instagram")),
            ("twitter:rani.wulandari", .wrongHandle(platform: "twitter")),
            ("instagram:rani facebook:Rani", .wrongHandle(platform: "instagram")),
            ("https://www.instagram.com/p/C1a2b3/", .noProfile), ("https://contoh.example/rani", .noProfile),
            ("facebook.com/groups/123", .noProfile), ("tiktok:https://instagram.com/rani", .noProfile),
        ] as [(String, AccountCell)])
    func `what names no one account is refused by its reason`(text: String, cell: AccountCell) {
        #expect(AccountCell(text) == cell)
    }
}
