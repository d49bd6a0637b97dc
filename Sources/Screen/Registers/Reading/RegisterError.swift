/// Why the registers cannot be used, with everything that is wrong in them. The command ends with exit code 65.
public struct RegisterError: Error, Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The folder or one of the four files is not there or cannot be read.
        case missing
        /// One of the four files has no rows that can be used.
        case empty
        /// A cell, row or header is wrong.
        case wrong
        /// The vote of every contest is more than 90 days past.
        case expired
    }

    /// The gravest kind among the problems, in the order of `Kind`.
    public var kind: Kind
    /// The folder that was read.
    public var folder: String
    public var problems: [RegisterProblem]

    public init(kind: Kind, folder: String, problems: [RegisterProblem]) {
        self.kind = kind
        self.folder = folder
        self.problems = problems
    }
}
