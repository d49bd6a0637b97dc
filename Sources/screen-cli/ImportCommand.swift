import ArgumentParser

/// `screen-cli import`: a scan for which other machines have looked.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in what other machines saw, then scan: only what they left out is looked at here.",
        discussion: """
            The files hold observations as `screen-cli worker` and `screen-cli observe` write them, one JSON line an image; - is \
            standard input. They are known by SHA-256, so that a file may be taken in twice, and an image may lie anywhere. They \
            must have been made with the same models and limits as this program's. Lines that are no observations are named by \
            file and line and left out, and the exit code is 3; the other exit codes are those of scan.

              screen-cli import lihat/part-* --inbox /srv/inbox --registers /srv/registers --out /srv/laporan
            """)

    @Argument(help: ArgumentHelp("Files of observations.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp("A folder that officers fill; any number of times.", valueName: "folder"),
        completion: .directory)
    var inbox: [String]

    @OptionGroup var options: ScanOptions

    func run() async throws { try await options.run(inbox, observations: files) }
}
