/// auto-archiver: `metadata.json`, or rows of a CSV whose cells hold the same as JSON or as Python prints it.
struct AutoArchiverReader: SidecarReader {
    let collector = "auto-archiver"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        switch piece {
        case .value(let root):
            guard root["metadata"].isObject, root.has("media"), root.has("status") else { return nil }
            return [record(metadata: root["metadata"], media: root["media"].items, file)]
        case .row(let row):
            guard row.has("status"), row.has("metadata"), row.has("media") else { return nil }
            let metadata = PythonLiteral.value(row["metadata"] ?? "")
            let media = PythonLiteral.value(row["media"] ?? "")
            var made = record(metadata: metadata, media: media.items, file)
            made.line = row.row.line
            // A cell that neither JSON nor Python can read: what it says is kept as text.
            for (column, value) in [("metadata", metadata), ("media", media)] where value == .null {
                guard let cell = row[column] else { continue }
                made.tellNotUnderstood(.string(cell), field: column)
                if column == "metadata" { made.setCaption(cell) }
            }
            return [made]
        case .page: return nil
        }
    }

    private func record(metadata: JSONValue, media: [JSONValue], _ file: SidecarFile) -> SidecarRecord {
        // Files lie where the run put them, or beside the sidecar once someone gathered them.
        let names = media.compactMap { $0["filename"].text ?? $0["key"].text ?? $0["_key"].text }
        var record = SidecarRecord(collector, .list, file, .paths(names))
        let link = SidecarText.link(metadata["url"].text)
        let known = link.flatMap(PostLink.init)
        record.fields.platform = Platform.ofLink(link)
        record.fields.link = link
        record.fields.account = known?.handle.flatMap { SidecarText.account(known?.platform ?? "", $0) }
        record.fields.uploaded = record.date(metadata["timestamp"], field: "timestamp")
        record.fields.captured = record.date(metadata["_processed_at"], field: "_processed_at")
        record.setCaption(record.prose(metadata["content"], field: "content") ?? metadata["title"].prose)
        return record
    }
}
