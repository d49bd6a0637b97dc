/// An error that tells the operator what went wrong and what to do, in either language.
public protocol OperatorError: Error, CustomStringConvertible {
    /// What was wrong, and where.
    func message(in language: Language) -> String
    /// What to do; nil where the message says it.
    func hint(in language: Language) -> String?
}

extension OperatorError {
    public var description: String { message(in: .english) }

    public func hint(in language: Language) -> String? { nil }
}
