import Observation
import Screen

/// Judges made posts against made registers of growing size, and prints what one post costs:
///
///     judge-benchmark [POSTS]
///
/// Every register has 200 candidates in 40 contests. Of ten posts two are leads by a registered account or by name, two
/// are campaign pictures, and six have text without a campaign.
@main
struct JudgeBenchmark {
    static func main() {
        let posts = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 20_000
        print("officials  index_ms  us_per_post  posts  findings  leads")
        for officials in [200, 2_000, 20_000, 200_000] { measure(officials: officials, posts: posts) }
    }

    private static func measure(officials: Int, posts: Int) {
        let made = MadeRegisters(officials: officials)
        let clock = ContinuousClock()
        let start = clock.now
        let judge = Judge(registers: made.registers)
        let ready = clock.now
        var findings = 0
        var leads = 0
        for index in 0..<posts {
            let (post, image) = made.post(index)
            let found = judge.findings(of: post, observations: [image])
            findings += found.count
            leads += found.count { $0.severity.isLead }
        }
        let end = clock.now
        var making = 0
        for index in 0..<posts { making += made.post(index).1.text.count }
        precondition(making > 0)
        let judging = (end - ready) - (clock.now - end)
        let micro = Double(judging.components.seconds) * 1e6 + Double(judging.components.attoseconds) / 1e12
        let index = (ready - start) / .milliseconds(1)
        print(
            "\(officials)  \(Int(index))  \((micro / Double(posts) * 10).rounded() / 10)  \(posts)  \(findings)  \(leads)"
        )
    }
}
