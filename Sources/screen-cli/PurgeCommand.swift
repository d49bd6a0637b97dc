import ArgumentParser
import Foundation
import Screen

/// `screen-cli purge`: what was kept long enough goes.
struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Remove what was seen in old posts, unless an officer passed them on.",
        discussion: """
            Ids, SHA-256 and decisions stay, so that a rejected lead does not come back. The images in the inbox are not touched.

              screen-cli purge --store laporan/screen.sqlite --older-than 180d
            """)

    @Option(help: ArgumentHelp("The store.", valueName: "file"), completion: .file())
    var store: String

    @Option(help: ArgumentHelp("Age since a post was first seen: days, such as 180d.", valueName: "days"))
    var olderThan: Days

    @Flag(help: "Only say what would be removed.")
    var dryRun = false

    @Option(help: ArgumentHelp("The moment from which age is counted (default: now).", valueName: "time"))
    var now: Moment = Moment(date: Date())

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            let lock = try RunLock(store: store)
            defer { withExtendedLifetime(lock) {} }
            let opened = try Store(path: store)
            let purged = try opened.purge(before: now.date.addingTimeInterval(-olderThan.seconds), isDryRun: dryRun)
            if !common.quiet {
                Message.write(
                    common.lang.text(
                        dryRun ? "purge.dry" : "purge.summary",
                        [purged.posts, purged.findings, purged.observations].map(String.init)))
            }
        }
    }
}

/// A number of days on the command line: `180d`, or `180`.
struct Days: ExpressibleByArgument {
    var seconds: TimeInterval

    init?(argument: String) {
        let digits = argument.hasSuffix("d") ? argument.dropLast() : argument[...]
        guard let days = Int(digits), (0...36_500).contains(days) else { return nil }
        seconds = Double(days) * 86_400
    }
}
