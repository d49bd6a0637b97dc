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

    private static func text(_ bytes: [UInt8]) -> String {
        var bytes = bytes[...]
        while bytes.last == 0x2e { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
