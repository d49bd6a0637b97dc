import ArgumentParser
import Foundation
import Observation
import Screen
import Vision

/// What every command that scans takes, and the scan itself.
struct ScanOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Folder of the registers.", valueName: "folder"), completion: .directory)
    var registers: String

    @Option(help: ArgumentHelp("Folder of the reports.", valueName: "folder"), completion: .directory)
    var out: String

    @Option(help: ArgumentHelp("The store (default: screen.sqlite in the folder of the reports).", valueName: "file"))
    var store: String?

    @OptionGroup var vision: VisionOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var reports: ReportOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var sharing: SharingOptions

    @Option(help: ArgumentHelp("The moment that reports name (default: now).", valueName: "time"))
    var now: Moment = Moment(date: Date())

    @Flag(help: "Use registers with wrong rows, leaving those out.")
    var allowBadRows = false

    @Flag(help: "Accept that an inbox that held files is empty now.")
    var allowEmpty = false

    @Flag(help: "Look again at every image that failed before, not only at those whose failure may pass.")
    var retryFailed = false

    @Flag(help: "Believe the clock (or --now) although it is earlier than this program or than what was seen before.")
    var acceptClock = false

    @Flag(help: "End with code 1 if there are leads.")
    var exitCode = false

    @Option(
        help: ArgumentHelp("Append messages to this file too, with their time.", valueName: "file"), completion: .file()
    )
    var logFile: String?

    /// Scans.
    ///
    /// - Parameters:
    ///   - inboxes: As they were named.
    ///   - observations: Files with what other machines saw, taken into the store first.
    func run(_ inboxes: [String], observations: [String] = []) async throws {
        try await Failure.reported(language: common.lang) {
            if let logFile { try Message.open(log: logFile) }
            let stop = StopFlag()
            let interrupts = Interrupts(stop: stop, language: common.lang, quiet: common.quiet)
            let reading = try RegisterReader(folder: registers).read(allowBadRows: allowBadRows, now: now.date)
            if let zone = reading.registers.contests.first?.timeZone { Message.use(zone: zone) }
            for text in reading.skipped.texts(in: common.lang) { Message.write(text) }
            try Folder.make(out, access: sharing.access)
            let storePath = store ?? out + "/screen.sqlite"
            let lock = try RunLock(store: storePath)
            defer { withExtendedLifetime(lock) {} }
            warnOfExposure(store: storePath)
            let progress = ProgressBar(language: common.lang, isShown: !common.quiet, isVerbose: common.verbose)
            let settings = try await settings(reading, inboxes: inboxes)
            let opened = try Store(path: storePath, for: .create)
            let imported = try take(observations, into: opened, settings, stop: stop)
            let scan = Scan(settings: settings, store: opened, stop: stop, progress: progress.show)
            let summary = try await scan.run()
            progress.clear()
            if let signal = interrupts.received {
                Message.write(common.lang.text("scan.interrupted"))
                throw ExitCode(128 + signal)
            }
            Message.write(summary.line(in: common.lang), isShown: !common.quiet)
            if summary.newFailures > 0 {
                Message.write(common.lang.text("scan.failures", [String(summary.newFailures)]))
            }
            try tellUnreadable(in: settings.inboxes, of: opened)
            if summary.newFailures > 0 || imported.refused > 0 { throw ExitCode(3) }
            if exitCode && summary.leads > 0 { throw ExitCode(1) }
        }
    }

    /// Each night, for as long as it lasts: an officer's folder that nobody else may read looks like an empty one.
    private func tellUnreadable(in roots: [PathText], of store: Store) throws {
        let (count, places) = try store.unreadablePlaces(in: roots, limit: UnreadablePlaces.limit)
        guard count > 0,
            let inbox = roots.first(where: { root in places.contains { $0.path.relative(to: root) != nil } })
        else {
            return
        }
        for line in UnreadablePlaces.lines(count: count, places, in: common.lang) { Message.write(line) }
        Message.write(common.lang.text("unreadable.remedy", [Terminal.safe(inbox.text)]))
    }

    private func warnOfExposure(store: String) {
        guard !common.quiet else { return }
        for (path, access) in [(registers, sharing.access), (store, .owner)] {
            guard Exposure.isExposed(path, beyond: access) else { continue }
            Message.write(common.lang.text(access == .group ? "scan.exposed.group" : "scan.exposed", [path]))
        }
    }

    private func settings(_ reading: RegisterReading, inboxes: [String]) async throws -> ScanSettings {
        let roots = try inboxes.map { try Folder.absolute($0) }
        var report = ReportSettings(
            registers: reading.registers, out: try Folder.absolute(out).text, now: now.date, tool: ScreenCommand.version
        )
        report.models = try vision.fingerprint()
        report.language = common.lang
        report.warnings = reading.skipped.texts(in: common.lang)
        reports.apply(to: &report)
        report.access = sharing.access
        var settings = ScanSettings(
            inboxes: roots, registersFolder: try Folder.absolute(registers).text, report: report,
            workers: try await workers.plan(vision: vision, fingerprint: report.models, readable: roots))
        settings.allowsEmptyInbox = allowEmpty
        settings.acceptsClock = acceptClock
        settings.retriesFailed = retryFailed
        return settings
    }

    /// Takes in what other machines saw, and says what became of it.
    private func take(
        _ files: [String], into store: Store, _ settings: ScanSettings, stop: StopFlag
    ) throws -> ImportSummary {
        var sum = ImportSummary()
        guard !files.isEmpty else { return sum }
        let taking = ObservationImport(
            store: store, models: settings.report.models, inboxes: settings.inboxes, now: now.date, stop: stop)
        var told = 0
        for file in files {
            sum += try taking.take(file) { problem in
                told += 1
                if told <= Self.problemsTold { Message.write(problem.text(in: common.lang)) }
            }
        }
        if told > Self.problemsTold {
            Message.write(common.lang.text("import.more", [String(told - Self.problemsTold)]))
        }
        let counts = [sum.lines, sum.taken, sum.known, sum.left, sum.refused].map(String.init)
        Message.write(common.lang.text("import.summary", counts), isShown: !common.quiet)
        return sum
    }

    /// Wrong lines that are told one by one.
    private static let problemsTold = 20
}
