internal import GRDB

/// The store could not be opened, read or written.
public struct StoreError: Error, Sendable, CustomStringConvertible {
    public let path: String
    public let detail: String
    public let hint: String

    public var description: String { "\(path): \(detail)" }

    init(path: String, detail: String, hint: String) {
        self.path = path
        self.detail = detail
        self.hint = hint
    }

    init(path: String, _ error: any Error) {
        if let error = error as? StoreError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(path: path, detail: "\(error)", hint: "keep the file and report this")
            return
        }
        let hint =
            switch error.resultCode {
            case .SQLITE_FULL, .SQLITE_IOERR: "make room on its disk and run again: nothing that was finished is lost"
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: "check the folder's permissions"
            case .SQLITE_BUSY, .SQLITE_LOCKED: "another program holds it open; wait, then run again"
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: "restore it from a copy, or begin a new one with another --store"
            default: "keep the file and report this"
            }
        self.init(path: path, detail: error.message ?? error.description, hint: hint)
    }
}
