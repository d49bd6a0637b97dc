/// gallery-dl: `FILE.json` beside each FILE, one for a whole post, or all of them in one list. Its dates are UTC without saying
/// so.
struct GalleryDLReader: SidecarReader {
    let collector = "gallery-dl"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .value(let value) = piece else { return nil }
        // `--dump-json` writes messages: `[2, {post}]`, `[3, "address", {picture}]`.
        let root = value.items.count > 1 ? value.items.last ?? .null : value
        guard let category = SidecarText.line(root["category"].text)?.lowercased(), !root.has("extractor") else {
            return nil
        }
        if case .number("2")? = value.items.first { return [] }
        let name = file.name(without: ".json") ?? file.name
        var record = SidecarRecord(collector, .own, file, .file(name))
        record.position = root["num"].double.flatMap { Int(exactly: $0) }
        switch category {
        case "instagram": instagram(root, &record)
        case "facebook": facebook(root, &record)
        case "twitter": twitter(root, &record)
        case "tiktok": tiktok(root, &record)
        default: other(root, platform: Platform.named(category) ?? category, &record)
        }
        record.ids = ids(root).uniqued()
        if let original = root["filename"].text, original.utf8.count >= PictureAddress.shortest {
            record.names = [original]
        }
        return [record]
    }

    /// The picture's ids before the post's: a picture may have a record of its own.
    private func ids(_ root: JSONValue) -> [String] {
        let post = ["post_id", "tweet_id", "id", "sidecar_media_id", "post_shortcode", "shortcode"]
            .compactMap { root[$0].identifier.flatMap(SidecarText.line) }
        var own = [root["media_id"].identifier.flatMap(SidecarText.line)].compactMap(\.self)
        if let number = root["num"].identifier, let first = post.first, own.isEmpty {
            own = [first + "_" + number, first + "_0" + number]
        }
        return own + post
    }

    private func instagram(_ root: JSONValue, _ record: inout SidecarRecord) {
        record.fields.platform = "instagram"
        record.fields.account = InstagramItem.account(root)
        record.fields.coauthors = record.accounts(root["coauthors"], field: "coauthors", InstagramItem.account)
        record.fields.tagged = InstagramItem.tagged(root, &record).uniqued()
        record.fields.uploaded = record.date(root, ["post_date", "date"])
        record.setCaption(record.prose(root["description"], field: "description"))
        record.fields.hashtags = SidecarText.hashtags(root["tags"].items.compactMap(\.text))
        // All stories of an account have one `post_url`.
        let isStory = root["post_url"].text?.contains("/stories/") == true
        record.fields.shortcode = SidecarText.line(
            isStory ? root["media_id"].identifier ?? root["shortcode"].text : root["post_shortcode"].text)
        record.fields.link =
            SidecarText.link(root["post_url"].text)
            ?? record.fields.shortcode.map { "https://www.instagram.com/p/\($0)/" }
    }

    private func facebook(_ root: JSONValue, _ record: inout SidecarRecord) {
        record.fields.platform = "facebook"
        record.fields.account = SidecarText.account("facebook", root["username"].text ?? root["user_id"].identifier)
        record.fields.uploaded = record.date(root, ["date"])
        let texts = ["caption", "post_text"].compactMap { record.prose(root[$0], field: $0) }
        record.setCaption(texts.uniqued().joined(separator: "\n"))
        if let id = SidecarText.line(root["id"].identifier) {
            record.fields.shortcode = id
            record.fields.link = "https://www.facebook.com/photo/?fbid=\(id)"
        }
    }

    /// `user` is who posted it again, `author` who wrote it.
    private func twitter(_ root: JSONValue, _ record: inout SidecarRecord) {
        func account(_ user: JSONValue) -> Account? {
            SidecarText.account("twitter", user["name"].text, user["nick"].text)
        }
        let author = account(root["author"])
        record.fields.platform = "twitter"
        record.fields.account = account(root["user"]) ?? author
        if let author, author.handle.lowercased() != record.fields.account?.handle.lowercased() {
            record.fields.author = author
        }
        record.fields.tagged = record.accounts(root["mentions"], field: "mentions", account)
        record.fields.uploaded = record.date(root, ["date"])
        record.setCaption(record.prose(root["content"], field: "content"))
        if root["truncated"].isTrue { record.tellCut() }
        record.fields.hashtags = SidecarText.hashtags(root["hashtags"].items.compactMap(\.text))
        if let id = SidecarText.line(root["tweet_id"].identifier) {
            record.fields.shortcode = id
            record.fields.link = (author ?? record.fields.account).map { "https://x.com/\($0.handle)/status/\(id)" }
        }
    }

    private func tiktok(_ root: JSONValue, _ record: inout SidecarRecord) {
        record.fields.platform = "tiktok"
        record.fields.account = SidecarText.account(
            "tiktok", root["user"].text ?? root["author"]["uniqueId"].text ?? root["author"].text,
            root["author"]["nickname"].text)
        record.fields.uploaded = record.date(root, ["date", "createTime"])
        record.setCaption(record.prose(root["desc"], field: "desc") ?? root["title"].prose)
        record.fields.tagged = TikTokItem.mentioned(root)
        if let id = SidecarText.line(root["id"].identifier) {
            record.fields.shortcode = id
            record.fields.link = record.fields.account.map { "https://www.tiktok.com/@\($0.handle)/photo/\(id)" }
        }
    }

    private func other(_ root: JSONValue, platform: String, _ record: inout SidecarRecord) {
        record.fields.platform = platform
        record.fields.account = SidecarText.account(
            platform,
            root["username"].text ?? root["user"]["username"].text ?? root["user"]["name"].text
                ?? root["user"].text ?? root["author"]["username"].text ?? root["author"]["name"].text
                ?? root["author"].text)
        record.fields.uploaded = record.date(root, ["post_date", "date"])
        let fields = ["description", "content", "caption", "text", "title"]
        record.setCaption(fields.lazy.compactMap { root[$0].prose }.first)
        record.fields.hashtags = SidecarText.hashtags(root["tags"].items.compactMap(\.text))
        record.fields.link = SidecarText.link(root["post_url"].text)
    }
}
