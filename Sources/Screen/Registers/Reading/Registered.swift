/// A row of a register as a value, with the line it stands on and what is wrong with it.
struct Registered<Value: Sendable>: Sendable {
    var value: Value
    var line: Int
    var problems: [RegisterProblem]

    /// Whether nothing more is wrong than cells that count as blank.
    var isUsable: Bool { problems.allSatisfy { $0.effect == .cellIgnored } }
}
