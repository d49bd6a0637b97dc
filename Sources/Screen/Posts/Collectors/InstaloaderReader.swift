/// instaloader: `X.json` or `X.json.xz` beside `X.jpg`, or one for a carousel's `X_1.jpg`, `X_2.jpg` …
struct InstaloaderReader: SidecarReader {
    let collector = "instaloader"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .value(let root) = piece else { return nil }
        if file.name.hasSuffix("_comments.json"), root.has("text"), root.has("owner") { return [] }
        let node = root["node"]
        // A file that breaks off has lost its last key, by which it would be known.
        guard node.isObject, root["instaloader"].isObject || node.has("shortcode") else { return nil }
        let kind = root["instaloader"]["node_type"].text ?? "Post"
        guard kind == "Post" || kind == "StoryItem", !file.name.hasPrefix("iterator_") else { return [] }

        var record = SidecarRecord(collector, .own, file, .stem(file.name(without: ".json") ?? file.name))
        let phone = node["iphone_struct"]
        var fields = PostFields()
        fields.platform = "instagram"
        fields.account =
            account(node["owner"]) ?? account(phone["user"])
            ?? FolderAccount.target(file.folderName).flatMap { SidecarText.account("instagram", $0) }
        fields.coauthors = (node["coauthor_producers"].items + phone["coauthor_producers"].items)
            .compactMap(account).uniqued()
        let tags = node["edge_media_to_tagged_user"]["edges"].items.map { $0["node"]["user"] }
        fields.tagged = (tags + phone["usertags"]["in"].items.map { $0["user"] }).compactMap(account).uniqued()
        fields.uploaded =
            record.date(node["taken_at_timestamp"], field: "taken_at_timestamp")
            ?? record.date(node["date"], field: "date") ?? record.date(phone["taken_at"], field: "taken_at")
        fields.caption = SidecarText.caption(
            node["edge_media_to_caption"]["edges"].items.first?["node"]["text"].text
                ?? node["caption"].text ?? node["caption"]["text"].text ?? phone["caption"]["text"].text)
        if let shortcode = SidecarText.line(node["shortcode"].text ?? node["code"].text) {
            fields.shortcode = shortcode
            fields.link = "https://www.instagram.com/p/\(shortcode)/"
        } else if let id = node["id"].identifier.flatMap(SidecarText.line), let account = fields.account {
            fields.shortcode = id
            fields.link = "https://www.instagram.com/stories/\(account.handle)/\(id)/"
        }
        record.fields = fields
        return [record]
    }

    private func account(_ user: JSONValue) -> Account? {
        SidecarText.account("instagram", user["username"].text, user["full_name"].text)
    }
}
