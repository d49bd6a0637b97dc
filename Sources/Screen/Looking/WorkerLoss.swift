internal import Observation
internal import Subprocess

/// How a worker was lost over a request.
enum WorkerLoss: Sendable, Equatable {
    /// The watchdog ended it.
    case timeout(seconds: Double)
    /// It closed its output, and so is dead or dying.
    case died
    /// It answered something that is no answer to the question.
    case nonsense(String)

    /// The failure to record for the image.
    ///
    /// - Parameters:
    ///   - status: How the process ended.
    ///   - errors: What it last wrote to standard error.
    func failure(status: TerminationStatus, errors: OutputTail) -> ImageFailure {
        switch self {
        case .timeout(let seconds):
            return ImageFailure(.timeout, "no answer within \(seconds) s")
        case .nonsense(let detail):
            return ImageFailure(.crashed, "the worker answered nonsense: \(detail)")
        case .died:
            if status == .exited(WorkerExit.outOfMemory) || errors.contains("bad_alloc") {
                return ImageFailure(.outOfMemory, "the worker needed more memory than it may have")
            }
            // Only the system's own memory keeper sends this unasked.
            if status == .signaled(9) { return ImageFailure(.outOfMemory, "the system ended the worker (signal 9)") }
            return ImageFailure(.crashed, "the worker ended: \(status.words)")
        }
    }
}

/// Exit codes of `screen-cli worker` that its parent understands.
public enum WorkerExit {
    /// Memory ran out.
    public static let outOfMemory: Int32 = 77
    /// Something broke that no image should break.
    public static let broken: Int32 = 70
}

extension TerminationStatus {
    var words: String {
        switch self {
        case .exited(let code): "exit code \(code)"
        case .signaled(let signal): "signal \(signal)"
        }
    }
}
