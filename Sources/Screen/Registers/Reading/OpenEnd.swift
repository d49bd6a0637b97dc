/// The marks with which registers say that a time has no end, or no beginning, instead of leaving the cell blank.
enum OpenEnd {
    /// From this year on a last day is no day that anyone planned: 2099-12-31, 2999-12-31, 9999-12-31.
    static let firstYear = 2099

    /// Whether a cell of a last day (`…_sampai`) means that there is none.
    static func isMarked(asEnd text: String) -> Bool {
        if isZero(text) { return true }
        if let day = RegisterDay.read(text) {
            return day.year >= firstYear || emptyDays.contains(day)
        }
        var words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        while let first = words.first, ["s", "d", "sd", "sampai", "hingga", "dengan", "until"].contains(first) {
            words.removeFirst()
        }
        return endless.contains(words.joined(separator: " "))
    }

    /// Whether a cell of a first day (`…_dari`) means that there is none.
    static func isMarked(asBeginning text: String) -> Bool {
        isZero(text) || RegisterDay.read(text).map(emptyDays.contains) ?? false
    }

    /// What an empty cell becomes when it is shown as a day: by Excel, by LibreOffice, and by programs that count seconds.
    private static let emptyDays: Set<CalendarDay> = [
        CalendarDay(year: 1899, month: 12, day: 30), CalendarDay(year: 1899, month: 12, day: 31),
        CalendarDay(year: 1900, month: 1, day: 1), CalendarDay(year: 1970, month: 1, day: 1),
    ]

    private static let endless: Set<String> = [
        "sekarang", "saat ini", "kini", "seterusnya", "dan seterusnya", "dst", "selamanya", "seumur hidup",
        "tidak terbatas",
        "tak terbatas", "tidak ada", "belum ada", "belum", "masih aktif", "aktif", "masih menjabat", "present", "now",
        "open",
    ]

    /// `0`, `0000-00-00`, `00/00/0000`, `00/01/1900`, with or without a time of zeros.
    private static func isZero(_ text: String) -> Bool {
        let digits = text.utf8.filter { (0x30...0x39).contains($0) }
        let isNumeric = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "/-.: T".utf8.contains($0) }
        guard isNumeric, !digits.isEmpty else { return false }
        return digits.allSatisfy { $0 == 0x30 } || ["00/01/1900", "0/1/1900", "00-01-1900"].contains(text)
    }
}
