import ArgumentParser
import Foundation
import Screen

/// `screen-cli backup`: the store, copied.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy the store, also while a scan runs, and check the copy.",
        discussion: """
            The copy is one file that takes the store's place as it is: stop the timer, put it there, look at it with doctor --store. \
            Registers and inbox are plain files and are copied by any means.

              screen-cli backup --store /srv/laporan/screen.sqlite /srv/cadangan/screen-2029-11-28.sqlite
            """)

    @Option(help: ArgumentHelp("The store that a scan made.", valueName: "file"), completion: .file())
    var store: String

    @Argument(help: ArgumentHelp("The copy to make.", valueName: "copy"), completion: .file())
    var copy: String

    @Flag(help: "Replace a file that is there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            guard FileManager.default.fileExists(atPath: store) else {
                throw FolderError(path: store, detail: "no such store; a scan makes one")
            }
            try Store(path: store, for: .read).backUp(to: copy, replacing: force)
            Message.write(common.lang.text("backup.done", [Terminal.safe(copy)]), isShown: !common.quiet)
        }
    }
}
