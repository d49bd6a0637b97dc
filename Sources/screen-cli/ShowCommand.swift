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
            let lines = try opened.story(of: key, in: common.lang)
            guard !lines.isEmpty else { throw ValidationError(common.lang.text("show.unknown", [subject])) }
            for line in lines { print(Terminal.safe(line)) }
        }
    }
}
