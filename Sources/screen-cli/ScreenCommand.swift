import ArgumentParser

@main
struct ScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen-cli",
        abstract: "Screens image posts for signs that a civil servant took sides in an election.",
        version: version,
        subcommands: [
            ScanCommand.self, ObserveCommand.self, RematchCommand.self, ReportCommand.self, ReviewCommand.self, ShowCommand.self,
            PurgeCommand.self, InitCommand.self, DoctorCommand.self, WorkerCommand.self,
        ])

    /// Of this program; a new one makes stored findings be judged again, and images be looked at again.
    static let version = "0.1.0"
}
