/// The download that Instagram gives an account's owner: `posts_1.json` and its like name the pictures by their path, and
/// `personal_information.json` says whose it is. Texts are UTF-8 read as Latin-1.
struct InstagramDownloadReader: SidecarReader {
    let collector = "instagram-download"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .value(let root) = piece else { return nil }
        if let profile = root["profile_user"].items.first { return [owner(profile, file)] }
        if root["media"].items.contains(where: { $0.has("uri") && $0.has("creation_timestamp") }) {
            return [post(root, media: root["media"].items, file)]
        }
        let lists = root.members.filter { $0.key.hasPrefix("ig_") }.sorted { $0.key < $1.key }.map(\.value)
        guard !lists.isEmpty else { return nil }
        return lists.flatMap { list in
            (list.items.isEmpty ? [list] : list.items).filter { $0.has("uri") || $0.has("media") }.map { item in
                post(item, media: item.has("uri") ? [item] : item["media"].items, file)
            }
        }
    }

    private func post(_ root: JSONValue, media: [JSONValue], _ file: SidecarFile) -> SidecarRecord {
        var record = SidecarRecord(collector, .list, file, .paths(media.compactMap { $0["uri"].text }))
        record.fields.platform = "instagram"
        let dated = [root] + media
        for source in dated where record.fields.uploaded == nil {
            record.fields.uploaded = record.date(source["creation_timestamp"], field: "creation_timestamp")
        }
        record.setCaption(SidecarText.repaired(dated.lazy.compactMap { $0["title"].prose }.first))
        return record
    }

    private func owner(_ profile: JSONValue, _ file: SidecarFile) -> SidecarRecord {
        var record = SidecarRecord(collector, .list, file, .export)
        // The keys are in the language of the account's owner.
        let facts = profile["string_map_data"].members.sorted { $0.key < $1.key }.map {
            ($0.key.lowercased(), $0.value["value"].text)
        }
        func fact(_ names: [String]) -> String? {
            names.lazy.compactMap { name in facts.first { $0.0 == name }?.1 }.first.flatMap(SidecarText.repaired)
        }
        record.fields.account = SidecarText.account(
            "instagram", fact(["username", "nama pengguna"]), fact(["name", "nama"]))
        return record
    }
}
