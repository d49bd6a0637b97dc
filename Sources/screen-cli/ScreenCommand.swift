import ArgumentParser
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
    static let version = "0.1.0"
}
