import ArgumentParser
import Foundation
import Observation
import Screen

/// `screen-cli rematch`: other registers, the same images.
struct RematchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rematch",
        abstract: "Judge everything seen so far with changed registers, without opening an image.")

    @OptionGroup var source: StoreOptions
    @OptionGroup var reports: ReportOptions
    @OptionGroup var common: CommonOptions
    @OptionGroup var sharing: SharingOptions

    @Option(help: ArgumentHelp("Write the reports here too.", valueName: "folder"), completion: .directory)
    var out: String?

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            let lock = try source.lock()
            defer { withExtendedLifetime(lock) {} }
            let store = try source.open(for: .update)
            let (folder, reading) = try source.readRegisters(of: store, language: common.lang)
            var settings = ReportSettings(
                registers: reading.registers, out: try Folder.absolute(out ?? ".").text, now: source.now.date,
                tool: ScreenCommand.version)
            settings.language = common.lang
            reports.apply(to: &settings)
            settings.access = sharing.access
            settings.warnings = reading.skipped.texts(in: common.lang)
            let progress = ProgressBar(language: common.lang, isShown: !common.quiet)
            let rematch = Rematch(settings: settings, store: store, progress: progress.show)
            let judged = try rematch.judge(registersFolder: folder)
            if let out {
                try Folder.make(out, access: sharing.access)
                try await rematch.write(rematch.report())
            }
            progress.clear()
            if !common.quiet { Message.write(common.lang.text("rematch.summary", [String(judged)])) }
        }
    }
}
