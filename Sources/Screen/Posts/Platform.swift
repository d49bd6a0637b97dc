/// The names of platforms, as accounts and posts have them.
enum Platform {
    private static let aliases: [String: String] = [
        "instagram": "instagram", "ig": "instagram", "insta": "instagram",
        "facebook": "facebook", "fb": "facebook",
        "twitter": "twitter", "x": "twitter", "x/twitter": "twitter", "twitter/x": "twitter", "tw": "twitter",
        "tiktok": "tiktok", "tik tok": "tiktok", "tt": "tiktok",
        "threads": "threads", "youtube": "youtube", "yt": "youtube", "whatsapp": "whatsapp", "wa": "whatsapp",
        "telegram": "telegram",
    ]

    private static let hosts: [String: String] = [
        "instagram.com": "instagram", "instagr.am": "instagram", "facebook.com": "facebook", "fb.com": "facebook",
        "fb.watch": "facebook", "twitter.com": "twitter", "x.com": "twitter", "tiktok.com": "tiktok",
        "threads.net": "threads", "threads.com": "threads", "youtube.com": "youtube", "youtu.be": "youtube",
        "t.me": "telegram",
    ]

    /// The platform of a name as people write it; an unknown name stays, in lower case. Nil where blank.
    static func named(_ text: String?) -> String? {
        guard let text = SidecarText.line(text)?.lowercased() else { return nil }
        return aliases[text] ?? hosts[text] ?? text
    }

    /// The platform of a name, or nil where it is none of those known.
    static func known(_ text: String) -> String? { aliases[text.lowercased()] ?? hosts[text.lowercased()] }

    static func isOfKnownHost(_ link: String) -> Bool {
        guard let scheme = link.firstRange(of: "://") else { return false }
        return ofHost(String(link[scheme.upperBound...].prefix { !"/?#".contains($0) })) != nil
    }

    /// The platform of a link's host, with or without `www.`, `m.` and the like.
    static func ofHost(_ host: String) -> String? {
        let labels = host.lowercased().split(separator: ".")
        return labels.count < 2 ? nil : hosts[labels.suffix(2).joined(separator: ".")]
    }
}
