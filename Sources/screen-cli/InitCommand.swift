import ArgumentParser
import Foundation
import Observation
import Screen

/// `screen-cli init`: the folders of a new office.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a folder with an inbox, registers to fill in, and a place for reports.")

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"), completion: .directory)
    var folder: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            let path = try Folder.absolute(folder).text
            for name in ["", "/inbox", "/registers", "/laporan"] { try Folder.make(path + name) }
            for (name, columns) in RegisterTemplate.files {
                let file = path + "/registers/" + name
                // What an officer has filled in is never overwritten.
                if FileManager.default.fileExists(atPath: file) { continue }
                try AtomicFile.write(CSVWriter().document(header: columns, rows: []), to: file)
            }
            print(common.lang.text("init.next", [path]))
        }
    }
}
