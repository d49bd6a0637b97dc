/// Names of screenshots, with the day they were taken and, on Android, the app: `Screenshot_20240513-101530_Instagram.jpg`,
/// `Screenshot_2024-05-13-10-15-30-123_com.instagram.android.jpg`, `Tangkapan Layar 2024-05-13 pukul 10.15.30.png`,
/// `Cuplikan layar …`, `Screen Shot …`, and Apple's `IMG_1234.PNG`, which tells nothing more.
enum ScreenshotName {
    private static let beginnings = [
        "screenshot", "screen shot", "tangkapan layar", "tangkapan_layar", "tangkapanlayar", "cuplikan layar",
        "cuplikan_layar",
    ]

    private static let apps: [(part: String, platform: String)] = [
        ("instagram.barcelona", "threads"), ("threads", "threads"), ("instagram", "instagram"),
        ("facebook", "facebook"), ("twitter", "twitter"), ("tiktok", "tiktok"), ("musically", "tiktok"),
        ("ugc.trill", "tiktok"), ("youtube", "youtube"), ("whatsapp", "whatsapp"), ("telegram", "telegram"),
    ]

    /// - Parameter name: In lower case.
    static func fields(_ name: String) -> (collector: String, fields: PostFields)? {
        let isNamed = beginnings.contains { name.hasPrefix($0) }
        guard isNamed || isApples(name) else { return nil }
        var fields = PostFields()
        if isNamed {
            fields.captured = FileName.day(in: name).map { .day($0) }
            fields.platform = apps.first { name.contains($0.part) }?.platform
            if fields.platform == nil, name.split(whereSeparator: { "_. ".contains($0) }).contains("x") {
                fields.platform = "twitter"
            }
            fields.isClosedSource = fields.platform == "whatsapp" || fields.platform == "telegram"
        }
        return ("screenshot", fields)
    }

    /// `img_1234.png`: cameras write JPEG and HEIC under these names.
    private static func isApples(_ name: String) -> Bool {
        guard name.hasPrefix("img_"), name.hasSuffix(".png") else { return false }
        let middle = name.dropFirst(4).dropLast(4)
        return middle.utf8.count == 4 && middle.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
