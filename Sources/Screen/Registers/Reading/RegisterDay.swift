/// A day as registers write it.
enum RegisterDay {
    /// As a spreadsheet writes days; also with the month's name, `30 Juni 2029`, and as the number that a spreadsheet shows where the
    /// cell is not formatted as a date.
    static func read(_ text: String) -> CalendarDay? {
        CalendarDay(spreadsheet: text) ?? named(text) ?? numbered(text)
    }

    private static func named(_ text: String) -> CalendarDay? {
        let parts = text.lowercased().split { $0 == " " || $0 == "-" || $0 == "/" || $0 == "," }
        guard parts.count == 3, parts[2].count == 4, let day = Int(parts[0]), let year = Int(parts[2]),
            let month = months.firstIndex(where: { $0.contains { parts[1] == $0 } })
        else { return nil }
        return CalendarDay(checking: year, month + 1, day)
    }

    private static let months: [[String]] = [
        ["januari", "jan", "january"], ["februari", "feb", "pebruari", "february"], ["maret", "mar", "march"],
        ["april", "apr"], ["mei", "may"], ["juni", "jun", "june"], ["juli", "jul", "july"],
        ["agustus", "agu", "ags", "agt", "aug", "august"], ["september", "sep", "sept"],
        ["oktober", "okt", "october", "oct"], ["november", "nov", "nopember", "nop"],
        ["desember", "des", "december", "dec"],
    ]

    /// Days since 1899-12-30, from 1954 on; and the last day that spreadsheets know, 9999-12-31.
    private static func numbered(_ text: String) -> CalendarDay? {
        guard text.utf8.count >= 5, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
            (20_000...99_999).contains(number) || number == 2_958_465
        else { return nil }
        return CalendarDay(year: 1899, month: 12, day: 30).adding(days: number)
    }
}
