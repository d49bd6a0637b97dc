import ArgumentParser
import Foundation
import Observation
import Screen

/// Which store, and which registers, for commands that open no inbox.
struct StoreOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The store that a scan made.", valueName: "file"), completion: .file())
    var store: String

    @Option(
        help: ArgumentHelp("Folder of the registers (default: the last scan's).", valueName: "folder"),
        completion: .directory)
    var registers: String?

    @Flag(help: "Use registers with wrong rows, leaving those out.")
    var allowBadRows = false

    @Option(help: ArgumentHelp("The moment that reports name (default: now).", valueName: "time"))
    var now: Moment = Moment(date: Date())

    /// Opens the store; it must exist.
    // Swift 6.3 crashes when it inlines this into an asynchronous function.
    @inline(never)
    func open(for access: Store.Access) throws -> Store { try Store(path: store, for: access) }

    /// Takes the store's lock; the store must exist.
    func lock() throws -> RunLock { try RunLock(ofExisting: store) }

    /// The registers' folder and what is in it. Contests may be long over: cases are handled after the vote.
    func readRegisters(of store: Store, language: Language) throws -> (folder: String, reading: RegisterReading) {
        guard let folder = try registers ?? store.lastRegistersFolder() else {
            throw ValidationError(language.text("store.registers"))
        }
        let reading = try RegisterReader(folder: folder).read(allowBadRows: allowBadRows, now: nil)
        for text in reading.skipped.texts(in: language) { Message.write(text) }
        return (try Folder.absolute(folder).text, reading)
    }
}
