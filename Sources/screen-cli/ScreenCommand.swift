import ArgumentParser

@main
struct ScreenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen-cli",
        abstract: "Screens image posts for signs that a civil servant took sides in an election.",
        subcommands: [ObserveCommand.self])
}
