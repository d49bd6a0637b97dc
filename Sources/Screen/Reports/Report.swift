/// All that a report tells; the writers turn it into bytes.
///
/// Items are kept highest level first, then by id, and files by path, whatever the order in which they were given.
public struct Report: Sendable {
    public let run: RunFacts
    public let settings: Settings
    public let rules: RuleTable
    public let items: [ReportItem]
    public let files: [FileOutcome]
    /// Rows of the store that could not be read, so that something is missing here.
    public let damaged: [DamagedRow]
    /// Leads per pair of every registered contest, those with zero too.
    public let parity: [ParityRow]

    /// - Parameters:
    ///   - items: The findings to show. The caller leaves out those that were decided away (`Decision.isClosed`),
    ///     unless all are asked for.
    ///   - files: Every file that was found.
    public init(
        run: RunFacts, registers: Registers, items: [ReportItem], files: [FileOutcome], damaged: [DamagedRow] = []
    ) {
        self.run = run
        self.damaged = damaged
        settings = registers.settings
        rules = registers.rules
        self.items = items.sorted { left, right in
            left.finding.severity != right.finding.severity
                ? left.finding.severity > right.finding.severity : left.id < right.id
        }
        self.files = files.sorted { $0.path < $1.path }
        parity = ParityRow.rows(registers: registers, findings: self.items.map(\.finding))
    }
}
