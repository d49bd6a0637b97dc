internal import CXLSXWriter
internal import Foundation

/// Writes a workbook to an open file, row by row, so that memory does not grow with it. The only place that uses
/// libxlsxwriter (https://libxlsxwriter.github.io).
///
/// The library's own times are fixed, so that the same content makes the same bytes.
@safe struct WorkbookWriter: ~Copyable {
    /// What the library said.
    struct Failure: Error, Equatable {
        let detail: String
    }

    private enum Style: Hashable {
        case column, title, text, level(Severity), whole, share, day, moment(String), link
    }

    /// Freed by `finish`, or with the writer.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    private var formats: [Style: UnsafeMutablePointer<lxw_format>] = unsafe [:]
    private var layout = WorkbookSheet(name: "", columns: [])
    private var row: UInt32 = 0
    private let path: String
    private let language: Language
    private let cutMark: String

    /// - Parameters:
    ///   - descriptor: Of a regular file, open for writing until `finish`; the caller closes it.
    ///   - temporaryFolder: Holds parts of the workbook while it is written; they have no name.
    ///   - created: What the workbook says of its making.
    init(
        descriptor: Int32, temporaryFolder: String, title: String, author: String, created: Date, language: Language
    ) throws(Failure) {
        self.language = language
        cutMark = language.text("workbook.cut")
        // The library opens files by name alone; this name is that of the open file.
        path = "/proc/self/fd/\(descriptor)"
        unsafe workbook = unsafe temporaryFolder.withCString { folder in
            var options = unsafe lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let workbook = unsafe workbook else { throw Failure(detail: "out of memory") }
        var properties = unsafe lxw_doc_properties()
        unsafe properties.created = time_t(created.timeIntervalSince1970)
        let result = unsafe title.withCString { title in
            unsafe author.withCString { author in
                unsafe properties.title = UnsafeMutablePointer(mutating: title)
                unsafe properties.author = UnsafeMutablePointer(mutating: author)
                return unsafe workbook_set_properties(workbook, &properties)
            }
        }
        try Self.check(result)
    }

    deinit { if let workbook = unsafe workbook { unsafe lxw_workbook_free(workbook) } }

    /// Begins a sheet, with its header.
    mutating func begin(_ layout: WorkbookSheet) throws(Failure) {
        guard let sheet = unsafe workbook_add_worksheet(workbook, layout.name) else {
            throw Failure(detail: "a sheet could not be added")
        }
        unsafe self.sheet = unsafe sheet
        self.layout = layout
        for (index, column) in layout.columns.enumerated() {
            try Self.check(
                unsafe worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, format(.column)))
        }
        unsafe worksheet_freeze_panes(sheet, 1, UInt16(layout.fixedColumns))
        unsafe worksheet_set_landscape(sheet)
        unsafe worksheet_set_paper(sheet, Self.a4)
        unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
        try Self.check(unsafe worksheet_repeat_rows(sheet, 0, 0))
        if layout.fixedColumns > 0 {
            try Self.check(unsafe worksheet_repeat_columns(sheet, 0, UInt16(layout.fixedColumns - 1)))
        }
        if layout.fitsPage {
            unsafe worksheet_fit_to_pages(sheet, 1, 0)
        } else {
            unsafe worksheet_set_print_scale(sheet, 60)
        }
        try Self.check(
            unsafe worksheet_set_footer(sheet, "&L" + layout.footer.replacing("&", with: "&&") + "&R&P / &N"))
        row = 0
        for (index, column) in layout.columns.enumerated() { try write(column.title, at: UInt16(index), .title) }
        row = 1
    }

    /// Adds a row to the sheet that was begun last; what no sheet can hold is left out.
    ///
    /// - Returns: False: the sheet is full.
    mutating func append(_ cells: [WorkbookCell]) throws(Failure) -> Bool {
        guard row < Self.rows else { return false }
        // Not every program makes rows as high as their texts need.
        let lines = layout.lines(of: cells)
        if lines > 1 { try Self.check(unsafe worksheet_set_row(sheet, row, Double(lines) * Self.lineHeight, nil)) }
        for (index, cell) in cells.enumerated() { try write(cell, at: UInt16(index)) }
        row += 1
        return true
    }

