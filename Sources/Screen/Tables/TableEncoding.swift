/// The encodings in which spreadsheets save tables.
enum TableEncoding {
    /// The bytes of a table as UTF-8: from UTF-16 with or without its mark, or from Windows-1252.
    ///
    /// Bytes that are UTF-8, or partly UTF-8 and partly something else, come back as they are.
    static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        if let isLittle = byteOrder(bytes) {
            let start = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
            let units = stride(from: start, to: bytes.count - 1, by: 2).map { index in
                isLittle
                    ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                    : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        }
        guard isWindows(bytes) else { return bytes }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 64)
        for byte in bytes {
            if byte < 0x80 { text.append(byte) } else { text += UTF8.encode(windows(byte))! }
        }
        return text
    }

    /// Whether UTF-16 is little endian; nil for other encodings. Without its mark it shows by the zero in each letter of the
    /// columns' names.
    private static func byteOrder(_ bytes: [UInt8]) -> Bool? {
        if bytes.starts(with: [0xFF, 0xFE]) { return true }
        if bytes.starts(with: [0xFE, 0xFF]) { return false }
        guard bytes.count >= 8 else { return nil }
        let zeros = (0..<8).filter { bytes[$0] == 0 }
        return zeros == [1, 3, 5, 7] ? true : zeros == [0, 2, 4, 6] ? false : nil
    }

    /// Whether the bytes beyond ASCII are all Windows-1252's and none of them is part of a letter of UTF-8.
    private static func isWindows(_ bytes: [UInt8]) -> Bool {
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        guard !isUTF8 else { return false }
        let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
        for (index, byte) in bytes.enumerated() {
            if byte == 0 || undefined.contains(byte) { return false }
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if (0xC2...0xF4).contains(byte), (0x80..<0xC0).contains(next) { return false }
        }
        return true
    }

    private static func windows(_ byte: UInt8) -> Unicode.Scalar {
        (0x80..<0xA0).contains(byte) ? Self.table[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// 0x80 to 0x9F; undefined ones are never looked up.
    private static let table: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]
}
