/// A row of a register as a value, with the line it stands on and what is wrong with it.
struct Registered<Value: Sendable>: Sendable {
    var value: Value
    var line: Int
    var problems: [RegisterProblem]

    var isUsable: Bool { problems.isEmpty }
}
