import Foundation
import Observation
import Synchronization
import TestSupport
import Testing

@testable import Screen

struct WorkerPoolTests {
    /// What was delivered, by path.
    final class Results: Sendable {
        let values = Mutex<[String: Result<Observation, ImageFailure>]>([:])
        let deliveries = Mutex<Int>(0)
    }

    private func run(_ paths: [String], plan: WorkerPlan, stop: StopFlag = StopFlag()) async throws -> Results {
        let results = Results()
        let work = WorkerPool.Work<String, ObservationLine>(
            kind: .observe, request: { .observe(path: PathText($0)) },
            complaint: { $1.path == PathText($0) ? nil : "another file's answer" },
            deliver: { path, answer, _ in
                results.deliveries.withLock { $0 += 1 }
                results.values.withLock { $0[path] = answer.flatMap(\.result) }
            })
        try await WorkerPool(plan: plan, stop: stop).run(paths, work)
        return results
    }

    @Test func everyImageIsAnsweredOnceWhateverHappensToWorkers() async throws {
        let folder = try TemporaryFolder()
        var plan = try FakeWorker.plan(in: folder, count: 3, seconds: 2)
        plan.bytesPerAnswer = 1 << 20
        let good = (0..<40).map { "/in/good\($0).jpg" }
        let bad = [
            "crash.jpg", "hang.jpg", "memory.jpg", "alloc.jpg", "nonsense.jpg", "endless.jpg", "other.jpg",
            "corrupt.jpg",
        ]
        let results = try await run(good + bad.map { "/in/" + $0 }, plan: plan)
        let values = results.values.withLock { $0 }
        #expect(results.deliveries.withLock { $0 } == 48)
        for path in good { #expect((try? values[path]?.get()) != nil, "\(path)") }
        func failure(_ name: String) -> ImageFailure? {
            if case .failure(let failure)? = values["/in/" + name] { failure } else { nil }
        }
        #expect(failure("crash.jpg") == ImageFailure(.crashed, "the worker ended: signal 11"))
        #expect(failure("hang.jpg") == ImageFailure(.timeout, "no answer within 2.0 s"))
        #expect(failure("memory.jpg")?.code == .outOfMemory)
        #expect(failure("alloc.jpg")?.code == .outOfMemory)
        #expect(
            failure("nonsense.jpg") == ImageFailure(.crashed, "the worker answered nonsense: Segmentation imminent"))
        #expect(failure("endless.jpg")?.code == .crashed)
        #expect(failure("other.jpg") == ImageFailure(.crashed, "the worker answered nonsense: another file's answer"))
        #expect(failure("corrupt.jpg") == ImageFailure(.corrupt, "made so"))
    }

    @Test func anImageThatCostItsWorkerIsTriedOnceMoreAlone() async throws {
        let folder = try TemporaryFolder()
        let paths = ["crash-once.jpg", "crash.jpg", "a.jpg", "b.jpg"].map { folder.path + "/" + $0 }
        let results = try await run(paths, plan: try FakeWorker.plan(in: folder, count: 2))
        let values = results.values.withLock { $0 }
        #expect((try? values[paths[0]]?.get()) != nil)
        #expect((try? values[paths[1]]?.get()) == nil)
        let log = try FakeWorker.log(in: folder)
        #expect(log.filter { $0.path == paths[0] }.count == 2)
        #expect(log.filter { $0.path == paths[1] }.count == 2)
        #expect(log.filter { $0.path == paths[2] }.count == 1)
        // The second tries come last, each in a process of its own.
        #expect(Set(log.suffix(2).map(\.path)) == [paths[0], paths[1]])
        #expect(Set(log.suffix(2).map(\.process)).count == 2)
    }

    @Test func workersAreReplacedAfterTheirTime() async throws {
        let folder = try TemporaryFolder()
        var plan = try FakeWorker.plan(in: folder, count: 1)
        plan.requestsPerWorker = 3
        let results = try await run((0..<7).map { "/in/\($0).jpg" }, plan: plan)
        #expect(results.deliveries.withLock { $0 } == 7)
        #expect(Set(try FakeWorker.log(in: folder).map(\.process)).count == 3)
    }

    @Test func aWorkerThatDoesNotStartEndsTheRunAndSaysWhy() async throws {
        let plan = WorkerPlan(
            program: "/bin/sh", arguments: ["-c", "echo no models here >&2; exit 2"], count: 2)
        let error = await #expect(throws: WorkerError.self) { _ = try await run(["/in/a.jpg"], plan: plan) }
        #expect(error?.description == "a worker did not start: the worker ended: exit code 2: no models here")
    }

    @Test func aWorkerWithOtherModelsIsRefused() async throws {
        let folder = try TemporaryFolder()
        var plan = try FakeWorker.plan(in: folder, count: 1)
        plan.models = "other"
        await #expect(throws: WorkerError.self) { _ = try await run(["/in/a.jpg"], plan: plan) }
    }

    @Test func nothingIsBegunOnceTheRunIsToStop() async throws {
        let folder = try TemporaryFolder()
        let stop = StopFlag()
        stop.raise()
        let results = try await run(["/in/a.jpg"], plan: try FakeWorker.plan(in: folder, count: 1), stop: stop)
        #expect(results.deliveries.withLock { $0 } == 0)
    }
}
