internal import Observation

/// An inbox as a whole could not be used.
public struct InboxError: OperatorError {
    enum Reason: Sendable, Equatable {
        /// The folder cannot be opened or listed; what the system said.
        case unlistable(String)
        /// It holds nothing, and held this many files before.
        case emptied(Int)
    }

    public let path: String
    let reason: Reason

    init(_ path: PathText, _ reason: Reason) {
        self.path = path.text
        self.reason = reason
    }

    public func message(in language: Language) -> String {
        switch reason {
        case .unlistable(let detail): language.text("error.inbox_unlistable", [path, detail])
        case .emptied(let known): language.text("error.inbox_emptied", [path, String(known)])
        }
    }

    public func hint(in language: Language) -> String? {
        switch reason {
        case .unlistable: language.text("error.inbox_unlistable.hint")
        case .emptied: language.text("error.inbox_emptied.hint")
        }
    }
}
