internal import GRDB
internal import Glibc

/// The store could not be opened, read or written.
public struct StoreError: OperatorError {
    public enum Reason: String, Sendable, CaseIterable {
        /// No file is there.
        case missing = "store_missing"
        /// The file, or a folder above it, may not be read or written.
        case notPermitted = "store_not_permitted"
        /// Tables of a newer program.
        case newer = "store_newer"
        /// Tables of an older program, and this command only reads.
        case older = "store_older"
        case diskFull = "store_disk_full"
        /// Another program holds it.
        case busy = "store_busy"
        /// The file is no store, or not whole.
        case corrupt = "store_corrupt"
        /// A row that this command needs cannot be read back.
        case damagedRow = "store_damaged_row"
        /// The disk cannot lock files.
        case noLock = "store_no_lock"
        case failed = "store_failed"
    }

    public let reason: Reason
    public let path: String
    /// What the system or SQLite said; may be empty.
    public let detail: String

    init(_ reason: Reason, path: String, detail: String = "") {
        self.reason = reason
        self.path = path
        self.detail = detail
    }

    /// What happened.
    public func message(in language: Language) -> String { language.text("error.\(reason.rawValue)", [path, detail]) }

    /// What to do.
    public func hint(in language: Language) -> String? { language.text("error.\(reason.rawValue).hint", [path]) }

    init(path: String, _ error: any Error) {
        if let error = error as? StoreError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(.failed, path: path, detail: "\(error)")
            return
        }
        let reason: Reason =
            switch error.resultCode {
            case .SQLITE_FULL, .SQLITE_IOERR: .diskFull
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .notPermitted
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: .corrupt
            default: .failed
            }
        self.init(reason, path: path, detail: error.message ?? error.description)
    }

    /// - Parameter code: An error number of the system.
    init(path: String, system code: Int32) {
        let reason: Reason =
            switch code {
            case ENOENT, ENOTDIR: .missing
            case EACCES, EPERM, EROFS, ELOOP: .notPermitted
            case ENOSPC, EDQUOT: .diskFull
            default: .failed
            }
        self.init(reason, path: path, detail: SystemError.text(code))
    }
}
