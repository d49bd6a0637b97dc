extension CalendarDay {
    /// Reads a day as people and spreadsheets write it: `2029-09-22`, `2029/9/22`, and day first `22/09/2029`, `22-9-2029`,
    /// `22.09.2029`; also with a midnight time behind it. Day comes first as it does in Indonesia: `9/22/2029` is none.
    public init?(spreadsheet text: String) {
        var text = CSVScanner.trimmed(text)[...]
        for midnight in [" 00:00:00", "T00:00:00", " 0:00:00", " 0:00", " 00:00"] where text.hasSuffix(midnight) {
            text = text.dropLast(midnight.count)
        }
        if let day = CalendarDay(iso: text) {
            self = day
            return
        }
        guard let mark = text.first(where: { "/-.".contains($0) }) else { return nil }
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let first = Int(parts[0]), let month = Int(parts[1]), let last = Int(parts[2])
        else { return nil }
        let yearFirst = parts[0].utf8.count == 4 && parts[2].utf8.count <= 2
        let yearLast = parts[2].utf8.count == 4 && parts[0].utf8.count <= 2
        guard yearFirst || yearLast, parts[1].utf8.count <= 2 else { return nil }
        self.init(checking: yearFirst ? first : last, month, yearFirst ? last : first)
    }
}
