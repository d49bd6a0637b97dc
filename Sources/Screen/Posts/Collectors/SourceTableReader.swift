/// `sumber.csv`, the officers' own table: one row an image, or several parted by `;`.
struct SourceTableReader: SidecarReader {
    let collector = "sumber.csv"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .row(let row) = piece, row.has("berkas"),
            row.has(anyOf: ["akun", "tautan", "tanggal_unggah", "teks", "tanggal_diketahui"])
        else { return nil }
        let names = (row["berkas"] ?? "").split(separator: ";").map { CSVScanner.trimmed(String($0)) }
        var record = SidecarRecord(collector, .officer, file, .paths(names.filter { !$0.isEmpty }))
        record.line = row.row.line
        if record.images == .paths([]) { record.tellRow(.rowWithoutFile) }
        let link = SidecarText.link(row["tautan"])
        if link == nil, let written = row["tautan"] { record.tellRow(.rowLink, written) }
        let platform = Platform.named(row["platform"]) ?? Platform.ofLink(link)
        record.fields.platform = platform
        record.fields.link = link
        record.fields.account = SidecarText.account(platform ?? "", row["akun"])
        record.fields.uploaded = record.localDate(row["tanggal_unggah"], field: "tanggal_unggah")
        record.fields.becameKnown = record.localDate(row["tanggal_diketahui"], field: "tanggal_diketahui")
        record.fields.officer = SidecarText.line(row["petugas"])
        record.setCaption(row["teks"])
        return [record]
    }
}
