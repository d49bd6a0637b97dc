import ArgumentParser
import Foundation
import Screen

/// `screen-cli purge`: what was kept long enough goes.
struct PurgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Remove what was seen in old posts, unless an officer passed them on.",
        discussion: """
            Ids, SHA-256 and decisions stay, so that a rejected lead does not come back. The images in the inbox are not touched. \
            Without --older-than, posts are kept as many days as retensi_hari in the registers' pengaturan.yaml says (180 where it \
            says nothing).

              screen-cli purge --store laporan/screen.sqlite
              screen-cli purge --store laporan/screen.sqlite --older-than 90d --dry-run
            """)

    @OptionGroup var source: StoreOptions

    @Option(
        help: ArgumentHelp(
            "Age since a post was first seen: days, such as 180d (default: the registers' retensi_hari).",
            valueName: "days"))
    var olderThan: Days?

    @Flag(help: "Only say what would be removed.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            let lock = try source.lock()
            defer { withExtendedLifetime(lock) {} }
            let store = try source.open(for: .update)
            let age = try olderThan ?? retention(of: store)
            let purged = try store.purge(before: source.now.date.addingTimeInterval(-age.seconds), isDryRun: dryRun)
            if !common.quiet {
                Message.write(
                    common.lang.text(
                        dryRun ? "purge.dry" : "purge.summary",
                        [purged.posts, purged.findings, purged.observations].map(String.init)))
            }
        }
    }

    /// As the registers' settings say.
    private func retention(of store: Store) throws -> Days {
        let settings = try source.readRegisters(of: store, language: common.lang).reading.registers.settings
        return Days(settings.retentionDays)
    }
}

/// A number of days on the command line: `180d`, or `180`.
struct Days: ExpressibleByArgument {
    var seconds: TimeInterval

    init(_ days: Int) { seconds = Double(days) * 86_400 }

    init?(argument: String) {
        let digits = argument.hasSuffix("d") ? argument.dropLast() : argument[...]
        guard let days = Int(digits), (0...36_500).contains(days) else { return nil }
        self.init(days)
    }
}
