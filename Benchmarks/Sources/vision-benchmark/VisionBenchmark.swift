import Foundation
import Observation
import Vision

/// Observes pictures and prints what each stage takes: medians over the pictures, each picture's time the least of its
/// rounds, the ratio of the whole text stage to the inference in it, and what reading one line takes. `cpu` is the processor's
/// time for a whole picture, decoding included: on a machine that is busy otherwise, it says more than the clock on the wall.
///
///     vision-benchmark MODELS [--reader tesseract] [--hands] [--rounds N] [--json] PICTURE…
///
/// `--json` prints the observations instead, one line a picture, for a scorer.
@main
struct VisionBenchmark {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        func flag(_ name: String) -> Bool {
            guard let index = arguments.firstIndex(of: name) else { return false }
            arguments.remove(at: index)
            return true
        }
        func value(_ name: String) -> String? {
            guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
            defer { arguments.removeSubrange(index...index + 1) }
            return arguments[index + 1]
        }
        var options = Observer.Options()
        options.findsHands = flag("--hands")
        options.reader = value("--reader").flatMap(ReaderName.init) ?? .ppocr
        options.inference.cacheFolder = value("--cache")
        let rounds = value("--rounds").flatMap { Int($0) } ?? 3
        let json = flag("--json")
        guard arguments.count > 1 else {
            FileHandle.standardError.write(Data("usage: vision-benchmark MODELS [options] PICTURE…\n".utf8))
            exit(64)
        }
        let observer = try Observer(models: ModelFiles(folder: arguments.removeFirst()), options: options)
        var samples: [String: [Double]] = [:]
        var lines = 0
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        for path in arguments {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            var best: [String: Double] = [:]
            for round in 0..<(json ? 1 : max(rounds, 1)) {
                let start = processorTime()
                var (observation, times) = try observer.observe(Array(data), sha256: "")
                times["cpu"] = processorTime() - start
                if round == 0 { lines += observation.text.count }
                best.merge(times) { min($0, $1) }
                if json, round == 0 {
                    let line = ObservationLine(
                        path: PathText(path), result: .success(observation), milliseconds: times)
                    print(String(decoding: try encoder.encode(line), as: UTF8.self))
                }
            }
            for (stage, time) in best { samples[stage, default: []].append(time) }
        }
        if !json { report(samples, lines: lines) }
    }

    /// Milliseconds that this process has computed so far, on all its threads.
    static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }

    static func report(_ samples: [String: [Double]], lines: Int) {
        for (stage, times) in samples.sorted(by: { $0.key < $1.key }) {
            let median = times.sorted()[times.count / 2]
            let mean = times.reduce(0, +) / Double(times.count)
            print("\(stage): median \(rounded(median)) ms, mean \(rounded(mean)) ms over \(times.count) pictures")
        }
        let text = samples["text"]?.reduce(0, +) ?? 0
        let inference = samples["text.inference"]?.reduce(0, +) ?? 0
        if inference > 0 { print("text / inference: \(rounded(text / inference))") }
        let read = samples["text.read"]?.reduce(0, +) ?? 0
        if lines > 0 { print("text.read / line: \(rounded(read / Double(lines))) ms, \(lines) lines") }
    }

    static func rounded(_ number: Double) -> String { String(format: "%.2f", number) }
}
