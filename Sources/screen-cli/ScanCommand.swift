import ArgumentParser

/// `screen-cli scan`: the nightly job.
struct ScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Look through inboxes and write what deserves a human look.",
        discussion: """
            Images that were seen before are not looked at again. The reports go to the --out folder: laporan.csv, laporan.xlsx, \
            berkas.csv, laporan.html and ringkasan.json. A finding is a suspicion with evidence, never a verdict.

            Exit codes: 0 finished; 1 leads found (with --exit-code); 2 fatal; 3 finished, but some files could not be read for \
            the first time; 4 another run holds the lock; 64 usage; 65 registers missing, empty, wrong or expired; 130 and 143 \
            interrupted.

              screen-cli scan /srv/inbox --registers /srv/registers --out /srv/laporan --quiet
            """)

    @Argument(help: ArgumentHelp("The folders that officers fill.", valueName: "inbox"), completion: .directory)
    var inboxes: [String]

    @OptionGroup var options: ScanOptions

    func run() async throws { try await options.run(inboxes) }
}
