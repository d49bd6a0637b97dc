internal import Foundation
internal import Observation
internal import Subprocess
internal import Synchronization

/// A conversation with one worker process: a line asked, a line answered, each within its time.
struct WorkerSession: ~Copyable {
    typealias Process = Execution<CustomWriteInput, SequenceOutput, SequenceOutput>

    private let process: Process
    private let plan: WorkerPlan
    private var lines: LineReader

    init(_ process: Process, plan: WorkerPlan) {
        self.process = process
        self.plan = plan
        lines = LineReader(process.standardOutput, limit: plan.bytesPerAnswer)
    }

    /// Asks, and waits for the answer. After a loss the process is dead or about to be, and nothing more may be asked.
    ///
    /// - Throws: `WorkerLoss` wrapped in `Lost`.
    mutating func ask<Answer: Decodable>(
        _ request: WorkerRequest, seconds: Double, as type: Answer.Type
    ) async throws(Lost) -> Answer {
        let watchdog = Watchdog(process, seconds: seconds, graceSeconds: plan.graceSeconds)
        let line = await exchange(request)
        await watchdog.stop()
        switch line {
        case .line(let bytes):
            // An answer that came while the watchdog fired cannot be told from a half-written one.
            if watchdog.hasFired { throw Lost(.timeout(seconds: seconds)) }
            do {
                return try JSONDecoder().decode(type, from: Data(bytes))
            } catch {
                await kill()
                throw Lost(.nonsense(error.invalidValue?.description ?? Self.excerpt(bytes)))
            }
        case .tooLong:
            await kill()
            throw Lost(.nonsense("more than \(plan.bytesPerAnswer) bytes in a line"))
        case .end:
            throw Lost(watchdog.hasFired ? .timeout(seconds: seconds) : .died)
        }
    }

    struct Lost: Error {
        let loss: WorkerLoss
        init(_ loss: WorkerLoss) { self.loss = loss }
    }

    /// Lets the worker end by itself, or makes it.
    mutating func end() async {
        try? await process.standardInputWriter.finish()
        let watchdog = Watchdog(process, seconds: plan.graceSeconds, graceSeconds: plan.graceSeconds)
        while let line = try? await lines.next(), line != .end {}
        await watchdog.stop()
    }

    /// Ends the worker at once.
    func kill() async {
        try? process.send(signal: .kill)
    }

    private mutating func exchange(_ request: WorkerRequest) async -> LineReader.Line {
        // A pipe that breaks is the worker's end.
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            var bytes = [UInt8](try encoder.encode(request))
            bytes.append(UInt8(ascii: "\n"))
            _ = try await process.standardInputWriter.write(bytes)
            return try await lines.next()
        } catch {
            return .end
        }
    }

    private static func excerpt(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes.prefix(60), as: UTF8.self)
        return String(text.unicodeScalars.map { $0.value >= 32 && $0.value != 127 ? Character($0) : "·" })
    }
}

/// Ends a process that does not answer in time: politely, then for good.
private struct Watchdog {
    private let task: Task<Void, Never>
    private let fired: Flag

    private final class Flag: Sendable {
        let value = Atomic<Bool>(false)
    }

    init(_ process: WorkerSession.Process, seconds: Double, graceSeconds: Double) {
        let fired = Flag()
        self.fired = fired
        task = Task {
            guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
            fired.value.store(true, ordering: .sequentiallyConsistent)
            try? process.send(signal: .terminate)
            guard (try? await Task.sleep(for: .seconds(graceSeconds))) != nil else { return }
            try? process.send(signal: .kill)
        }
    }

    var hasFired: Bool { fired.value.load(ordering: .sequentiallyConsistent) }

    /// Calls it off, and waits until it can no longer send a signal.
    func stop() async {
        task.cancel()
        await task.value
    }
}
