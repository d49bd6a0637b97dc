/// 4CAT: `.metadata.json` names each image with the ids of its posts, and the dataset's CSV holds the posts. Its datasets name
/// their columns by where they come from.
struct FourCATReader: SidecarReader {
    let collector = "4CAT"

    private static let links = [
        "url", "link", "post_url", "tweet_url", "tiktok_url", "permalink", "permalink_url", "post_link", "web_url",
    ]
    private static let authors = [
        "author", "username", "author_name", "user_name", "screen_name", "user", "author_handle", "from_user_name",
    ]
    private static let fullNames = [
        "author_fullname", "author_full", "author_display_name", "author_name_full", "fullname",
    ]
    private static let bodies = ["body", "text", "caption", "full_text", "content", "message", "description"]
    private static let moments = ["unix_timestamp", "timestamp", "created_at", "timestamp_posted", "date"]
    private static let tags = ["usertags", "tagged_users", "tagged", "mentions", "mentioned_users"]
    private static let pictures = [
        "image_urls", "images", "image_url", "media_urls", "media_url", "display_url", "thumbnail_url", "photos",
    ]

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        switch piece {
        case .value(let root): images(root, file)
        case .row(let row): post(row, file).map { [$0] }
        case .page: nil
        }
    }

    private func images(_ root: JSONValue, _ file: SidecarFile) -> [SidecarRecord]? {
        let entries = root.members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
        guard entries.contains(where: { $0.has("filename") && $0.has("post_ids") }) else { return nil }
        return entries.compactMap { entry in
            guard let name = entry["filename"].text else { return nil }
            var record = SidecarRecord(collector, .list, file, .paths([name]))
            // One picture in several posts is shown with the first.
            record.joins = (entry["post_ids"].items + [entry["post_ids"]]).compactMap(\.identifier)
            return record
        }
    }

    private func post(_ row: TableRow, _ file: SidecarFile) -> SidecarRecord? {
        guard row.has("id"), row.has(anyOf: Self.bodies), row.has(anyOf: Self.authors), row.has(anyOf: Self.moments)
        else { return nil }
        var record = SidecarRecord(collector, .list, file, .matched)
        record.line = row.row.line
        record.id = row["id"]
        let written = row.first(of: Self.links)
        let link = SidecarText.link(written)
        let platform =
            Platform.ofLink(link) ?? Platform.named(row["platform"] ?? row["source_platform"])
            ?? Self.platform(of: file)
        record.fields.platform = platform
        record.fields.link = link
        record.fields.account = SidecarText.account(
            platform ?? "", row.first(of: Self.authors), row.first(of: Self.fullNames))
        record.fields.uploaded = moment(row, &record)
        record.setCaption(row.first(of: Self.bodies))
        record.fields.hashtags = SidecarText.hashtags(Self.list(row["hashtags"]))
        record.fields.coauthors = accounts(row["coauthors"], platform)
        record.fields.tagged = accounts(row.first(of: Self.tags), platform)
        // Some posts are another's, posted again.
        if let writer = row.first(of: ["retweeted_user", "reposted_author"]), row["is_retweet"]?.lowercased() != "no" {
            record.fields.author = SidecarText.account(platform ?? "", writer)
        }
        record.names = Self.list(Self.pictures.compactMap { row[$0] }.joined(separator: ",")).compactMap(
            PictureAddress.name)
        return record
    }

    private func moment(_ row: TableRow, _ record: inout SidecarRecord) -> PostDate? {
        for column in Self.moments {
            if let date = record.date(row[column], field: column) { return date }
        }
        return nil
    }

    /// The platform that the dataset's name tells: `twitter-import.csv`, `tiktok-search-apel-1a2b.csv`.
    private static func platform(of file: SidecarFile) -> String? {
        file.name.lowercased().split { !$0.isLetter }.lazy.filter { $0.count > 2 }.compactMap {
            Platform.known(String($0))
        }
        .first
    }

    private static func list(_ cell: String?) -> [String] {
        (cell ?? "").split { ",;\n|".contains($0) }.prefix(200).map { CSVScanner.trimmed(String($0)) }
    }

    private func accounts(_ cell: String?, _ platform: String?) -> [Account] {
        Self.list(cell).prefix(100).compactMap { SidecarText.account(platform ?? "", $0) }
    }
}
