/// A link to a post on a platform that is known, by what identifies the post in it.
struct PostLink: Equatable {
    var platform: String
    var id: String
    /// Whose post it is, where the link says so.
    var handle: String?

    var identity: String { platform + ":" + id }

    /// Hosts whose links hold nothing but an id.
    private static let shorteners: Set<String> = ["vt.tiktok.com", "vm.tiktok.com", "fb.watch", "youtu.be"]

    init?(_ link: String) {
        guard let scheme = link.firstRange(of: "://") else { return nil }
        let rest = link[scheme.upperBound...].prefix { $0 != "#" }
        let halves = rest.split(separator: "?", maxSplits: 1)
        var parts = (halves.first ?? "").split(separator: "/").map(String.init)
        guard !parts.isEmpty else { return nil }
        let host = parts.removeFirst().lowercased()
        guard let platform = Platform.ofHost(String(host.prefix { $0 != ":" })) else { return nil }
        var query: [String: String] = [:]
        for pair in (halves.count > 1 ? halves[1] : "").split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1)
            if sides.count == 2 { query[String(sides[0])] = String(sides[1]) }
        }
        self.platform = platform
        switch platform {
        case _ where Self.shorteners.contains(host): (id, handle) = (parts.first ?? "", nil)
        case "instagram", "threads": (id, handle) = Self.after(["p", "reel", "reels", "tv", "post"], in: parts)
        case "twitter": (id, handle) = Self.after(["status", "statuses"], in: parts)
        case "tiktok": (id, handle) = Self.after(["video", "photo"], in: parts)
        case "facebook":
            let id = query["fbid"] ?? query["story_fbid"] ?? query["v"]
            (self.id, handle) = id.map { ($0, nil) } ?? Self.facebook(parts)
        case "youtube": (id, handle) = query["v"].map { ($0, nil) } ?? Self.after(["shorts", "post"], in: parts)
        case "bluesky": (id, handle) = Self.bluesky(parts)
        case "telegram": (id, handle) = Self.telegram(parts)
        case "linkedin":
            (id, handle) = Self.after(["posts", "update"], in: parts.filter { $0 != "feed" }, names: false)
        case "pinterest": (id, handle) = Self.after(["pin"], in: parts, names: false)
        default: return nil
        }
        if handle?.hasPrefix("@") == true { handle?.removeFirst() }
        guard !id.isEmpty, id.utf8.count <= 128 else { return nil }
    }

    /// `profile/HANDLE/post/ID`; one account's ids are not another's.
    private static func bluesky(_ parts: [String]) -> (String, String?) {
        guard parts.count >= 4, parts[0] == "profile", parts[2] == "post" else { return ("", nil) }
        return (parts[1].lowercased() + "/" + parts[3], parts[1])
    }

    /// `CHANNEL/NUMBER`, `s/CHANNEL/NUMBER`; `c/ID/NUMBER` of a closed one.
    private static func telegram(_ parts: [String]) -> (String, String?) {
        let rest = parts.first == "s" ? Array(parts.dropFirst()) : parts
        guard rest.count >= 2, let number = rest.last, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return ("", nil)
        }
        return (rest.dropLast().joined(separator: "/").lowercased() + "/" + number, rest[0] == "c" ? nil : rest[0])
    }

    /// The part after one of the words, and the part before it where that is a handle.
    private static func after(_ words: Set<String>, in parts: [String], names: Bool = true) -> (String, String?) {
        guard let index = parts.firstIndex(where: { words.contains($0.lowercased()) }), index + 1 < parts.count else {
            return ("", nil)
        }
        return (parts[index + 1], names && index > 0 ? parts[index - 1] : nil)
    }

    /// `NAME/posts/ID`, `NAME/photos/ALBUM/ID`, `NAME/videos/ID`, `groups/GROUP/permalink/ID`, `share/p/ID`
    private static func facebook(_ parts: [String]) -> (String, String?) {
        let words: Set<String> = ["posts", "photos", "videos", "permalink", "reel", "share"]
        guard let index = parts.firstIndex(where: { words.contains($0) }), let last = parts.last,
            index < parts.count - 1
        else { return ("", nil) }
        return (last, index == 1 && parts[0] != "groups" ? parts[0] : nil)
    }
}
