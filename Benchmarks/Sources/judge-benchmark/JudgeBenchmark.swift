import Foundation
import Observation
import Screen

/// Judges made posts against made registers of growing size, and prints what one post costs:
///
///     judge-benchmark [POSTS [OFFICIALS…]]
///
/// Times are of this process's processor, so that others on the machine do not count.
///
/// Every register has 200 candidates in 40 contests. Of ten posts two are leads by a registered account or by name, two
/// are campaign pictures, and six have text without a campaign.
@main
struct JudgeBenchmark {
    static func main() {
        let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
        print("officials  index_ms  us_per_post  posts  findings  leads")
        for officials in numbers.count > 1 ? Array(numbers[1...]) : [200, 2_000, 20_000, 200_000] {
            measure(officials: officials, posts: numbers.first ?? 20_000)
        }
    }

    private static func measure(officials: Int, posts: Int) {
        let made = MadeRegisters(officials: officials)
        let start = processorTime()
        let judge = Judge(registers: made.registers)
        let ready = processorTime()
        var findings = 0
        var leads = 0
        for index in 0..<posts {
            let (post, image) = made.post(index)
            let found = judge.findings(of: post, observations: [image])
            findings += found.count
            leads += found.count { $0.severity.isLead }
        }
        let end = processorTime()
        for index in 0..<posts { precondition(!made.post(index).1.text.isEmpty) }
        let judging = (end - ready) - (processorTime() - end)
        print(
            "\(officials)  \(Int((ready - start) * 1e3))  \((judging * 1e7 / Double(posts)).rounded() / 10)  "
                + "\(posts)  \(findings)  \(leads)")
    }

    /// Seconds that this process has used.
    private static func processorTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
