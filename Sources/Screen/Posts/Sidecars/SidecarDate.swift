import Foundation

/// Reads the dates that collectors write. What cannot be is nil, and `isPlausible` says what can.
enum SidecarDate {
    /// Seconds or milliseconds since 1970, in UTC, as a number or as digits.
    static func unix(_ value: JSONValue) -> PostDate? { value.double.flatMap(unix) }

    static func unix(_ number: Double) -> PostDate? {
        // No post is of 1973 or older, so that larger numbers are milliseconds.
        let seconds = abs(number) >= 1e11 ? number / 1000 : number
        guard seconds > 0, seconds < 1e11 else { return nil }
        return .instant(Date(timeIntervalSince1970: seconds.rounded(.down)))
    }

    /// `2024-05-13 04:11:02`, `2024-05-13T04:11:02.123Z`, `…+07:00`, `20240513`, `2024-05-13`, digits of a unix time, or
    /// Twitter's and mail's `Mon May 13 04:11:02 +0000 2024`, `Mon, 13 May 2024 04:11:02 GMT`. Without a zone it is UTC.
    static func utc(_ text: String?) -> PostDate? {
        guard let text, text.utf8.count <= 64 else { return nil }
        if let number = Double(text), number.isFinite {
            if text.utf8.count == 8, let day = compactDay(text) { return .day(day) }
            return unix(number)
        }
        return moment(text, zoneless: 0) ?? written(text)
    }

    /// As officers write it, the day first: a day (`2029-10-01`, `01/10/2029`, `1-10-29`, `1.10.2029`, `Senin, 1 Oktober 2029`),
    /// or a moment with its zone (`… 08:30 WIB`). A time without zone gives its day alone, which is right wherever it was written.
    static func local(_ text: String?) -> PostDate? {
        guard let text, text.utf8.count <= 64 else { return nil }
        if let date = moment(text, zoneless: nil) { return date }
        let words = NormalForm.key(text).split { " ,".contains($0) }.map(String.init)
        guard let (day, rest) = numbered(words) ?? named(words) else { return nil }
        guard let clock = rest.lazy.compactMap({ seconds(ofClock: $0.replacing(".", with: ":")) }).first,
            let zone = rest.lazy.compactMap({ offset($0) }).first
        else { return .day(day) }
        return .instant(Date(timeIntervalSince1970: Double(day.dayNumber * 86_400 + clock - zone)))
    }

    /// A day in digits, and the words behind it.
    private static func numbered(_ words: [String]) -> (CalendarDay, ArraySlice<String>)? {
        guard let first = words.first?.split(separator: "t").first.map(String.init) else { return nil }
        if let day = CalendarDay(spreadsheet: first) { return (day, words.dropFirst()) }
        // Two digits are a year of this century.
        let parts = first.split { "/-.".contains($0) }
        guard parts.count == 3, parts[2].utf8.count == 2, Set(first.filter { "/-.".contains($0) }).count == 1,
            let day = CalendarDay(spreadsheet: "\(parts[0])/\(parts[1])/20\(parts[2])")
        else { return nil }
        return (day, words.dropFirst())
    }

    /// `1 oktober 2029`, `1 okt 29`, `senin 01-okt-2029`, and the words behind it.
    private static func named(_ words: [String]) -> (CalendarDay, ArraySlice<String>)? {
        let apart = words.prefix(3).flatMap { $0.split { ".-/".contains($0) }.map(String.init) } + words.dropFirst(3)
        var rest = apart[...]
        if let first = rest.first, weekdays.contains(first) { rest.removeFirst() }
        if rest.first == "tanggal" || rest.first == "tgl" { rest.removeFirst() }
        let parts = Array(rest.prefix(3))
        guard parts.count == 3, let day = Int(parts[0]), let month = months[parts[1]], let year = Int(parts[2]),
            parts[2].utf8.count == 4 || parts[2].utf8.count == 2,
            let found = CalendarDay(checking: parts[2].utf8.count == 2 ? 2000 + year : year, month, day)
        else { return nil }
        return (found, rest.dropFirst(3))
    }

    private static let weekdays: Set<String> = [
        "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "jum’at", "sabtu", "minggu", "ahad",
    ]

