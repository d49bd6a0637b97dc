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
        record.fields.account = account(row["akun"], platform) ?? owner(of: link)
        record.fields.uploaded = record.localDate(row["tanggal_unggah"], field: "tanggal_unggah")
        record.fields.becameKnown = record.localDate(row["tanggal_diketahui"], field: "tanggal_diketahui")
        record.fields.officer = SidecarText.line(row["petugas"])
        record.setCaption(row["teks"])
        return [record]
    }

    /// `nama`, `@nama`, `ig:nama`, or the account's address.
    private func account(_ written: String?, _ platform: String?) -> Account? {
        guard let written else { return nil }
        if let address = SidecarText.link(written), let host = Platform.ofLink(address) {
            let parts = address.split(separator: "/").dropFirst(2)
            let id = address.firstRange(of: "profile.php?id=").map { address[$0.upperBound...].prefix { $0.isNumber } }
            let handle = id ?? parts.first?.prefix { $0 != "?" && $0 != "#" }
            return SidecarText.account(platform ?? host, handle.map(String.init))
        }
        let sides = written.split(separator: ":", maxSplits: 1).map(String.init)
        if sides.count == 2, let named = Platform.known(CSVScanner.trimmed(sides[0])) {
            return SidecarText.account(platform ?? named, CSVScanner.trimmed(sides[1]))
        }
        return SidecarText.account(platform ?? "", written)
    }

    /// Whose post a link says it is.
    private func owner(of link: String?) -> Account? {
        guard let known = link.flatMap(PostLink.init), let handle = known.handle else { return nil }
        return SidecarText.account(known.platform, handle)
    }
}
