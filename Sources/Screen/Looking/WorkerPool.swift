internal import Foundation
internal import Glibc
internal import Observation
internal import Subprocess
internal import SystemPackage

/// Runs jobs in worker processes. A job that kills, hangs or confuses its worker costs that worker alone: the job is
/// tried once more, with a fresh worker and nothing beside it, and then recorded as failed.
struct WorkerPool: Sendable {
    /// A worker may be killed while it starts; so many starts in a row that fail are no accident.
    private static let starts = 10

    let plan: WorkerPlan
    let stop: StopFlag

    /// What the pool does with one kind of job.
    struct Work<Job: Sendable, Answer: Decodable & Sendable>: Sendable {
        /// What workers make ready for.
        var kind: WorkerRequest.Kind
        var request: @Sendable (Job) -> WorkerRequest
        /// Why an answer cannot be an answer to this job; nil if it can.
        var complaint: @Sendable (Job, Answer) -> String?
        /// Takes a result. Called by several workers at once; what it throws ends the run.
        var deliver: @Sendable (Job, Result<Answer, ImageFailure>, _ milliseconds: Double) async throws -> Void
    }

    /// Runs all jobs, or as many as are begun before the stop flag is raised.
    ///
    /// - Throws: `WorkerError` if no worker starts, and what `deliver` throws.
    func run<Job, Answer>(_ jobs: [Job], _ task: Work<Job, Answer>) async throws {
        guard !jobs.isEmpty else { return }
        // A worker that died is noticed by its silence. Writing to its pipe must not end this process.
        signal(SIGPIPE, SIG_IGN)
        let queue = JobQueue(jobs, stop: stop)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<min(plan.count, jobs.count) {
                group.addTask { try await serve(queue, task, isLastChance: false) }
            }
            try await group.waitForAll()
        }
        for job in await queue.lost where !stop.isRaised {
            try await serve(JobQueue([job], stop: stop), task, isLastChance: true)
        }
    }

    /// Starts one worker, waits for its greeting, and lets it end.
    func greet() async throws {
        let work = Work<WorkerRequest, WorkerGreeting>(
            kind: .observe, request: { $0 }, complaint: { _, _ in nil },
            deliver: { _, answer, _ in _ = try answer.get() })
        try await run([.hello(for: .observe)], work)
    }

    /// One worker after the other, until the queue is empty.
    private func serve<Job, Answer>(
        _ queue: JobQueue<Job>, _ task: Work<Job, Answer>, isLastChance: Bool
    ) async throws {
        var failedStarts = 0
        var next = await queue.next()
        while let first = next {
            let turn = try await takeTurn(first, queue, task)
            switch turn.end {
            case .done: return
            case .retired(let upcoming):
                failedStarts = 0
                next = upcoming
            case .lost(let job, let failure, let milliseconds):
                failedStarts = 0
                if isLastChance {
                    try await task.deliver(job, .failure(failure), milliseconds)
                } else {
                    await queue.tryAgainLater(job)
                }
                next = await queue.next()
            case .notStarted(let error):
                failedStarts += 1
                if failedStarts == Self.starts || turn.isHopeless { throw error }
                try await Task.sleep(for: .milliseconds(300))
                next = first
            }
        }
    }

    private struct Turn<Job> {
        enum End {
            case done
            /// Served its time; the next job is in hand, if there is one.
            case retired(Job?)
            case lost(Job, ImageFailure, Double)
            case notStarted(WorkerError)
        }
        var end: End
        /// Trying again would not help.
        var isHopeless = false
    }

    private enum Stage<Job: Sendable>: Sendable {
        case done
        case retired(Job?)
        case lost(Job, WorkerLoss, Double)
        case notGreeted(WorkerLoss)
        case mismatched(String)
    }

    private func takeTurn<Job, Answer>(
        _ first: Job, _ queue: JobQueue<Job>, _ task: Work<Job, Answer>
    ) async throws -> Turn<Job> {
        let errors = OutputTail()
        let plan = plan
        let result = try await Subprocess.run(
            .path(FilePath(plan.program)), arguments: Arguments(plan.arguments),
            environment: .inherit.updating(
                Dictionary(uniqueKeysWithValues: plan.environment.map { (.init(stringLiteral: $0.key), $0.value) })),
            input: .inputWriter, output: .sequence, error: .sequence
        ) { process in
            async let drained: Void = errors.drain(process.standardError)
            var session = WorkerSession(process, plan: plan)
            let stage = try await converse(&session, first, queue, task)
            await session.end()
            await drained
            return stage
        }
        switch result.closureResult {
        case .done: return Turn(end: .done)
        case .retired(let job): return Turn(end: .retired(job))
        case .lost(let job, let loss, let milliseconds):
            let failure = loss.failure(status: result.terminationStatus, errors: errors)
            return Turn(end: .lost(job, failure, milliseconds))
        case .mismatched(let detail):
            return Turn(
                end: .notStarted(WorkerError(.mismatched(detail))), isHopeless: true)
        case .notGreeted(let loss):
            let reason = loss.failure(status: result.terminationStatus, errors: errors).detail
            let said = errors.text.isEmpty ? "" : ": \(errors.text)"
            return Turn(
                end: .notStarted(WorkerError(.notStarted(reason + said))))
        }
    }

    private func converse<Job, Answer>(
        _ session: inout WorkerSession, _ first: Job, _ queue: JobQueue<Job>, _ task: Work<Job, Answer>
    ) async throws -> Stage<Job> {
        do {
            let greeting = try await session.ask(
                .hello(for: task.kind), seconds: plan.secondsToStart, as: WorkerGreeting.self)
            if let complaint = plan.complaint(about: greeting) { return .mismatched(complaint) }
        } catch {
            return .notGreeted(error.loss)
        }
        var job = first
        for _ in 1...max(1, plan.requestsPerWorker) {
            let begun = ContinuousClock.now
            do {
                let answer = try await session.ask(task.request(job), seconds: plan.seconds, as: Answer.self)
                let milliseconds = begun.milliseconds
                if let complaint = task.complaint(job, answer) {
                    await session.kill()
                    return .lost(job, .nonsense(complaint), milliseconds)
                }
                try await task.deliver(job, .success(answer), milliseconds)
            } catch let lost as WorkerSession.Lost {
                return .lost(job, lost.loss, begun.milliseconds)
            }
            guard let upcoming = await queue.next() else { return .done }
            job = upcoming
        }
        return .retired(job)
    }
}

extension WorkerPlan {
    fileprivate func complaint(about greeting: WorkerGreeting) -> String? {
        if greeting.version != WorkerRequest.currentProtocol || greeting.schema != Observation.currentSchema {
            return "the worker speaks protocol \(greeting.version), schema \(greeting.schema), not "
                + "\(WorkerRequest.currentProtocol) and \(Observation.currentSchema)"
        }
        return models.isEmpty || greeting.models == models ? nil : "the worker has other models than its parent"
    }
}

extension ContinuousClock.Instant {
    /// Milliseconds from here to now.
    fileprivate var milliseconds: Double { duration(to: .now) / .milliseconds(1) }
}
