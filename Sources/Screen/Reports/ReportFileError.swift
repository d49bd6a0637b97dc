/// Why a file of the report could not be written.
public struct ReportFileError: OperatorError, Equatable {
    public enum Code: String, Sendable, CaseIterable {
        case diskFull = "disk_full"
        case readOnly = "read_only"
        case notPermitted = "not_permitted"
        case folderMissing = "folder_missing"
        /// Another file of this name is there, and was not to be replaced.
        case fileExists = "file_exists"
        case failed = "write_failed"
    }

    public var code: Code
    /// The file that was to be written.
    public var path: String
    /// What the system said.
    public var detail: String

    public init(_ code: Code, path: String, detail: String) {
        self.code = code
        self.path = path
        self.detail = detail
    }

    /// One sentence for the operator, with the remedy.
    public func message(in language: Language) -> String {
        language.text("write.\(code.rawValue)", [path, language.system(detail)])
    }
}
