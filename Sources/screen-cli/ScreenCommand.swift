import ArgumentParser
import Foundation
import Screen
import Vision

@main
struct ScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen-cli",
        abstract: "Screens image posts for signs that a civil servant took sides in an election.",
        subcommands: [
            ScanCommand.self, ObserveCommand.self, RematchCommand.self, ReportCommand.self, ReviewCommand.self,
            ShowCommand.self, BundleCommand.self, ImportCommand.self, PurgeCommand.self, BackupCommand.self,
            StatusCommand.self, InitCommand.self, DoctorCommand.self, WorkerCommand.self,
        ])

    static func main() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            if let help = help(for: error) {
                print(help)
            } else {
                exit(withError: error)
            }
        }
    }

    /// The help that was asked for, where it is to be Indonesian.
    private static func help(for error: any Error) -> String? {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard exitCode(for: error) == .success, HelpLanguage.chosen(by: arguments) == .indonesian else { return nil }
        if arguments.contains("--experimental-dump-help") {
            let dump = try? HelpDump.translated(Data(_dumpHelp().utf8), to: .indonesian)
            return dump.map { String(decoding: $0, as: UTF8.self) }
        }
        return fullMessage(for: error).hasPrefix("OVERVIEW:") ? try? HelpPage(arguments).text : nil
    }

    /// Versions are put together only when they are asked for: models are read for theirs.
    @Flag(help: "Print the versions of program, models and libraries.")
    var version = false

    func run() throws {
        guard version else { throw CleanExit.helpRequest(self) }
        let models = (try? VisionOptions.parse([]).fingerprint()) ?? "-"
        print(
            "screen-cli \(Self.version), models \(models), OpenVINO \(VisionLibraries.openVINO), Tesseract \(VisionLibraries.tesseract)"
        )
    }

    /// Of this program; a new one makes stored findings be judged again, and images be looked at again.
    static let version = "0.2.0"
}
