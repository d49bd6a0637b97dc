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
        record.fields.platform = "instagram"
        record.fields.account =
            InstagramItem.account(node["owner"]) ?? InstagramItem.account(phone["user"])
            ?? FolderAccount.target(file.folderName).flatMap { SidecarText.account("instagram", $0) }
        record.fields.coauthors =
            (InstagramItem.coauthors(node, &record) + InstagramItem.coauthors(phone, &record)).uniqued()
        record.fields.tagged = (InstagramItem.tagged(node, &record) + InstagramItem.tagged(phone, &record)).uniqued()
        record.fields.uploaded =
            record.date(node, ["taken_at_timestamp", "date", "taken_at"]) ?? record.date(phone, ["taken_at"])
        record.setCaption(InstagramItem.caption(node) ?? InstagramItem.caption(phone))
        let id = (node["id"].identifier ?? phone["pk"].identifier).flatMap(SidecarText.line)
        if let shortcode = SidecarText.line(node["shortcode"].text ?? node["code"].text ?? phone["code"].text) {
            record.fields.shortcode = shortcode
            record.fields.link = "https://www.instagram.com/p/\(shortcode)/"
        } else if let id, let account = record.fields.account {
            record.fields.shortcode = id
            record.fields.link = "https://www.instagram.com/stories/\(account.handle)/\(id)/"
        }
        record.ids = [id, record.fields.shortcode].compactMap(\.self).uniqued()
        return [record]
    }
}
