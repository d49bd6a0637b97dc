/// Hunchly and browsers: a saved page (MHTML) tells when it was saved and whence.
struct HunchlyReader: SidecarReader {
    let collector = "hunchly"

    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]? {
        guard case .page(let headers) = piece else { return nil }
        let stem = file.name(without: ".mhtml") ?? file.name(without: ".mht") ?? file.name
        var record = SidecarRecord(collector, .own, file, .stem(stem))
        let link = SidecarText.link(headers["snapshot-content-location"] ?? headers["content-location"])
        let known = link.flatMap(PostLink.init)
        record.fields.link = link
        record.fields.platform = Platform.ofLink(link)
        record.fields.account = known?.handle.flatMap { SidecarText.account(known?.platform ?? "", $0) }
        record.fields.captured = record.date(headers["date"], field: "Date")
        return [record]
    }
}
