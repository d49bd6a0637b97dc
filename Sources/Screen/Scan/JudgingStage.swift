/// Judges every post that changed since it was judged, or that other registers or another program judged.
struct JudgingStage {
    let registers: Registers
    let tool: String
    let now: String
    let store: Store
    let stop: StopFlag
    let progress: @Sendable (ScanProgress) -> Void

    /// Posts that are held in memory at once.
    private static let page = 1000

    /// Who judges: the program with these registers.
    static func name(_ tool: String, _ registers: Registers) -> String { "\(tool) \(registers.version)" }

    /// What came of it.
    struct Outcome: Sendable {
        /// How many posts were judged.
        var judged = 0
        /// Rows that were to be read and could not.
        var damaged: Set<DamagedRow> = []
    }

    func run() throws -> Outcome {
        let name = Self.name(tool, registers)
        var cursor = Store.PostCursor()
        var outcome = Outcome()
        var judge: Judge?
        while !stop.isRaised {
            let page = try store.postsToJudge(by: name, after: cursor, limit: Self.page)
            guard let end = page.end else { break }
            cursor = end
            let ready = judge ?? Judge(registers: registers)
            judge = ready
            let judged = page.posts.map { ($0, ready.findings(of: $0.post, observations: $0.observations)) }
            try store.save(judged, upTo: end, judge: name, now: now)
            outcome.judged += page.posts.count
            outcome.damaged.formUnion(page.damaged)
            progress(.judging(done: outcome.judged))
        }
        return outcome
    }
}
