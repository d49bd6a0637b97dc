/// gallery-dl: `FILE.json` beside each FILE. Its dates are UTC without saying so.
struct GalleryDLReader: SidecarReader {
    let collector = "gallery-dl"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .value(let root) = piece, let category = SidecarText.line(root["category"].text)?.lowercased(),
            !root.has("extractor")
        else { return nil }
        var record = SidecarRecord(
            collector, .own, file, .file(file.name(without: ".json") ?? file.name))
        record.position = root["num"].double.flatMap { Int(exactly: $0) }
        switch category {
        case "instagram": instagram(root, &record)
        case "facebook": facebook(root, &record)
        case "twitter": twitter(root, &record)
        case "tiktok": tiktok(root, &record)
        default: other(root, platform: Platform.named(category) ?? category, &record)
        }
        return [record]
    }

    private func instagram(_ root: JSONValue, _ record: inout SidecarRecord) {
        func account(_ user: JSONValue) -> Account? {
            SidecarText.account("instagram", user["username"].text, user["fullname"].text ?? user["full_name"].text)
        }
        record.fields.platform = "instagram"
        record.fields.account = account(root)
        record.fields.coauthors = root["coauthors"].items.compactMap(account).uniqued()
        record.fields.tagged = root["tagged_users"].items.compactMap(account).uniqued()
        record.fields.uploaded = date(root, ["post_date", "date"], &record)
        record.fields.caption = SidecarText.caption(root["description"].text)
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
        record.fields.uploaded = date(root, ["date"], &record)
        let texts = [root["caption"].text, root["post_text"].text].compactMap { $0 }
        record.fields.caption = SidecarText.caption(texts.uniqued().joined(separator: "\n"))
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
        record.fields.tagged = root["mentions"].items.compactMap(account).uniqued()
        record.fields.uploaded = date(root, ["date"], &record)
        record.fields.caption = SidecarText.caption(root["content"].text)
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
        record.fields.uploaded = date(root, ["date", "createTime"], &record)
        record.fields.caption = SidecarText.caption(root["desc"].text ?? root["title"].text)
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
        record.fields.uploaded = date(root, ["post_date", "date"], &record)
        record.fields.caption = SidecarText.caption(
            root["description"].text ?? root["content"].text ?? root["caption"].text ?? root["title"].text)
        record.fields.hashtags = SidecarText.hashtags(root["tags"].items.compactMap(\.text))
        record.fields.link = SidecarText.link(root["post_url"].text)
    }

    private func date(_ root: JSONValue, _ keys: [String], _ record: inout SidecarRecord) -> PostDate? {
        for key in keys {
            if let date = record.date(root[key], field: key) { return date }
        }
        return nil
    }
}
