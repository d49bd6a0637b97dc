/// A line that cannot be taken, and why.
public struct ImportProblem: Sendable, Equatable {
    public enum Reason: Error, Sendable, Equatable {
        /// The file ends within the line: whoever wrote it was stopped.
        case cut
        case tooLong
        /// No observation in JSON; the detail says what is missing or wrong.
        case malformed(String)
        /// An observation that no worker makes.
        case impossible(String)
        /// Made with other models or limits than this program's.
        case otherModels(String, wanted: String)
    }

    public var file: String
    /// From 1.
    public var line: Int
    public var reason: Reason

    /// `FILE:LINE: why`.
    public func text(in language: Language) -> String { "\(file):\(line): \(reason.text(in: language))" }
}

extension ImportProblem.Reason {
    func text(in language: Language) -> String {
        switch self {
        case .cut: language.text("import.cut")
        case .tooLong: language.text("import.too_long", [String(ObservationImport.longestLine >> 20)])
        case .malformed(let detail): language.text("import.malformed", [detail])
        case .impossible(let detail): language.text("import.impossible", [detail])
        case .otherModels(let found, let wanted):
            language.text("import.other_models", [found.isEmpty ? "-" : found, wanted])
        }
    }
}
