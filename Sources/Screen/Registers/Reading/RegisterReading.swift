/// Registers that can be used, and what was set aside of them.
public struct RegisterReading: Sendable, Equatable {
    public var registers: Registers
    /// The problems of rows that were left out and of cells that count as blank. Each is to be told wherever the registers are
    /// used: `skipped.texts(in:)`.
    public var skipped: [RegisterProblem]

    public init(registers: Registers, skipped: [RegisterProblem] = []) {
        self.registers = registers
        self.skipped = skipped
    }
}
