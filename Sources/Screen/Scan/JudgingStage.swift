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

    /// - Returns: How many posts were judged.
    func run() throws -> Int {
        let name = "\(tool) \(registers.version)"
        var cursor = Store.PostCursor()
        var done = 0
        var judge: Judge?
        while !stop.isRaised {
            let posts = try store.postsToJudge(by: name, after: cursor, limit: Self.page)
            guard let last = posts.last else { break }
            cursor = Store.PostCursor(after: last)
            let ready = judge ?? Judge(registers: registers)
            judge = ready
            let judged = posts.map { ($0, ready.findings(of: $0.post, observations: $0.observations)) }
            try store.save(judged, judge: name, now: now)
            done += posts.count
            progress(.judging(done: done))
        }
        return done
    }
}
