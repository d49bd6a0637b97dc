/// One thing that is wrong in the registers: where, what was found, and what was expected.
public struct RegisterProblem: Sendable, Equatable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        // Of a file
        case missingFile = "missing_file"
        case unreadableFile = "unreadable_file"
        case emptyFile = "empty_file"
        case notUTF8 = "not_utf8"
        case unclosedQuote = "unclosed_quote"
        case textAfterQuote = "text_after_quote"
        case expired
        // Of its header
        case missingColumn = "missing_column"
        case doubleColumn = "double_column"
        case misspeltColumn = "misspelt_column"
        // Of a row
        case tooManyCells = "too_many_cells"
        case emptyCell = "empty_cell"
        case doubleID = "double_id"
        case unknownReference = "unknown_reference"
        case notADay = "not_a_day"
        case monthFirst = "month_first"
        case wrongOrder = "wrong_order"
        case notANumber = "not_a_number"
        case numberTaken = "number_taken"
        case nipAsNumber = "nip_as_number"
        case nipRounded = "nip_rounded"
        case wrongNIP = "wrong_nip"
        case doubleNIP = "double_nip"
        case wrongAccount = "wrong_account"
        case unknownPose = "unknown_pose"
        case unknownTimeZone = "unknown_time_zone"
        case unknownWord = "unknown_word"
        // Of the settings
        case wrongSettings = "wrong_settings"
        case unknownSetting = "unknown_setting"
    }

    public var kind: Kind
    /// The file's name, without its folder.
    public var file: String
    /// From 1; nil where the whole file is meant.
    public var line: Int?
    /// The column's name.
    public var column: String?
    /// What stands there. NIPs are masked.
    public var found: String
    /// What else the sentence names: other lines, allowed values.
    public var facts: [String]

    public init(
        _ kind: Kind, file: String, line: Int? = nil, column: String? = nil, found: String = "", facts: [String] = []
    ) {
        self.kind = kind
        self.file = file
        self.line = line
        self.column = column
        self.found = found
        self.facts = facts
    }
}
