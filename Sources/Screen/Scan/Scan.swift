internal import Foundation

/// The nightly job: from folders to reports. Everything that was finished is in the store, so that a run that was killed
/// goes on where it was.
public struct Scan: Sendable {
    private let settings: ScanSettings
    private let store: Store
    private let stop: StopFlag
    private let progress: @Sendable (ScanProgress) -> Void

    /// - Parameters:
    ///   - store: Locked by the caller (`RunLock`).
    ///   - stop: Raised to end the run early.
    ///   - progress: Called often, from any thread.
    public init(
        settings: ScanSettings, store: Store, stop: StopFlag, progress: @escaping @Sendable (ScanProgress) -> Void
    ) {
        self.settings = settings
        self.store = store
        self.stop = stop
        self.progress = progress
    }

    /// Runs to the end, or until it is told to stop: then what was seen is kept and no report is written.
    ///
    /// - Throws: `ClockError`, `InboxError`, `StoreError`, `WorkerError` or `ReportFileError`.
    public func run() async throws -> ScanSummary {
        let report = settings.report
        let clock = ClockCheck(store: store, now: report.now)
        if !settings.acceptsClock { try clock.run() }
        let run = try store.begin(
            Store.RunRecord(
                command: "scan", time: report.now, tool: report.tool, models: report.models,
                registers: report.registers.version, registersFolder: settings.registersFolder))
        try clock.mend()
        var summary = ScanSummary()
        var (inboxes, told) = try await pass(&summary, retries: settings.retriesFailed ? .all : .transient)
        // What could not be read back is made again: a finding from its post, a post from its files, what was seen from the image.
        // Each may bring the next to light. What is damaged once more then cannot be made again, and is told.
        var forgotten: Set<DamagedRow> = []
        while let damaged = told?.damaged.filter({ !forgotten.contains($0) }), !damaged.isEmpty, !stop.isRaised {
            try store.forget(damaged)
            forgotten.formUnion(damaged)
            (inboxes, told) = try await pass(&summary, retries: .none)
        }
        // Checked last: a report without some of its pictures is no report.
        guard let told, !stop.isRaised else {
            summary.isComplete = false
            try store.log("interrupted", run: run)
            return summary
        }
        try await ReportStage(settings: report, store: store).write(told)
        summary.count(told)
        summary.newFailures = try store.newFailures(in: inboxes)
        try store.finish(run, summary: Store.encode(summary), inboxes: inboxes)
        return summary
    }

    /// From folders to what the report tells; nil once the run is to stop.
    private func pass(
        _ summary: inout ScanSummary, retries: Store.Retries
    ) async throws -> ([Inbox], Report?) {
        let inboxes = try await IntakeStage(settings: settings, store: store, stop: stop, progress: progress).run()
        summary.lookedAt += try await LookingStage(settings: settings, store: store, stop: stop, progress: progress)
            .run(in: inboxes, retries: retries)
        let damaged = try await judge(inboxes)
        return (inboxes, try await makeReport(of: inboxes, damaged: damaged))
    }

    /// Judges, has the lines that decide read again, and judges what that changed.
    ///
    /// - Returns: The rows that were to be read and could not.
    private func judge(_ inboxes: [Inbox]) async throws -> Set<DamagedRow> {
        let judging = JudgingStage(
            registers: settings.report.registers, tool: settings.report.tool, now: Store.text(settings.report.now),
            store: store, stop: stop, progress: progress)
        let damaged = try judging.run().damaged
        guard !stop.isRaised else { return damaged }
        try await RereadingStage(settings: settings, store: store, stop: stop, progress: progress).run(in: inboxes)
        return damaged.union(try judging.run().damaged)
    }

    /// Nil once the run is to stop.
    private func makeReport(of inboxes: [Inbox], damaged: Set<DamagedRow>) async throws -> Report? {
        guard !stop.isRaised else { return nil }
        progress(.reporting)
        let report = try ReportStage(settings: settings.report, store: store).report(
            of: inboxes, scanned: settings.report.now, damaged: damaged)
        try await PictureStage(settings: settings, store: store, stop: stop).run(for: report, in: inboxes)
        return report
    }
}

extension ScanSummary {
    fileprivate mutating func count(_ report: Report) {
        files = report.files.count
        for file in report.files {
            switch file.outcome {
            case .seen: seen += 1
            case .sidecar: sidecars += 1
            case .skipped: skipped += 1
            case .failed: failed += 1
            }
        }
        for item in report.items {
            switch item.finding.severity {
            case .high: high += 1
            case .medium: medium += 1
            case .low: low += 1
            }
        }
    }
}
