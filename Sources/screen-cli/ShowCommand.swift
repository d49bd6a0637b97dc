import ArgumentParser
import Foundation
import Observation
import Screen

/// `screen-cli show`: everything known about one image or finding, and why.
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Tell everything known about an image or a finding.")

    @Argument(help: ArgumentHelp("An image's file, its SHA-256, or a finding's id.", valueName: "file or id"))
    var subject: String

    @Option(help: ArgumentHelp("The store.", valueName: "file"), completion: .file())
    var store: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            let opened = try Store(path: store, for: .read)
            var key = subject
            if FileManager.default.fileExists(atPath: subject) {
                key = try FileDigest(of: Folder.absolute(subject)).sha256
            }
            let lines = try opened.story(of: key, in: common.lang, clock: clock(of: opened))
            guard !lines.isEmpty else {
                Message.error(common.lang.text("show.unknown", [subject]), in: common.lang)
                throw ExitCode(2)
            }
            for line in lines { print(Terminal.safe(line)) }
        }
    }

    /// In the zone of the first contest, where the registers of the last scan can still be read.
    private func clock(of store: Store) throws -> ReportClock {
        let folder = try store.lastRegistersFolder()
        let reading = folder.flatMap { try? RegisterReader(folder: $0).read(allowBadRows: true, now: nil) }
        return ReportClock(zone: reading?.registers.contests.first?.timeZone ?? "Asia/Jakarta")
    }
}
