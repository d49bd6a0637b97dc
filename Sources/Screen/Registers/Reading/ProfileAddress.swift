/// The address of a page on a platform, and whose profile it is.
struct ProfileAddress {
    /// Nil where the page is no profile's: a post, a group, a page of a platform that is not known.
    var account: Account?

    /// Nil where the text is no address. `instagram.com/nama` is one, also without `https://`.
    init?(_ text: Substring) {
        var rest = text[...]
        let hasScheme = text.lowercased().hasPrefix("http://") || text.lowercased().hasPrefix("https://")
        if hasScheme, let scheme = text.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
        let host = rest.prefix { !"/?#".contains($0) }
        guard hasScheme || (Platform.ofHost(String(host)) != nil && rest.count > host.count) else { return nil }
        guard let platform = Platform.ofHost(String(host)) else { return }
        let page = rest[host.endIndex...].prefix { $0 != "#" }
        let halves = page.split(separator: "?", maxSplits: 1)
        let hasPath = page.first == "/" && !halves.isEmpty
        let parts = hasPath ? halves[0].split(separator: "/").map(String.init) : []
        let query = halves.count > 1 ? String(halves[1]) : ""
        guard let handle = Self.handle(parts, query: query, on: platform) else { return }
        let cleaned = HandleRule.cleaned(handle[...], on: platform)
        if HandleRule.allows(cleaned, on: platform) { account = Account(platform: platform, handle: cleaned) }
    }

    /// First parts of addresses that are no profile's.
    private static let otherPages: Set<String> = [
        "p", "reel", "reels", "tv", "explore", "accounts", "direct", "i", "home", "search", "hashtag", "intent",
        "share",
        "watch", "groups", "events", "photo", "photo.php", "story.php", "permalink.php", "video", "t", "tag", "shorts",
        "playlist", "results", "login", "feed", "joinchat", "marketplace", "notifications", "messages", "settings",
        "sharer",
    ]

    private static func handle(_ parts: [String], query: String, on platform: String) -> String? {
        guard let first = parts.first else { return nil }
        let second = parts.count > 1 ? parts[1] : nil
        switch (platform, first.lowercased()) {
        case ("facebook", "profile.php"):
            return query.split(separator: "&").first { $0.hasPrefix("id=") }.map { String($0.dropFirst(3)) }
        case ("facebook", "people"), ("facebook", "pages"): return parts.count > 2 ? parts[2] : nil
        case ("facebook", "p"): return second?.split(separator: "-").last.map(String.init)
        case ("instagram", "stories"), ("instagram", "_u"), ("youtube", "c"), ("youtube", "user"),
            ("youtube", "channel"),
            ("telegram", "s"), ("bluesky", "profile"), ("linkedin", "in"), ("linkedin", "company"):
            return second
        case (_, let page) where otherPages.contains(page): return nil
        default: return first
        }
    }
}
