/// The download that Facebook gives an account's owner: `your_posts_1.json` and albums name the pictures by their path,
/// `profile_information.json` says whose it is. Texts are UTF-8 read as Latin-1.
struct FacebookDownloadReader: SidecarReader {
    let collector = "facebook-download"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .value(let root) = piece else { return nil }
        if root["profile_v2"].isObject { return [owner(root["profile_v2"], file)] }
        if isPost(root) { return [post(root, file)] }
        if root["photos"].items.contains(where: { $0.has("uri") }) {
            return root["photos"].items.map { photo($0, file) }
        }
        let lists = root.members.filter { $0.value.items.contains(where: isPost) }.sorted { $0.key < $1.key }
        guard !lists.isEmpty else { return nil }
        return lists.flatMap { $0.value.items }.filter(isPost).map { post($0, file) }
    }

    private func isPost(_ item: JSONValue) -> Bool {
        guard item.has("timestamp") else { return false }
        return media(item).contains { $0.has("uri") } || item["data"].items.contains { $0.has("post") }
    }

    private func media(_ item: JSONValue) -> [JSONValue] {
        item["attachments"].items.flatMap { $0["data"].items }.map { $0["media"] }
    }

    private func post(_ item: JSONValue, _ file: SidecarFile) -> SidecarRecord {
        let media = media(item)
        var record = SidecarRecord(collector, .list, file, .paths(media.compactMap { $0["uri"].text }))
        record.fields.platform = "facebook"
        record.fields.uploaded = record.date(item["timestamp"], field: "timestamp")
        let texts = item["data"].items.compactMap { $0["post"].prose } + media.compactMap { $0["description"].prose }
        record.setCaption(SidecarText.repaired(texts.uniqued().joined(separator: "\n")))
        record.fields.tagged = item["tags"].items.prefix(100).compactMap {
            SidecarText.account("facebook", SidecarText.repaired($0["name"].text ?? $0.text))
        }
        return record
    }

    private func photo(_ item: JSONValue, _ file: SidecarFile) -> SidecarRecord {
        var record = SidecarRecord(collector, .list, file, .paths([item["uri"].text].compactMap { $0 }))
        record.fields.platform = "facebook"
        record.fields.uploaded = record.date(item["creation_timestamp"], field: "creation_timestamp")
        record.setCaption(SidecarText.repaired(item["description"].prose))
        return record
    }

    private func owner(_ profile: JSONValue, _ file: SidecarFile) -> SidecarRecord {
        var record = SidecarRecord(collector, .list, file, .export)
        let name = SidecarText.repaired(profile["name"]["full_name"].text ?? profile["name"].text)
        record.fields.account = SidecarText.account("facebook", profile["username"].text ?? name, name)
        return record
    }
}
