/// The names of platforms, as accounts and posts have them.
enum Platform {
    private static let aliases: [String: String] = [
        "instagram": "instagram", "ig": "instagram", "insta": "instagram",
        "facebook": "facebook", "fb": "facebook",
        "twitter": "twitter", "x": "twitter", "x/twitter": "twitter", "twitter/x": "twitter", "tw": "twitter",
        "tiktok": "tiktok", "tik tok": "tiktok", "tt": "tiktok",
        "threads": "threads", "youtube": "youtube", "yt": "youtube", "whatsapp": "whatsapp", "wa": "whatsapp",
        "telegram": "telegram", "tg": "telegram", "bluesky": "bluesky", "bsky": "bluesky", "linkedin": "linkedin",
        "pinterest": "pinterest", "snackvideo": "snackvideo", "snack video": "snackvideo", "kwai": "snackvideo",
        "line": "line", "vk": "vk", "tumblr": "tumblr", "reddit": "reddit", "flickr": "flickr", "lemon8": "lemon8",
        "helo": "helo", "likee": "likee", "quora": "quora", "kaskus": "kaskus",
    ]

    private static let hosts: [String: String] = [
        "instagram.com": "instagram", "instagr.am": "instagram", "facebook.com": "facebook", "fb.com": "facebook",
        "fb.watch": "facebook", "twitter.com": "twitter", "x.com": "twitter", "tiktok.com": "tiktok",
        "threads.net": "threads", "threads.com": "threads", "youtube.com": "youtube", "youtu.be": "youtube",
        "t.me": "telegram", "telegram.me": "telegram", "telegram.org": "telegram", "whatsapp.com": "whatsapp",
        "wa.me": "whatsapp", "bsky.app": "bluesky", "bsky.social": "bluesky", "linkedin.com": "linkedin",
        "lnkd.in": "linkedin", "pinterest.com": "pinterest", "pin.it": "pinterest", "snackvideo.com": "snackvideo",
        "kwai.com": "snackvideo", "line.me": "line", "vk.com": "vk", "tumblr.com": "tumblr", "reddit.com": "reddit",
        "redd.it": "reddit", "flickr.com": "flickr", "lemon8-app.com": "lemon8", "helo-app.com": "helo",
        "likee.video": "likee", "quora.com": "quora", "kaskus.co.id": "kaskus", "cdninstagram.com": "instagram",
        "ddinstagram.com": "instagram", "fb.me": "facebook", "t.co": "twitter", "fxtwitter.com": "twitter",
        "vxtwitter.com": "twitter", "nitter.net": "twitter", "tiktokv.com": "tiktok", "youtube-nocookie.com": "youtube",
    ]

    /// The platform of a name as people write it; an unknown name stays, in lower case. Nil where blank.
    static func named(_ text: String?) -> String? {
        guard let text = SidecarText.line(text)?.lowercased() else { return nil }
        return aliases[text] ?? hosts[text] ?? text
    }

    /// The platform of a name, or nil where it is none of those known.
    static func known(_ text: String) -> String? { aliases[text.lowercased()] ?? hosts[text.lowercased()] }

    static func isOfKnownHost(_ link: String) -> Bool { host(of: link).flatMap(ofHost) != nil }

    /// The platform of a link: by its host, or the host itself where that is none of those known, so that nobody there is
    /// taken for whoever has the same handle elsewhere.
    static func ofLink(_ link: String?) -> String? {
        guard let link, let host = host(of: link) else { return nil }
        if let known = ofHost(host) { return known }
        let plain =
            ["www.", "m.", "mobile."].first(where: host.hasPrefix).map { String(host.dropFirst($0.count)) } ?? host
        return SidecarText.line(plain)
    }

    /// The platform of a link's host, with or without `www.`, `m.` and the like.
    static func ofHost(_ host: String) -> String? {
        let labels = host.lowercased().split(separator: ".")
        guard labels.count >= 2 else { return nil }
        return hosts[labels.suffix(2).joined(separator: ".")] ?? hosts[labels.suffix(3).joined(separator: ".")]
    }

    /// A link's host in lower case, without user and port.
    private static func host(of link: String) -> String? {
        guard let scheme = link.firstRange(of: "://") else { return nil }
        let authority = link[scheme.upperBound...].prefix { !"/?#".contains($0) }
        let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }
        return host.contains(".") ? host.lowercased() : nil
    }
}
