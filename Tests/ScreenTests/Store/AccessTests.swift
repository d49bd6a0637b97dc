import Foundation
import GRDB
import Observation
import TestSupport
import Testing

@testable import Screen

/// Only what makes a store makes one, and what only reads changes nothing.
struct AccessTests {
    private func attempt(_ path: String, _ access: Store.Access) -> StoreError.Reason? {
        do throws(StoreError) {
            _ = try Store(path: path, for: access)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test(arguments: [Store.Access.read, .write, .update]) func aStoreThatIsNotThereIsNotMade(access: Store.Access)
        throws
    {
        let folder = try TemporaryFolder()
        #expect(attempt(folder.path + "/salah.sqlite", access) == .missing)
        #expect(throws: StoreError.self) { try RunLock(ofExisting: folder.path + "/salah.sqlite") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func whatOnlyReadsChangesNoTable() throws {
        let made = try MadeStore()
        let path = made.store.path
        try made.store.write { database in
            try database.execute(sql: "ALTER TABLE observation DROP COLUMN attempts")
            try database.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '3'")
        }
        #expect(attempt(path, .read) == .older)
        #expect(attempt(path, .write) == .older)
        #expect(attempt(path, .update) == nil)
        #expect(attempt(path, .read) == nil)
    }

    @Test func aStoreThatIsReadCannotBeWritten() throws {
        let made = try MadeStore()
        let reading = try Store(path: made.store.path, for: .read)
        #expect(throws: StoreError.self) { try reading.log("x") }
        #expect(try reading.finding("id of file:foto0.jpg") != nil)
    }

    @Test func everyErrorSaysInBothLanguagesWhatToDo() {
        for reason in StoreError.Reason.allCases {
            let error = StoreError(reason, path: "/p", detail: "d")
            for language in Language.allCases {
                #expect(error.message(in: language).contains("/p"))
                #expect(error.hint(in: language)?.hasPrefix("error.") == false)
            }
        }
    }
}
