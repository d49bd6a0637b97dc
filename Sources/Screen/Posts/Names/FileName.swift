/// What a file's name alone says of a post.
enum FileName {
    /// The first source whose scheme the name follows.
    static func fields(_ name: String) -> (collector: String, fields: PostFields)? {
        let lower = name.lowercased()
        return WhatsAppName.fields(lower) ?? ScreenshotName.fields(lower) ?? InstaloaderName.fields(name)
    }

    /// What someone wrote into a name, without its ending: `coblos nomor 2`. Nil for names that only number a picture or
    /// follow a scheme.
    static func words(in name: String) -> String? {
        let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name[...]
        var run = 0
        var hasWord = false
        for byte in stem.utf8 where !hasWord {
            run = Letters.isLetter(byte | 0x20) ? run + 1 : 0
            hasWord = run >= shortestWord
        }
        return hasWord && fields(name) == nil ? String(stem) : nil
    }

    private static let shortestWord = 4

    /// The first day in a name: `20240513`, `2024-05-13`, `2024_05_13`, `2024.05.13`, with no digit beside it.
    static func day(in name: some StringProtocol) -> CalendarDay? {
        let bytes = Array(name.utf8)
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
        func number(_ start: Int, _ count: Int) -> Int? {
            guard (start..<(start + count)).allSatisfy(isDigit) else { return nil }
            return bytes[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        for start in bytes.indices where isDigit(start) && !isDigit(start - 1) {
            guard let year = number(start, 4), (2000..<2200).contains(year) else { continue }
            let step = isDigit(start + 4) ? 0 : 1
            if step == 1, !(start + 4 < bytes.count && "-_.".utf8.contains(bytes[start + 4])) { continue }
            guard let month = number(start + 4 + step, 2), let day = number(start + 6 + 2 * step, 2),
                step == 0 || bytes[start + 4] == bytes[start + 7], !isDigit(start + 8 + 2 * step)
            else { continue }
            if let found = CalendarDay(checking: year, month, day) { return found }
        }
        return nil
    }
}
