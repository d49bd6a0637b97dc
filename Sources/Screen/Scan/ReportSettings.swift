public import Foundation

/// What a report is made from and how it looks.
public struct ReportSettings: Sendable {
    public var registers: Registers
    /// Folder of the reports.
    public var out: String
    /// The moment that reports name.
    public var now: Date
    /// Version of the program.
    public var tool: String
    /// Fingerprint of the models and of the settings of seeing.
    public var models = ""
    public var language: Language = .indonesian
    /// What the operator should know of the registers, one line each: rows that were left out.
    public var warnings: [String] = []
    /// Whether findings that were decided away are shown too.
    public var showsAll = false
    /// How the tables' cells are parted; nil: as spreadsheets in this language expect it.
    public var dialect: CSVWriter.Dialect?
    /// Whether copies in the page have blurred faces.
    public var blursFaces = false
    /// Who may read the files.
    public var access = FileAccess.owner
    /// Which findings are told.
    public var filter = ReportFilter()

    var tableDialect: CSVWriter.Dialect { dialect ?? (language == .indonesian ? .excelID : .comma) }

    public init(registers: Registers, out: String, now: Date, tool: String) {
        self.registers = registers
        self.out = out
        self.now = now
        self.tool = tool
    }
}
