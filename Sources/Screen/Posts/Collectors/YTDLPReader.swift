/// yt-dlp: `X.info.json` beside `X.jpg` (the thumbnail or a picture of the post).
struct YTDLPReader: SidecarReader {
    let collector = "yt-dlp"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .value(let root) = piece,
            root.has("extractor") || root.has("extractor_key") || (root.has("webpage_url") && root.has("uploader"))
        else { return nil }
        guard root["_type"].text != "playlist" else { return [] }
        var record = SidecarRecord(
            collector, .own, file, .stem(file.name(without: ".info.json") ?? file.name(without: ".json") ?? file.name))
        let link = SidecarText.link(root["webpage_url"].text ?? root["original_url"].text)
        let platform =
            Platform.named(Self.site(root["extractor_key"].text ?? root["extractor"].text)) ?? Platform.ofLink(link)
        record.fields.platform = platform
        record.fields.link = link
        record.fields.account = account(root, platform: platform ?? "")
        record.fields.uploaded =
            record.date(root["timestamp"], field: "timestamp")
            ?? record.date(root["upload_date"].text, field: "upload_date")
        record.setCaption(record.prose(root["description"], field: "description") ?? root["title"].prose)
        record.fields.hashtags = SidecarText.hashtags(root["tags"].items.compactMap(\.text))
        record.ids = [root["id"].identifier.flatMap(SidecarText.line)].compactMap(\.self)
        return [record]
    }

    /// `TikTok`, `InstagramStory`, `youtube:tab`: the site alone, where it is one that is known.
    private static func site(_ extractor: String?) -> String? {
        guard let name = extractor?.lowercased().split(separator: ":").first else { return nil }
        return ["instagram", "tiktok", "facebook", "twitter", "youtube", "threads", "telegram", "bluesky"]
            .first(where: name.hasPrefix)
    }

    /// Sites disagree which field is the handle: an id of digits is none, and Instagram's is `channel`.
    private func account(_ root: JSONValue, platform: String) -> Account? {
        let id = root["uploader_id"].text.flatMap { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? nil : $0 }
        let channel = platform == "instagram" ? root["channel"].text : nil
        return SidecarText.account(platform, id ?? channel ?? root["uploader"].text, root["uploader"].text)
    }
}