    /// Indonesian names of months and what people make of them; English ones, as some spreadsheets write.
    private static let months: [String: Int] = {
        let names = [
            ["januari", "jan", "january"], ["februari", "feb", "peb", "pebruari", "february"],
            ["maret", "mar", "mrt", "march"], ["april", "apr"], ["mei", "may"], ["juni", "jun", "june"],
            ["juli", "jul", "july"], ["agustus", "agu", "ags", "agt", "agust", "aug", "august"],
            ["september", "sep", "sept"], ["oktober", "okt", "october", "oct"],
            ["november", "nov", "nop", "nopember"], ["desember", "des", "december", "dec"],
        ]
        return names.enumerated().reduce(into: [:]) { all, month in
            for name in month.element { all[name] = month.offset + 1 }
        }
    }()

    /// Posts are neither of the last century nor of the next.
    static func isPlausible(_ date: PostDate) -> Bool {
        switch date {
        case .day(let day): day.isValid && (2000..<2200).contains(day.year)
        case .instant(let instant): (946_684_800..<7_258_118_400).contains(instant.timeIntervalSince1970)
        }
    }

    private static func compactDay(_ text: String) -> CalendarDay? {
        guard let digits = Int(text) else { return nil }
        return CalendarDay(checking: digits / 10_000, digits / 100 % 100, digits % 100)
    }

    /// An ISO date, with a time and a zone if it has them. Without a zone it is `zoneless` seconds east of Greenwich; where
    /// that is nil, only the day is taken.
    private static func moment(_ text: String, zoneless: Int?) -> PostDate? {
        guard let day = CalendarDay(iso: text.prefix(10)) else { return nil }
        var rest = text.dropFirst(10)
        if rest.isEmpty { return .day(day) }
        guard let mark = rest.first, mark == "T" || mark == " " || mark == "t" else { return nil }
        rest = rest.dropFirst()
        let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
        guard let seconds = seconds(ofClock: clock) else { return nil }
        let zone = CSVScanner.trimmed(String(rest.dropFirst(clock.count)))
        guard let offset = zone.isEmpty ? zoneless : offset(zone) else {
            return zone.isEmpty ? .day(day) : nil
        }
        return .instant(Date(timeIntervalSince1970: Double(day.dayNumber * 86_400 + seconds - offset)))
    }

    /// Words and numbers of an English date, in any order that is unmistakable.
    private static func written(_ text: String) -> PostDate? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        var (year, month, day, clock, zone): (Int?, Int?, Int?, Int?, Int) = (nil, nil, nil, nil, 0)
        for word in text.split(whereSeparator: { $0 == " " || $0 == "," }) {
            if let index = months.firstIndex(of: word.prefix(3).lowercased()) {
                month = index + 1
            } else if word.contains(":") {
                clock = seconds(ofClock: word)
            } else if word.hasPrefix("+") || word.hasPrefix("-") {
                guard let offset = offset(String(word)) else { return nil }
                zone = offset
            } else if let number = Int(word) {
                if number > 31 { year = number } else { day = number }
            }
        }
        guard let year, let month, let day, let clock, let date = CalendarDay(checking: year, month, day) else {
            return nil
        }
        return .instant(Date(timeIntervalSince1970: Double(date.dayNumber * 86_400 + clock - zone)))
    }

    /// `04:11`, `04:11:02`, `04:11:02.123`
    private static func seconds(ofClock text: some StringProtocol) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        guard parts.count == 3 else { return hour * 3600 + minute * 60 }
        guard let second = Double(parts[2]), (0..<61).contains(second) else { return nil }
        return hour * 3600 + minute * 60 + Int(second)
    }

    /// `Z`, `UTC`, `GMT`, `+07`, `+0700`, `+07:00`; Indonesia's `WIB`, `WITA`, `WIT`.
    private static func offset(_ zone: String) -> Int? {
        switch zone.uppercased() {
        case "Z", "UTC", "GMT": return 0
        case "WIB": return 7 * 3600
        case "WITA": return 8 * 3600
        case "WIT": return 9 * 3600
        default: break
        }
        guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
        let digits = zone.dropFirst().filter { $0 != ":" }
        guard digits.utf8.count == 2 || digits.utf8.count == 4, let number = Int(digits), number >= 0 else {
            return nil
        }
        let (hours, minutes) = digits.utf8.count == 2 ? (number, 0) : (number / 100, number % 100)
        guard hours <= 14, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
    }
}
