import ArgumentParser
import Foundation
import Observation
import Screen
import Vision

/// How workers are run and what one image may cost.
struct WorkerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Workers at once (default: one for each core).", valueName: "count"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Seconds for one image.", valueName: "seconds"))
    var timeout = 30.0

    @Option(help: ArgumentHelp("Memory of one worker, in MiB.", valueName: "MiB"))
    var maxMemory = 1536

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs must be from 1 to 256") }
        guard timeout > 0, timeout <= 3600 else {
            throw ValidationError("--timeout must be more than 0 and at most 3600")
        }
        guard maxMemory >= 256 else { throw ValidationError("--max-memory must be 256 or more") }
    }

    /// - Parameter readable: The folders that workers may read.
    func plan(vision: VisionOptions, fingerprint: String, readable: [PathText]) throws -> WorkerPlan {
        var arguments = ["worker", "--max-memory", String(maxMemory), "--timeout", String(timeout)]
        arguments += vision.arguments
        for folder in readable { arguments += ["--readable", Data(folder.bytes).base64EncodedString()] }
        var plan = WorkerPlan(
            program: "/proc/self/exe", arguments: arguments,
            // Tesseract's own threads would only quarrel over the core; the variable counts before the process starts.
            environment: ["OMP_THREAD_LIMIT": "1"], count: jobs ?? ProcessInfo.processInfo.activeProcessorCount,
            seconds: timeout)
        plan.models = fingerprint
        return plan
    }
}
