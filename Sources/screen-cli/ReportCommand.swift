import ArgumentParser
import Foundation
import Observation
import Screen

/// `screen-cli report`: the store told again, narrowed.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write reports from the store, narrowed by date, contest or level.")

    @OptionGroup var source: StoreOptions
    @OptionGroup var reports: ReportOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var sharing: SharingOptions

    @Option(help: ArgumentHelp("Folder of the reports.", valueName: "folder"), completion: .directory)
    var out: String?

    @Flag(help: "Print findings as JSON Lines.")
    var json = false

    @Option(help: ArgumentHelp("Uploaded on this day or later.", valueName: "day"))
    var since: CalendarDay?

    @Option(help: ArgumentHelp("Uploaded on this day or before.", valueName: "day"))
    var until: CalendarDay?

    @Option(help: ArgumentHelp("Of this contest alone.", valueName: "id"))
    var contest: String?

    @Option(help: ArgumentHelp("Of this level or higher: rendah, sedang or tinggi.", valueName: "level"))
    var severity: Severity?

    func validate() throws {
        guard out != nil || json else { throw ValidationError(common.lang.text("report.where")) }
    }

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            let store = try source.open(for: .read)
            let (_, reading) = try source.readRegisters(of: store, language: common.lang)
            var settings = ReportSettings(
                registers: reading.registers, out: try Folder.absolute(out ?? ".").text, now: source.now.date,
                tool: ScreenCommand.version)
            settings.language = common.lang
            reports.apply(to: &settings)
            settings.access = sharing.access
            settings.filter = ReportFilter(since: since, until: until, contest: contest, severity: severity)
            let rematch = Rematch(settings: settings, store: store)
            let report = try rematch.report()
            if json { for item in report.items { try Output.writeLine(item.finding) } }
            if let out {
                try Folder.make(out, access: sharing.access)
                try await rematch.write(report)
            }
        }
    }
}
