import Foundation
import Observation

/// Makes texts of strangers fit to keep.
enum SidecarText {
    /// The most bytes of a caption that are kept: Facebook's longest is 63,206 characters, others are far shorter.
    static let longestCaption = 64 * 1024

    /// A caption without control characters but line ends and tabs, HTML's entities read, at most `longestCaption` bytes;
    /// nil where blank.
    static func caption(_ text: String?) -> String? {
        cleaned(text.map(HTMLEntities.decoded), longest: longestCaption, keepsLines: true)
    }

    /// Whether a text ends as one that a platform or a page cut: `… https://t.co/x`, `... more`, `… lihat selengkapnya`.
    static func isCut(_ caption: String) -> Bool {
        var end = CSVScanner.trimmed(String(caption.suffix(80)).lowercased())[...]
        if let link = end.range(of: "https://t.co/", options: .backwards), !end[link.upperBound...].contains(" ") {
            end = end[..<link.lowerBound]
            while end.last?.isWhitespace == true { end.removeLast() }
            return isEllipsis(end)
        }
        guard let word = ofMore.first(where: { end.hasSuffix($0) }) else { return false }
        end = end.dropLast(word.count)
        while end.last?.isWhitespace == true { end.removeLast() }
        return isEllipsis(end)
    }

    private static func isEllipsis(_ end: Substring) -> Bool { end.hasSuffix("…") || end.hasSuffix("...") }

    /// What pages write where a text goes on.
    private static let ofMore = [
        "lihat selengkapnya", "baca selengkapnya", "selengkapnya", "lihat lainnya", "lihat lebih banyak",
        "tampilkan lebih banyak", "lebih banyak", "lainnya", "see more", "show more", "read more", "more",
    ]

    /// One line of at most 200 bytes: names, officers.
    static func line(_ text: String?) -> String? { cleaned(text, longest: 200, keepsLines: false) }

    /// A path, on one line.
    static func path(_ path: PathText) -> String { line(path.text, longest: 4096) ?? "" }

    /// A handle without `@` and without anything that surrounds it.
    static func handle(_ text: String?) -> String? {
        guard var handle = line(text) else { return nil }
        while handle.hasPrefix("@") { handle.removeFirst() }
        return handle.isEmpty ? nil : handle
    }

    static func account(_ platform: String, _ handle: String?, _ displayName: String? = nil) -> Account? {
        Self.handle(handle).map {
            Account(platform: platform, handle: $0, displayName: line(displayName.map(HTMLEntities.decoded)))
        }
    }

    /// A link that a browser would open on the web; anything else (`javascript:`, a path) is none. People leave out
    /// `https://` before the hosts that everybody knows.
    static func link(_ text: String?) -> String? {
        guard let text = line(text.map { String($0.prefix(2048)) }, longest: 2048) else { return nil }
        let lower = text.lowercased()
        if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return text }
        let isAddress = lower.contains("/") && !lower.contains(" ") && !lower.contains(":") && !lower.hasPrefix("/")
        return isAddress && (lower.hasPrefix("www.") || Platform.isOfKnownHost("https://" + text))
            ? "https://" + text : nil
    }

    /// Hashtags without `#`, each once, at most 200.
    static func hashtags(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.prefix(200).compactMap { text in
            guard var tag = line(text) else { return nil }
            while tag.hasPrefix("#") { tag.removeFirst() }
            return tag.isEmpty || !seen.insert(tag.lowercased()).inserted ? nil : tag
        }
    }

    /// Text that was UTF-8, read as Latin-1 and written as UTF-8 again (`Ã©` for `é`), as Meta's downloads are.
    static func repaired(_ text: String?) -> String? {
        guard let text else { return nil }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard let byte = UInt8(exactly: scalar.value) else { return text }
            bytes.append(byte)
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }

    /// Text of a file whose encoding nobody says: UTF-8, UTF-16 with its mark, or Windows-1252's common part.
    static func decoded(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: CSVWriter.byteOrderMark) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let isLittle = bytes[0] == 0xFF
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                isLittle
                    ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                    : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    private static func line(_ text: String?, longest: Int) -> String? {
        cleaned(text, longest: longest, keepsLines: false)
    }

    private static func cleaned(_ text: String?, longest: Int, keepsLines: Bool) -> String? {
        guard let text else { return nil }
        var kept = String.UnicodeScalarView()
        var length = 0
        for scalar in text.unicodeScalars {
            let isLine = scalar == "\n" || scalar == "\r" || scalar == "\t"
            if isLine, !keepsLines {
                kept.append(" ")
                length += 1
                continue
            }
            if !isLine, scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) { continue }
            length += UTF8.width(scalar)
            if length > longest { break }
            kept.append(scalar)
        }
        let trimmed = CSVScanner.trimmed(String(kept))
        return trimmed.isEmpty ? nil : trimmed
    }
}
