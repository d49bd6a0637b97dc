/// One thing that is wrong in the registers: where, what was found, what was expected, and what comes of it.
public struct RegisterProblem: Sendable, Equatable {
    /// What a mistake does to a scan.
    ///
    /// A mistake that can be set aside without harm never stops a night; it is told on the page, in the log and by `doctor`.
    /// Harm is either of two: that a person is named who should not be, and that a whole side of the work falls out.
    public enum Effect: String, Sendable, Codable {
        /// The registers are not used: a whole file, a header, a setting, a contest, what makes a candidate one, or more than
        /// half of a file's rows.
        case refused
        /// The row is left out: an official without a name, or whose kind, term of office or marriage to a candidate is in
        /// doubt and would be decided against them; a word for an agency of no kind.
        case rowLeftOut = "row_left_out"
        /// The cell, or this item of its list, counts as blank: an account, a NIP, a slogan, a pose, a party.
        case cellIgnored = "cell_ignored"
    }

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
        case mostRowsWrong = "most_rows_wrong"
        case missingColumn = "missing_column"
        case doubleColumn = "double_column"
        case misspeltColumn = "misspelt_column"
        // Of a row
        case tooManyCells = "too_many_cells"
        case emptyCell = "empty_cell"
        /// What a spreadsheet shows instead of a value: `#N/A`.
        case cellError = "cell_error"
        /// What a program writes for no value: `nan`.
        case nullWord = "null_word"
        case doubleID = "double_id"
        case unknownReference = "unknown_reference"
        case notADay = "not_a_day"
        case monthFirst = "month_first"
        case wrongOrder = "wrong_order"
        case notANumber = "not_a_number"
        case numberTaken = "number_taken"
        case nipAsNumber = "nip_as_number"
        case nipRounded = "nip_rounded"
        case nipDecimal = "nip_decimal"
        case wrongNIP = "wrong_nip"
        case doubleNIP = "double_nip"
        case wrongAccount = "wrong_account"
        case accountWithoutPlatform = "account_without_platform"
        case unknownPlatform = "unknown_platform"
        case wrongHandle = "wrong_handle"
        case noProfile = "no_profile"
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
    /// Marks in the cell that nobody sees, each with its place: `U+200E (1)`.
    public var marks: [String] = []
    public var effect: Effect

    /// - Parameter effect: Nil for what such a mistake does in this file and column.
    public init(
        _ kind: Kind, file: String, line: Int? = nil, column: String? = nil, found: String = "", facts: [String] = [],
        effect: Effect? = nil
    ) {
        self.effect = effect ?? RegisterSchema.effect(of: kind, file: file, column: line == nil ? nil : column)
        self.kind = kind
        self.file = file
        self.line = line
        self.column = column
        self.found = found
        self.facts = facts
    }
}
