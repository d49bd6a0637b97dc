/// The headers of a saved web page (MHTML, RFC 2557), with folded lines joined.
enum PageHeaders {
    /// Headers with their names in lower case, or nil where the bytes do not begin as such a page.
    static func read(_ bytes: [UInt8]) -> [String: String]? {
        let head = String(decoding: bytes.prefix(16 * 1024), as: UTF8.self)
        var headers: [String: String] = [:]
        var last: String?
        for line in head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.isEmpty { break }
            if line.first == " " || line.first == "\t" {
                if let last { headers[last, default: ""] += CSVScanner.trimmed(String(line)) }
                continue
            }
            guard let colon = line.firstIndex(of: ":"), line.distance(from: line.startIndex, to: colon) <= 64,
                line[..<colon].utf8.allSatisfy({ (0x21...0x7E).contains($0) })
            else { return nil }
            let name = line[..<colon].lowercased()
            headers[name] = CSVScanner.trimmed(String(line[line.index(after: colon)...]))
            last = name
        }
        let isPage =
            headers["snapshot-content-location"] != nil
            || headers["content-type"]?.lowercased().hasPrefix("multipart/related") == true
        return headers["mime-version"] != nil && isPage ? headers : nil
    }
}
