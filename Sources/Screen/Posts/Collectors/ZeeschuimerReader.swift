/// Zeeschuimer: lines of JSON, each an item as the platform's page received it. It names no files: an item is matched by
/// its id or shortcode.
struct ZeeschuimerReader: SidecarReader {
    let collector = "Zeeschuimer"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .value(let item) = piece, item.has("timestamp_collected"), item["data"].isObject,
            let source = SidecarText.line(item["source_platform"].text)
        else { return nil }
        var record = SidecarRecord(collector, .matched, file, .matched)
        let platform = Platform.known(source) ?? source.lowercased()
        record.fields.platform = platform
        record.fields.captured = record.date(item["timestamp_collected"], field: "timestamp_collected")
        record.id = SidecarText.line(item["item_id"].identifier)
        let data = item["data"]
        switch platform {
        case "instagram": instagram(data, &record)
        case "twitter": twitter(data, &record)
        case "tiktok": tiktok(data, &record)
        default: break
        }
        return [record]
    }

    private func instagram(_ data: JSONValue, _ record: inout SidecarRecord) {
        func account(_ user: JSONValue) -> Account? {
            SidecarText.account("instagram", user["username"].text, user["full_name"].text)
        }
        record.fields.account = account(data["user"]) ?? account(data["owner"])
        record.fields.coauthors = data["coauthor_producers"].items.compactMap(account)
        let tags = data["usertags"]["in"].items + data["edge_media_to_tagged_user"]["edges"].items.map { $0["node"] }
        record.fields.tagged = tags.compactMap { account($0["user"]) }
        record.fields.uploaded =
            record.date(data["taken_at"], field: "taken_at")
            ?? record.date(data["taken_at_timestamp"], field: "taken_at_timestamp")
        record.fields.caption = SidecarText.caption(
            data["caption"]["text"].text ?? data["edge_media_to_caption"]["edges"].items.first?["node"]["text"].text)
        record.fields.shortcode = SidecarText.line(data["code"].text ?? data["shortcode"].text)
        record.fields.link = record.fields.shortcode.map { "https://www.instagram.com/p/\($0)/" }
    }

    private func twitter(_ data: JSONValue, _ record: inout SidecarRecord) {
        let user = data["core"]["user_results"]["result"]
        record.fields.account = SidecarText.account(
            "twitter", user["legacy"]["screen_name"].text ?? user["core"]["screen_name"].text,
            user["legacy"]["name"].text ?? user["core"]["name"].text)
        let tweet = data["legacy"]
        record.fields.uploaded = record.date(tweet["created_at"], field: "created_at")
        record.fields.caption = SidecarText.caption(tweet["full_text"].text)
        record.fields.hashtags = SidecarText.hashtags(
            tweet["entities"]["hashtags"].items.compactMap { $0["text"].text })
        record.fields.shortcode = SidecarText.line(data["rest_id"].identifier ?? tweet["id_str"].text ?? record.id)
        if let account = record.fields.account, let id = record.fields.shortcode {
            record.fields.link = "https://x.com/\(account.handle)/status/\(id)"
        }
    }

    private func tiktok(_ data: JSONValue, _ record: inout SidecarRecord) {
        record.fields.account = SidecarText.account(
            "tiktok", data["author"]["uniqueId"].text ?? data["author"].text, data["author"]["nickname"].text)
        record.fields.uploaded = record.date(data["createTime"], field: "createTime")
        record.fields.caption = SidecarText.caption(data["desc"].text)
        record.fields.shortcode = SidecarText.line(data["id"].identifier ?? record.id)
        if let account = record.fields.account, let id = record.fields.shortcode {
            record.fields.link = "https://www.tiktok.com/@\(account.handle)/photo/\(id)"
        }
    }
}
