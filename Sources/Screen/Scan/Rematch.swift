internal import Foundation

/// Judges everything that was ever seen with other registers, and tells what is in the store. Opens no image.
public struct Rematch: Sendable {
    private let settings: ReportSettings
    private let store: Store
    private let stop: StopFlag
    private let progress: @Sendable (ScanProgress) -> Void

    public init(
        settings: ReportSettings, store: Store, stop: StopFlag = StopFlag(),
        progress: @escaping @Sendable (ScanProgress) -> Void = { _ in }
    ) {
        self.settings = settings
        self.store = store
        self.stop = stop
        self.progress = progress
    }

    /// Judges what these registers have not judged yet.
    ///
    /// - Parameter registersFolder: Kept for later commands.
    /// - Returns: How many posts were judged.
    /// - Throws: `StoreError`.
    public func judge(registersFolder: String) throws -> Int {
        let run = try store.begin(
            Store.RunRecord(
                command: "rematch", time: settings.now, tool: settings.tool, models: settings.models,
                registers: settings.registers.version, registersFolder: registersFolder))
        let judged = try JudgingStage(
            registers: settings.registers, tool: settings.tool, now: Store.text(settings.now), store: store, stop: stop,
            progress: progress
        ).run().judged
        try store.finish(run, summary: Store.encode(["judged": judged]), inboxes: [])
        return judged
    }

    /// The report of all inboxes, as the filter narrows it.
    ///
    /// - Throws: `StoreError`.
    public func report() throws -> Report {
        try ReportStage(settings: settings, store: store).report(
            of: store.inboxes(), scanned: store.lastScanTime(isFinished: true))
    }

    /// Writes the report's files.
    ///
    /// - Throws: `StoreError` or `ReportFileError`.
    public func write(_ report: Report) async throws {
        progress(.reporting)
        try await ReportStage(settings: settings, store: store).write(report)
    }
}
