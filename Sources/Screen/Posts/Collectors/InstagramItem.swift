/// What Instagram's own pages and apps send of a post or a story, which collectors keep as they got it.
enum InstagramItem {
    static func account(_ user: JSONValue) -> Account? {
        SidecarText.account(
            "instagram", user["username"].text,
            user["full_name"].text ?? user["fullname"].text)
    }

    /// Who is tagged in the pictures, and who is mentioned by a sticker in a story: an act of the same kind.
    static func tagged(_ item: JSONValue, _ record: inout SidecarRecord) -> [Account] {
        func users(_ list: JSONValue, _ field: String, _ user: (JSONValue) -> JSONValue) -> [Account] {
            record.accounts(list, field: field) { account(user($0)) ?? account($0) }
        }
        var found = users(item["edge_media_to_tagged_user"]["edges"], "edge_media_to_tagged_user") {
            $0["node"]["user"]
        }
        found += users(item["usertags"]["in"], "usertags") { $0["user"] }
        found += users(item["reel_mentions"], "reel_mentions") { $0["user"] }
        found += users(item["tagged_users"], "tagged_users") { $0["user"] }
        // Stickers of other kinds (places, hashtags, links) name nobody.
        found += item["tappable_objects"].items.filter { $0.has("username") }.compactMap(account)
        let stickers = item["story_bloks_stickers"].items.map { $0["bloks_sticker"]["sticker_data"]["ig_mention"] }
        found += stickers.compactMap(account)
        let slides = item["carousel_media"].items + item["edge_sidecar_to_children"]["edges"].items.map { $0["node"] }
        for slide in slides.prefix(mostSlides) {
            found += users(slide["edge_media_to_tagged_user"]["edges"], "edge_media_to_tagged_user") {
                $0["node"]["user"]
            }
            found += users(slide["usertags"]["in"], "usertags") { $0["user"] }
        }
        return found
    }

    static func coauthors(_ item: JSONValue, _ record: inout SidecarRecord) -> [Account] {
        record.accounts(item["coauthor_producers"], field: "coauthor_producers", account)
    }

    static func caption(_ item: JSONValue) -> String? {
        item["edge_media_to_caption"]["edges"].items.first?["node"]["text"].text ?? item["caption"].prose
    }

    private static let mostSlides = 50
}
