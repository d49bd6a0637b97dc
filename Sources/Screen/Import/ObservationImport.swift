public import Foundation
public import Observation

/// Takes observations that other machines made into the store: lines as a worker or `screen-cli observe` writes them.
///
/// What the store has already is left as it is, so that a file can be taken in any number of times, and files in any order.
public struct ObservationImport: Sendable {
    private let store: Store
    private let models: String
    private let inboxes: [PathText]
    private let now: String
    private let stop: StopFlag

    /// A commit each so many lines.
    private static let batch = 500
    /// Bytes of a line. A picture full of text gives some hundred thousand.
    static let longestLine = 32 << 20

    /// - Parameters:
    ///   - store: Locked by the caller (`RunLock`).
    ///   - models: Fingerprint of the models that observations must have been made with.
    ///   - inboxes: Folders beneath which files that could not be observed are read for their SHA-256.
    ///   - now: When images are first seen that the store does not know yet.
    ///   - stop: Raised to end early; what was taken stays.
    public init(store: Store, models: String, inboxes: [PathText], now: Date, stop: StopFlag = StopFlag()) {
        self.inboxes = inboxes
        self.store = store
        self.models = models
        self.now = Store.text(now)
        self.stop = stop
    }

    /// Takes one file.
    ///
    /// - Parameters:
    ///   - path: The file; `-` is standard input.
    ///   - problem: Is told of each line that cannot be taken. The others are.
    /// - Returns: What became of its lines.
    /// - Throws: `ImportError` if the file cannot be read, or observations were made with other models; `StoreError`.
    public func take(
        _ path: String, problem: (ImportProblem) -> Void
    ) throws -> ImportSummary {
        var lines = try ImportLines(path: path, longest: Self.longestLine)
        var summary = ImportSummary()
        var pending: [ImportedResult] = []
        func flush() throws {
            let taken = try store.take(pending, models: models, now: now)
            summary.taken += taken
            summary.known += pending.count - taken
            pending = []
        }
        while !stop.isRaised, let line = try lines.next() {
            if line.bytes?.isEmpty == true { continue }
            summary.lines += 1
            do throws(ImportProblem.Reason) {
                if let seen = try result(of: line) { pending.append(seen) } else { summary.left += 1 }
            } catch {
                // Not one line gone wrong but a machine that sees with other eyes: its other lines are no better.
                if case .otherModels(let found, let wanted) = error {
                    try flush()
                    throw ImportError(
                        path: path, reason: .otherModels(line: line.number, found: found, wanted: wanted))
                }
                summary.refused += 1
                problem(ImportProblem(file: path, line: line.number, reason: error))
            }
            if pending.count == Self.batch { try flush() }
        }
        try flush()
        return summary
    }

    /// What a line says of which image; nil where it says nothing that can be kept.
    private func result(of line: ImportLines.Line) throws(ImportProblem.Reason) -> ImportedResult? {
        guard let bytes = line.bytes else { throw .tooLong }
        let answer: ObservationLine
        do {
            answer = try JSONDecoder().decode(ObservationLine.self, from: Data(bytes))
        } catch {
            if let invalid = error.invalidValue { throw .impossible(invalid.description) }
            throw line.isCut ? .cut : .malformed(error.onLine)
        }
        let milliseconds = ["decode", "text", "hands"].compactMap { answer.milliseconds[$0] }.reduce(0, +)
        switch answer.result {
        case .success(let seen):
            guard seen.models == models else { throw .otherModels(seen.models, wanted: models) }
            return ImportedResult(sha256: seen.sha256, result: answer.result, milliseconds: milliseconds)
        case .failure(let failure):
            // A failure names a path alone. Its bytes are read here, not decoded; a file that cannot be read at all, or lies in
            // no inbox, is left to the scan.
            guard failure.code != .unreadable,
                let digest = try? FileDigest(of: OpenFile(answer.path, inOneOf: inboxes))
            else { return nil }
            return ImportedResult(sha256: digest.sha256, result: answer.result, milliseconds: milliseconds)
        }
    }
}

extension Error {
    /// What is out of its bounds in a value that was decoded.
    var invalidValue: InvalidValue? {
        guard case .dataCorrupted(let context)? = self as? DecodingError else { return nil }
        return context.underlyingError as? InvalidValue
    }

    /// What a decoder found wrong, in one line: where and why.
    fileprivate var onLine: String {
        switch self as? DecodingError {
        case .keyNotFound(let key, _): "no “\(key.stringValue)”"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            (context.codingPath.map(\.stringValue) + [context.debugDescription]).joined(separator: ": ")
        default: "no JSON"
        }
    }
}
