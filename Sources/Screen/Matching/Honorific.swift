/// Forms of address that mean the same: Pak and Bapak, Bu and Ibu.
enum Honorific {
    private static let groups: [[UInt8]: Int] = {
        var groups: [[UInt8]: Int] = [:]
        for (index, group) in ["pak bapak bpk", "bu ibu", "bang abang", "mbak mba", "ustaz ustadz", "kiai kyai"]
            .enumerated()
        {
            for word in group.split(separator: " ") { groups[Array(word.utf8)] = index }
        }
        return groups
    }()

    /// The form of address with which a registered alias begins, by what it means; nil where there is none.
    static func of(_ alias: String) -> [UInt8]? {
        let words = alias.split(separator: " ").map { Letters.compact($0) }
        guard words.count > 1, let first = words.first,
            Lexicon.shared.entry(first.map(Confusion.letterShape)[...])?.roles.contains(.honorific) == true
        else { return nil }
        return of(first[...])
    }

    static func of(_ word: ArraySlice<UInt8>) -> [UInt8] {
        let word = Array(word)
        guard let group = groups[word] else { return word }
        return [UInt8(group)]
    }
}
