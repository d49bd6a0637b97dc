/// No worker can be started, so that no image can be looked at.
public struct WorkerError: OperatorError {
    enum Reason: Sendable, Equatable {
        /// It ended or was silent before it was ready; what is known of why.
        case notStarted(String)
        /// It is another program or has other models than its parent; what differs.
        case mismatched(String)
    }

    let reason: Reason

    init(_ reason: Reason) { self.reason = reason }

    public func message(in language: Language) -> String {
        switch reason {
        case .notStarted(let detail): language.text("error.worker_not_started", [detail])
        case .mismatched(let detail): language.text("error.worker_mismatched", [detail])
        }
    }

    public func hint(in language: Language) -> String? {
        switch reason {
        case .notStarted: language.text("error.worker_not_started.hint")
        case .mismatched: language.text("error.worker_mismatched.hint")
        }
    }
}