    /// Ends the sheet: its rows can be filtered.
    mutating func endSheet() throws(Failure) {
        guard !layout.columns.isEmpty else { return }
        let last = UInt16(layout.columns.count - 1)
        try Self.check(unsafe worksheet_autofilter(sheet, 0, 0, max(1, row) - 1, last))
        // No green corners beside a NIP.
        try Self.check(
            unsafe worksheet_ignore_errors(
                sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD\(Self.rows)"))
    }

    /// Writes the workbook's end. Without it no program opens the file.
    consuming func finish() throws(Failure) {
        let result = unsafe workbook_close(workbook)
        unsafe workbook = nil
        try Self.check(result)
        try Self.checkSheets(of: path)
    }

    /// The library does not notice when its temporary files have no room: such a sheet ends before its end.
    static func checkSheets(of path: String) throws(Failure) {
        let end = Array("</worksheet>".utf8)
        let entries: [(name: String, tail: [UInt8])]
        do throws(ZipReader.Failure) {
            entries = try ZipReader.tails(of: path, count: end.count)
        } catch {
            throw Failure(detail: error.detail)
        }
        let sheets = entries.filter { $0.name.hasPrefix("xl/worksheets/sheet") }
        guard !sheets.isEmpty, sheets.allSatisfy({ $0.tail == end }) else {
            throw Failure(detail: "a sheet is cut off")
        }
    }

    // MARK: - Cells

    private mutating func write(_ cell: WorkbookCell, at column: UInt16) throws(Failure) {
        switch cell {
        case .empty: try Self.check(unsafe worksheet_write_blank(sheet, row, column, format(.text)))
        case .text(let text): try write(text, at: column, .text)
        case .level(let text, let severity): try write(text, at: column, .level(severity))
        case .whole(let number): try write(Double(number), at: column, .whole)
        case .share(let share): try write(share, at: column, .share)
        case .day(let day):
            guard let number = WorkbookCell.serial(of: day) else { return try write("\(day)", at: column, .text) }
            try write(number, at: column, .day)
        case .moment(let moment, let zone, let name):
            guard let number = WorkbookCell.serial(of: moment, in: zone) else { return try write(.empty, at: column) }
            try write(number, at: column, .moment(name))
        case .link(let address):
            if let safe = CardContent.safeLink(address),
                unsafe worksheet_write_url(sheet, row, column, safe, format(.link)) == LXW_NO_ERROR
            {
                return
            }
            try write(address, at: column, .text)
        }
    }

    private mutating func write(_ text: String, at column: UInt16, _ style: Style) throws(Failure) {
        guard !text.isEmpty else { return try write(.empty, at: column) }
        let fitting = WorkbookText.fitting(text, mark: cutMark)
        try Self.check(unsafe worksheet_write_string(sheet, row, column, fitting, format(style)))
    }

    private mutating func write(_ number: Double, at column: UInt16, _ style: Style) throws(Failure) {
        try Self.check(unsafe worksheet_write_number(sheet, row, column, number, format(style)))
    }

    // MARK: - Formats

    private mutating func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
        if let known = unsafe formats[style] { return unsafe known }
        guard let made = unsafe workbook_add_format(workbook) else { return nil }
        unsafe format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        unsafe format_set_text_wrap(made)
        unsafe format_set_num_format(made, numbers(style))
        if style != .column {
            unsafe format_set_bottom(made, UInt8(LXW_BORDER_HAIR.rawValue))
            unsafe format_set_bottom_color(made, 0xB9B6AE)
        }
        switch style {
        case .title:
            unsafe format_set_bold(made)
            unsafe format_set_bg_color(made, 0xE3E8E9)
            unsafe format_set_bottom(made, UInt8(LXW_BORDER_THIN.rawValue))
        case .level(let severity):
            unsafe format_set_bold(made)
            unsafe format_set_bg_color(made, Self.ground(severity))
        case .link:
            unsafe format_set_font_color(made, 0x1D5B63)
            unsafe format_set_underline(made, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        case .day, .moment: unsafe format_set_align(made, UInt8(LXW_ALIGN_LEFT.rawValue))
        default: break
        }
        unsafe formats[style] = unsafe made
        return unsafe made
    }

    /// How numbers are shown; `@`: nothing typed into such a cell becomes anything but text.
    private func numbers(_ style: Style) -> String {
        let place = language == .indonesian ? "[$-421]" : "[$-809]"
        return switch style {
        case .column, .title, .text, .level, .link: "@"
        case .whole: "0"
        case .share: "0.00"
        case .day: place + "d mmm yyyy"
        case .moment(let zone): place + "d mmm yyyy hh:mm \"" + zone.filter { $0 != "\"" } + "\""
        }
    }

    private static func ground(_ severity: Severity) -> lxw_color_t {
        switch severity {
        case .high: 0xF7E9E5
        case .medium: 0xF8EFDB
        case .low: 0xECEEF0
        }
    }

    /// The number of A4 among the sizes of paper.
    private static let a4: UInt8 = 9
    /// Points.
    private static let lineHeight = 15.0
    /// Rows that a sheet can hold.
    private static let rows: UInt32 = 1_048_576

    private static func check(_ result: lxw_error) throws(Failure) {
        guard result != LXW_NO_ERROR else { return }
        throw Failure(detail: unsafe String(cString: lxw_strerror(result)))
    }
}
