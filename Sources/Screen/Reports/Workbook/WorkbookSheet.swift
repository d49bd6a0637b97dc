internal import Foundation

/// A sheet of a workbook: its columns and how it is printed. Rows come one by one.
struct WorkbookSheet {
    struct Column {
        var title: String
        /// Characters.
        var width: Double

        init(_ title: String, width: Double) {
            self.title = title
            self.width = width
        }
    }

    /// At most 31 characters.
    var name: String
    var columns: [Column]
    /// Columns on the left that stay where they are when the sheet is scrolled, and are printed on each page.
    var fixedColumns = 0
    /// Whether all columns are printed beside each other on one page.
    var fitsPage = false
    /// At the foot of each printed page.
    var footer = ""
    /// Lines of text that a row shows at most, 1…27.
    var mostLines = 27

    /// How many lines the longest text of a row takes, as far as the row shows them.
    func lines(of cells: [WorkbookCell]) -> Int {
        let lines = zip(columns, cells).map { column, cell in
            let room = max(1, Int(column.width))
            return cell.shownText.split(separator: "\n", omittingEmptySubsequences: false)
                .reduce(0) { $0 + max(1, ($1.unicodeScalars.prefix(room * mostLines).count + room - 1) / room) }
        }
        return min(lines.max() ?? 1, mostLines)
    }
}

/// What stands in one cell of a workbook. There is no formula: what looks like one is a text.
enum WorkbookCell: Equatable {
    case empty
    case text(String)
    /// A text in the colours of a level.
    case level(String, Severity)
    case whole(Int)
    /// 0…1, with two decimals.
    case share(Double)
    case day(CalendarDay)
    /// In a zone, whose name is shown: `WIB`.
    case moment(Date, TimeZone, name: String)
    /// An address, to be opened where it is one of the web.
    case link(String)

    fileprivate var shownText: String {
        switch self {
        case .text(let text), .level(let text, _): text
        default: ""
        }
    }

    /// The day's number in a spreadsheet; nil for what no spreadsheet can show.
    static func serial(of day: CalendarDay) -> Double? {
        (1901...9999).contains(day.year) ? Double(day.dayNumber + 25_569) : nil
    }

    /// The number of a moment in its zone, to the second.
    static func serial(of moment: Date, in zone: TimeZone) -> Double? {
        let local = (moment.timeIntervalSince1970.rounded(.down) + Double(zone.secondsFromGMT(for: moment))) / 86_400
        return (367.0...2_932_896.0).contains(local + 25_569) ? local + 25_569 : nil
    }
}

/// Texts as a cell of a workbook can hold them.
enum WorkbookText {
    /// UTF-16 units, of which a cell holds no more.
    private static let longest = 32_767

    /// Without characters that no XML holds or that nobody sees, which are shown by their code; and not longer than a
    /// cell, with `mark` at the end of what was cut.
    static func fitting(_ text: String, mark: String) -> String {
        var result = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": result += "\n"
            case "\n": result += previous == "\r" ? "" : "\n"
            case _ where UnseenCharacter.isUnseen(scalar): result += UnseenCharacter.shown(scalar)
            default: result.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        // To a spreadsheet `_x0041_` is an A.
        result = result.replacing(/_x(?=[0-9A-Fa-f]{4}_)/, with: "_x005F_x")
        guard result.utf16.count > longest else { return result }
        let room = longest - mark.utf16.count
        var units = 0
        let kept = result.unicodeScalars.prefix { scalar in
            units += scalar.utf16.count
            return units <= room
        }
        return String(String.UnicodeScalarView(kept)) + mark
    }
}
