public import Foundation

/// How a bundle is made.
public struct BundleSettings: Sendable {
    public var registers: Registers
    /// Version of the program.
    public var tool: String
    /// When the bundle says that it was made.
    public var now: Date
    public var language: Language = .indonesian
    /// Draw the annotated copies.
    public var workers: WorkerPlan
    /// Whether a bundle is made although originals or sidecars lack or differ; it then says so.
    public var allowsGaps = false
    /// Whether another file of the same name is replaced.
    public var replaces = false
    /// Who may read the file.
    public var access = FileAccess.owner

    public init(registers: Registers, tool: String, now: Date, workers: WorkerPlan) {
        self.registers = registers
        self.tool = tool
        self.now = now
        self.workers = workers
    }
}
