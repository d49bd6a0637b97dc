/// One account as officers write it: `instagram:nama`, `IG @nama`, `FB: Nama Tampilan`, `nama (IG)`, or the address of a
/// profile.
enum AccountCell: Equatable {
    case account(Account)
    /// A handle without a platform: it would be everyone's.
    case noPlatform
    /// A platform of this name is not known.
    case unknownPlatform(String)
    /// The platform has no such handle.
    case wrongHandle(platform: String)
    /// An address that is no profile's.
    case noProfile

    /// - Parameter text: One item of the cell, in its normal form.
    init(_ text: String) {
        var text = text[...]
        while text.last == "," || text.last == " " { text.removeLast() }
        if let profile = ProfileAddress(text) {
            self = profile.account.map(Self.account) ?? .noProfile
            return
        }
        guard let (name, rest) = Self.parted(text) else {
            self = .noPlatform
            return
        }
        guard let platform = Platform.known(name) ?? Self.otherPlatforms[name.lowercased()] else {
            self = .unknownPlatform(name)
            return
        }
        if let profile = ProfileAddress(rest) {
            self = profile.account.flatMap { $0.platform == platform ? .account($0) : nil } ?? .noProfile
            return
        }
        let handle = HandleRule.cleaned(rest, on: platform)
        self =
            HandleRule.allows(handle, on: platform)
            ? .account(Account(platform: platform, handle: handle)) : .wrongHandle(platform: platform)
    }

    /// Platforms that have no collector here, and are accounts all the same.
    private static let otherPlatforms: [String: String] = [
        "bluesky": "bluesky", "bsky": "bluesky", "mastodon": "mastodon", "linkedin": "linkedin", "snapchat": "snapchat",
        "pinterest": "pinterest", "line": "line", "lemon8": "lemon8", "discord": "discord", "koo": "koo",
        "snack video": "snackvideo", "snackvideo": "snackvideo", "kwai": "kwai", "likee": "likee", "blog": "blog",
        "website": "website", "email": "email", "tg": "telegram", "thread": "threads", "whatsapp business": "whatsapp",
    ]

    /// All names of platforms, for messages.
    static let platformNames = "instagram, facebook, tiktok, twitter (x), threads, youtube, telegram, whatsapp"

    /// The platform's name and what follows it: behind `:`, `=`, or `-`; behind a blank where the name is a known one; or
    /// in brackets at the end.
    private static func parted(_ text: Substring) -> (name: String, rest: Substring)? {
        if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
            let name = trimmed(text[text.index(after: open)...].dropLast())
            let rest = trimmed(text[..<open])
            if isKnown(name), !rest.isEmpty { return (String(name), rest) }
        }
        if let mark = text.firstIndex(where: { ":=".contains($0) }) {
            let name = trimmed(text[..<mark])
            let rest = trimmed(text[text.index(after: mark)...])
            return name.isEmpty || rest.isEmpty || name.hasPrefix("@") ? nil : (String(name), rest)
        }
        for mark in [" @", " - ", " ", "/@"] {
            guard let range = text.firstRange(of: mark) else { continue }
            let name = trimmed(text[..<range.lowerBound])
            let rest = trimmed(text[range.upperBound...])
            if isKnown(name), !rest.isEmpty { return (String(name), rest) }
        }
        return nil
    }

    private static func isKnown(_ name: Substring) -> Bool {
        Platform.known(String(name)) != nil || otherPlatforms[name.lowercased()] != nil
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
