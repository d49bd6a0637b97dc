/// A column of a register: what it means, what may stand in it, and three examples.
///
/// The reader, the templates and the guide for officers (`docs/daftar.md`) all take it from here.
public struct RegisterColumn: Sendable {
    public var name: String
    /// Whether a row must have it.
    public var isRequired: Bool
    /// In Indonesian, for officers.
    public var meaning: String
    /// The values of a column that has a fixed set of them.
    public var values: [String] = []
    /// Three cells as they may be filled in.
    public var examples: [String]
    /// What a blank cell means; empty where there must be a value.
    public var blank: String = ""
    /// What a cell does that cannot be read.
    var effect: RegisterProblem.Effect
}

/// One register file.
public struct RegisterFile: Sendable {
    public var name: String
    /// In Indonesian, for officers.
    public var purpose: String
    public var columns: [RegisterColumn]
    /// Whether a scan needs it.
    public var isRequired: Bool
    /// What comes of a row that is wrong as a whole: with too many cells, or an id that another row has.
    var effect: RegisterProblem.Effect

    var required: [String] { columns.filter(\.isRequired).map(\.name) }
    var optional: [String] { columns.filter { !$0.isRequired }.map(\.name) }
}
