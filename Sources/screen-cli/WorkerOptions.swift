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
        guard timeout > 0, timeout <= Self.longestTimeout else {
            throw ValidationError("--timeout must be more than 0 and at most \(Int(Self.longestTimeout))")
        }
        guard (256...Self.largestMemory).contains(maxMemory) else {
            throw ValidationError("--max-memory must be from 256 to \(Self.largestMemory)")
        }
    }

    /// Seconds.
    static let longestTimeout = 3600.0
    /// MiB: a TiB.
    static let largestMemory = 1 << 20

    /// - Parameters:
    ///   - fingerprint: Of the models.
    ///   - readable: The folders that workers may read.
    func plan(vision: VisionOptions, fingerprint: String, readable: [PathText]) async throws -> WorkerPlan {
        let vision = await Self.withCompiledModels(vision, fingerprint: fingerprint)
        var arguments = ["worker", "--max-memory", String(maxMemory), "--timeout", String(timeout)]
        arguments += vision.arguments
        for folder in readable { arguments += ["--readable", Data(folder.bytes).base64EncodedString()] }
        var plan = Self.plan(
            arguments, models: fingerprint, count: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
        plan.seconds = timeout
        return plan
    }

    /// The same options, with a folder of compiled models, made now if need be; without one where none can be had.
    static func withCompiledModels(_ vision: VisionOptions, fingerprint: String) async -> VisionOptions {
        guard vision.modelCache == nil, let folder = cacheFolder(for: fingerprint) else { return vision }
        var cached = vision
        cached.modelCache = folder
        let filler = plan(["worker"] + cached.arguments, models: fingerprint, count: 1)
        return await ModelCache.fill(folder, plan: filler) ? cached : vision
    }

    private static func plan(_ arguments: [String], models: String, count: Int) -> WorkerPlan {
        var plan = WorkerPlan(
            program: "/proc/self/exe", arguments: arguments,
            // Tesseract's own threads would only quarrel over the core; the variable counts before the process starts.
            environment: ["OMP_THREAD_LIMIT": "1"], count: count)
        plan.models = models
        return plan
    }

    /// systemd's cache folder, else the user's; nil where there is none.
    static func cacheFolder(for fingerprint: String) -> String? {
        let environment = ProcessInfo.processInfo.environment
        func given(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        let base = given("CACHE_DIRECTORY") ?? given("XDG_CACHE_HOME") ?? given("HOME").map { $0 + "/.cache" }
        return base.map { $0 + "/screen-cli/compiled-" + fingerprint }
    }
}
