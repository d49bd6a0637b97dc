/// What the platforms allow as a handle. A handle that its platform does not have is a mistake in writing, and would never be
/// found.
enum HandleRule {
    /// A handle without `@`, and without the rest of an address: `nama/?igsh=abc` is `nama`.
    static func cleaned(_ text: Substring, on platform: String) -> String {
        var text = text
        while let first = text.first, first == "@" || first == " " { text.removeFirst() }
        if let end = text.firstIndex(where: { "?/".contains($0) }) {
            let rest = text[end...].drop { $0 == "/" }
            // More of a path would be another page.
            if rest.isEmpty || rest.first == "?" { text = text[..<end] }
        }
        while let last = text.last, last == " " || (last == "." && platform != "facebook") { text.removeLast() }
        return String(text)
    }

    /// Whether the platform can have this handle; on Facebook a display name will do, as collectors know no other.
    static func allows(_ handle: String, on platform: String) -> Bool {
        let bytes = handle.utf8
        func isMade(of marks: String, _ lengths: ClosedRange<Int>) -> Bool {
            lengths.contains(bytes.count) && bytes.allSatisfy { Letters.plain($0) != 0 || marks.utf8.contains($0) }
        }
        switch platform {
        case "instagram", "threads": return isMade(of: "._", 1...30)
        case "tiktok": return isMade(of: "._", 2...24)
        case "twitter": return isMade(of: "_", 1...15)
        case "telegram": return isMade(of: "_", 4...32)
        case "whatsapp": return isMade(of: " +-.()", 3...40)
        case "youtube", "facebook":
            return (1...100).contains(handle.count) && !handle.contains { ":/@?=<>{}[]|\\\"#".contains($0) }
                && handle.contains { $0.isLetter || $0.isNumber }
        default:
            return (1...100).contains(handle.count) && !handle.contains { ":/?, ".contains($0) }
        }
    }
}
