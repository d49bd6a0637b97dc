/// What TikTok's own pages send of a post.
enum TikTokItem {
    /// Whom the text mentions: accounts that TikTok itself linked in it.
    static func mentioned(_ item: JSONValue) -> [Account] {
        let parts = item["textExtra"].items + item["contents"].items.flatMap { $0["textExtra"].items }
        return parts.prefix(100).compactMap { SidecarText.account("tiktok", $0["userUniqueId"].text) }.uniqued()
    }
}
