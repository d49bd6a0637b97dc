/// Observations could not be taken in at all.
public struct ImportError: OperatorError, Equatable {
    enum Reason: Sendable, Equatable {
        /// The file cannot be read; what the system said.
        case unreadable(String)
        /// From this line on: made with other models or limits than this program's.
        case otherModels(line: Int, found: String, wanted: String)
    }

    public let path: String
    let reason: Reason

    public func message(in language: Language) -> String {
        switch reason {
        case .unreadable(let detail): language.text("error.import_unreadable", [path, detail])
        case .otherModels(let line, let found, let wanted):
            "\(path):\(line): " + ImportProblem.Reason.otherModels(found, wanted: wanted).text(in: language)
        }
    }

    public func hint(in language: Language) -> String? {
        switch reason {
        case .unreadable: language.text("error.import_unreadable.hint")
        case .otherModels: language.text("error.import_models.hint")
        }
    }
}
