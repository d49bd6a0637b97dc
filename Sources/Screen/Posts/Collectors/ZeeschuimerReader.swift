/// Zeeschuimer: lines of JSON, each an item as the platform's page received it. It names no files: an item is matched by its id
/// or shortcode, or by what its pictures are called on the web.
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
        case "threads": threads(data, &record)
        default: break
        }
        if record.fields.saysNothing { record.keepWhatIsThere(in: data) }
        record.names = PictureAddress.names(in: data)
        return [record]
    }

    private func instagram(_ data: JSONValue, _ record: inout SidecarRecord) {
        record.fields.account = InstagramItem.account(data["user"]) ?? InstagramItem.account(data["owner"])
        record.fields.coauthors = InstagramItem.coauthors(data, &record)
        record.fields.tagged = InstagramItem.tagged(data, &record).uniqued()
        record.fields.uploaded = record.date(data, ["taken_at", "taken_at_timestamp"])
        record.setCaption(InstagramItem.caption(data))
        record.fields.shortcode = SidecarText.line(data["code"].text ?? data["shortcode"].text)
        record.fields.link = record.fields.shortcode.map { "https://www.instagram.com/p/\($0)/" }
        record.ids = [data["pk"].identifier].compactMap { SidecarText.line($0) }
    }

    private func threads(_ data: JSONValue, _ record: inout SidecarRecord) {
        let post = data["post"].isObject ? data["post"] : data
        record.fields.account = SidecarText.account(
            "threads", post["user"]["username"].text, post["user"]["full_name"].text)
        record.fields.uploaded = record.date(post, ["taken_at"])
        record.setCaption(post["caption"].prose)
        record.fields.shortcode = SidecarText.line(post["code"].text)
        if let account = record.fields.account, let code = record.fields.shortcode {
            record.fields.link = "https://www.threads.com/@\(account.handle)/post/\(code)"
        }
    }

    private func twitter(_ data: JSONValue, _ record: inout SidecarRecord) {
        record.fields.account = Self.writer(data)
        let tweet = data["legacy"]
        // What is posted again comes whole with its writer; the reposter's text is its beginning.
        let again = tweet["retweeted_status_result"]["result"]
        let original = again["tweet"].isObject ? again["tweet"] : again
        if let author = Self.writer(original), author.handle != record.fields.account?.handle {
            record.fields.author = author
        }
        let source = original.isObject ? original : data
        record.fields.uploaded = record.date(tweet["created_at"], field: "created_at")
        let long = source["note_tweet"]["note_tweet_results"]["result"]["text"].text
        record.setCaption(long ?? record.prose(source["legacy"]["full_text"], field: "full_text"))
        if long == nil, source["legacy"]["truncated"].isTrue { record.tellCut() }
        let entities = source["legacy"]["entities"]
        record.fields.hashtags = SidecarText.hashtags(entities["hashtags"].items.compactMap { $0["text"].text })
        record.fields.tagged = entities["user_mentions"].items.prefix(100).compactMap {
            SidecarText.account("twitter", $0["screen_name"].text, $0["name"].text)
        }
        record.fields.shortcode = SidecarText.line(data["rest_id"].identifier ?? tweet["id_str"].text ?? record.id)
        if let account = record.fields.account, let id = record.fields.shortcode {
            record.fields.link = "https://x.com/\(account.handle)/status/\(id)"
        }
    }

    private static func writer(_ tweet: JSONValue) -> Account? {
        let user = tweet["core"]["user_results"]["result"]
        return SidecarText.account(
            "twitter", user["legacy"]["screen_name"].text ?? user["core"]["screen_name"].text,
            user["legacy"]["name"].text ?? user["core"]["name"].text)
    }

    private func tiktok(_ data: JSONValue, _ record: inout SidecarRecord) {
        record.fields.account = SidecarText.account(
            "tiktok", data["author"]["uniqueId"].text ?? data["author"].text, data["author"]["nickname"].text)
        record.fields.uploaded = record.date(data["createTime"], field: "createTime")
        record.setCaption(record.prose(data["desc"], field: "desc"))
        record.fields.tagged = TikTokItem.mentioned(data)
        record.fields.shortcode = SidecarText.line(data["id"].identifier ?? record.id)
        if let account = record.fields.account, let id = record.fields.shortcode {
            record.fields.link = "https://www.tiktok.com/@\(account.handle)/photo/\(id)"
        }
    }
}
