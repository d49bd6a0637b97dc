internal import Observation

/// What a finding depends on, for whoever checks it later.
struct BundleVersions {
    let program: String
    /// Of the models that looked at the pictures.
    let models: String
    /// From which the names in the bundle come.
    let registers: String
    /// The program and the registers that judged.
    let judgedBy: String

    init(_ part: BundlePart, in report: Report) {
        program = report.run.tool
        models = Set(part.images.compactMap { $0.observation?.models }).sorted().joined(separator: ", ")
        registers = report.run.registers
        judgedBy = part.judgedBy
    }

    var values: [String: String] {
        ["program": program, "models": models, "registers": registers, "judged_by": judgedBy]
    }
}
