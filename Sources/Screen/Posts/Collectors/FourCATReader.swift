/// 4CAT: `.metadata.json` names each image with the ids of its posts, and the dataset's CSV holds the posts.
struct FourCATReader: SidecarReader {
    let collector = "4CAT"

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
        guard row.has("id"), row.has("body"), row.has("author"), row.has("timestamp") || row.has("unix_timestamp")
        else {
            return nil
        }
        var record = SidecarRecord(collector, .list, file, .matched)
        record.id = row["id"]
        let link = SidecarText.link(row["url"] ?? row["post_url"] ?? row["tweet_url"] ?? row["tiktok_url"])
        let platform = link.flatMap { PostLink($0)?.platform } ?? Platform.named(row["platform"])
        record.fields.platform = platform
        record.fields.link = link
        record.fields.account = SidecarText.account(platform ?? "", row["author"], row["author_fullname"])
        record.fields.uploaded =
            record.date(row["unix_timestamp"], field: "unix_timestamp")
            ?? record.date(row["timestamp"], field: "timestamp")
        record.fields.caption = SidecarText.caption(row["body"])
        record.fields.hashtags = SidecarText.hashtags((row["hashtags"] ?? "").split(separator: ",").map(String.init))
        record.fields.coauthors = accounts(row["coauthors"], platform)
        record.fields.tagged = accounts(row["usertags"] ?? row["mentions"], platform)
        return record
    }

    private func accounts(_ cell: String?, _ platform: String?) -> [Account] {
        (cell ?? "").split(separator: ",").prefix(100).compactMap { SidecarText.account(platform ?? "", String($0)) }
    }
}
