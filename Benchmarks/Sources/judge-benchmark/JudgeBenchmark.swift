import Foundation
import Observation
import Screen

/// Judges made posts against made registers, and prints what one post costs:
///
///     judge-benchmark [POSTS [OFFICIALS…]]          posts in memory, registers of growing size
///     judge-benchmark --store FILE [POSTS [OFFICIALS]]   posts in a store, by the rematch that the program runs
///
/// With `--store`, a store of so many posts is made unless the file is there; it may be deleted afterwards.
///
/// Times are of this process's processor, so that others on the machine do not count; a rematch prints the clock's too,
/// and which share goes to reading and writing the store and to building the index.
@main
struct JudgeBenchmark {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "--store", arguments.count > 1 {
            let file = arguments[1]
            arguments.removeFirst(2)
            let numbers = arguments.compactMap { Int($0) }
            try rematch(file, posts: numbers.first ?? 50_000, officials: numbers.dropFirst().first ?? 20_000)
            return
        }
        let numbers = arguments.compactMap { Int($0) }
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
        let result = judgeInMemory(judge, posts: posts, made.registers)
        print(
            "\(officials)  \(Int((ready - start) * 1e3))  \(tenths(result.seconds * 1e6 / Double(posts)))  \(posts)  "
                + "\(result.findings)  \(result.leads)")
    }

    private static func judgeInMemory(
        _ judge: Judge, posts: Int, _ registers: Registers
    ) -> (seconds: Double, findings: Int, leads: Int) {
        var result = (seconds: 0.0, findings: 0, leads: 0)
        for first in stride(from: 0, to: posts, by: 1000) {
            let page = (first..<min(posts, first + 1000)).map { MadePosts.post($0, registers) }
            let before = processorTime()
            for (post, images) in page {
                let found = judge.findings(of: post, observations: images)
                result.findings += found.count
                result.leads += found.count { $0.severity.isLead }
            }
            result.seconds += processorTime() - before
        }
        return result
    }

    private static func rematch(_ file: String, posts: Int, officials: Int) throws {
        let made = MadeRegisters(officials: officials)
        if !FileManager.default.fileExists(atPath: file) { try fill(file, posts: posts, made.registers) }
        let store = try Store(path: file, for: .create)
        var registers = made.registers
        registers.version = "\(Date().timeIntervalSince1970)"
        let settings = ReportSettings(registers: registers, out: "", now: Date(), tool: "benchmark")
        let start = (processorTime(), Date())
        let judged = try Rematch(settings: settings, store: store).judge(registersFolder: "")
        let seconds = processorTime() - start.0
        let clock = Date().timeIntervalSince(start.1)
        let perPost = seconds * 1e6 / Double(max(1, judged))
        let sample = min(posts, 20_000)
        let inMemory = judgeInMemory(Judge(registers: made.registers), posts: sample, made.registers)
        let judging = inMemory.seconds * 1e6 / Double(sample)
        print("officials  posts  processor_s  clock_s  us_per_post  judging_us  store_and_index_percent")
        print(
            "\(officials)  \(judged)  \(tenths(seconds))  \(tenths(clock))  \(tenths(perPost))  \(tenths(judging))  "
                + "\(tenths((1 - judging / perPost) * 100))")
    }

    private static func fill(_ file: String, posts: Int, _ registers: Registers) throws {
        let store = try Store(path: file, for: .create)
        for first in stride(from: 0, to: posts, by: 2000) {
            let page = (first..<min(posts, first + 2000)).map { MadePosts.post($0, registers) }
            try store.keep(
                page.map { (post: $0.0, observations: $0.1.compactMap(\.self)) }, of: PathText("/made"), now: Date())
        }
    }

    private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    /// Seconds that this process has used.
    private static func processorTime() -> Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
