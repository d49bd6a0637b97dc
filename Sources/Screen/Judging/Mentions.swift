/// Handles that a caption mentions: `@nama.akun`.
enum Mentions {
    private static let most = 50

    static func handles(in text: String) -> [String] {
        var handles: [String] = []
        var handle: [UInt8]?
        func isPart(_ byte: UInt8) -> Bool { Letters.plain(byte) != 0 || byte == 0x2e || byte == 0x5f }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "@") {
                handle = []
            } else if let open = handle, isPart(byte), open.count < 64 {
                handle = open + [byte]
            } else if let open = handle {
                if open.count > 2 { handles.append(Self.text(open)) }
                handle = nil
                if handles.count >= most { return handles }
            }
        }
        if let handle, handle.count > 2 { handles.append(Self.text(handle)) }
        return handles
    }

    /// The text without blanks that holds these words of one line, with its `@`; nil where they stand apart.
    static func handle(around words: Range<Int>, in passage: Passage) -> String? {
        guard let first = words.first, let last = words.last, passage.words[first].line == passage.words[last].line
        else { return nil }
        let line = Array(passage.lines[Int(passage.words[first].line)].utf8)
        func isPart(_ byte: UInt8) -> Bool { Letters.plain(byte) != 0 || byte == 0x2e || byte == 0x5f }
        var from = Int(passage.words[first].from)
        var to = from
        while to < line.count, isPart(line[to]) { to += 1 }
        guard to >= Int(passage.words[last].to) else { return nil }
        while from > 0, isPart(line[from - 1]) { from -= 1 }
        if from > 0, line[from - 1] == UInt8(ascii: "@") { from -= 1 }
        return text(Array(line[from..<to]))
    }

    private static func text(_ bytes: [UInt8]) -> String {
        var bytes = bytes[...]
        while bytes.last == 0x2e { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
