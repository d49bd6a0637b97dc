/// A model file could not be read.
public struct ModelError: OperatorError {
    public let path: String
    public let detail: String

    public func message(in language: Language) -> String { language.text("error.model", [path, detail]) }

    public func hint(in language: Language) -> String? { language.text("error.model.hint") }
}
