import ArgumentParser
import Foundation
import Observation
import Screen

/// `screen-cli init`: the folders of a new office.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a folder with an inbox, registers to fill in, a place for reports, and a guide in Indonesian.")

    @Argument(help: ArgumentHelp("The folder to make.", valueName: "folder"), completion: .directory)
    var folder: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await Failure.reported(language: common.lang) {
            let path = try Folder.absolute(folder).text
            for name in ["", "/inbox", "/registers", "/laporan"] { try Folder.make(path + name) }
            for (name, columns, example) in RegisterTemplate.files {
                try add("registers/" + name, to: path, CSVWriter().document(header: columns, rows: [example]))
            }
            try add("registers/DAFTAR.md", to: path, Array(RegisterGuide.text.utf8))
            try add("BACA-SAYA.txt", to: path, Array(OfficeGuide.text(folder: path).utf8))
            try add("crontab.txt", to: path, Array(OfficeGuide.crontab(folder: path).utf8))
            print(common.lang.text("init.next", [path]))
        }
    }

    /// What an officer has filled in is never overwritten.
    private func add(_ name: String, to folder: String, _ content: [UInt8]) throws {
        let file = folder + "/" + name
        if FileManager.default.fileExists(atPath: file) { return }
        try AtomicFile.write(content, to: file)
    }
}
