import ArgumentParser
import Foundation
import Observation
import Screen

/// `screen-cli status`: how the nights went.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tell how the last scan went, what could not be read, and what waits for review.",
        discussion: """
            Exit codes: 0 the last scan finished and read everything; 3 it finished, but files or folders of the inbox cannot be \
            read; 2 it did not finish, there was none, or the last that finished is older than --max-age.

              screen-cli status --out /srv/laporan
            """)

    @Option(help: ArgumentHelp("The store that a scan made.", valueName: "file"), completion: .file())
    var store: String?

    @Option(help: ArgumentHelp("Folder of the reports, with the store in it.", valueName: "folder"))
    var out: String?

    @Option(
        help: ArgumentHelp("Folder of the registers (default: the last scan's).", valueName: "folder"),
        completion: .directory)
    var registers: String?

    @Option(help: ArgumentHelp("Hours after which a scan that finished is too old.", valueName: "hours"))
    var maxAge = 36

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (store == nil) != (out == nil) else { throw ValidationError("--store or --out is needed, one of them") }
        guard (1...100_000).contains(maxAge) else { throw ValidationError("--max-age must be from 1 to 100000") }
    }

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            let path = store ?? (out ?? ".") + "/screen.sqlite"
            let report = try StatusReport(store: path, registers: registers, maxAge: maxAge)
            if json {
                try Output.writeLine(report.json)
            } else if !common.quiet || report.code != 0 {
                for line in report.lines(in: common.lang) { print(line) }
            }
            if report.code != 0 { throw ExitCode(report.code) }
        }
    }
}
