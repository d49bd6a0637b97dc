/// Registers that can be used, and what was left out of them.
public struct RegisterReading: Sendable, Equatable {
    public var registers: Registers
    /// The problems of rows that were left out; empty unless bad rows are allowed.
    public var skipped: [RegisterProblem]

    public init(registers: Registers, skipped: [RegisterProblem] = []) {
        self.registers = registers
        self.skipped = skipped
    }
}
