internal import Foundation
internal import Glibc
internal import Observation

/// Held by the one run that may write a store; freed by the system when the process ends, however it ends.
public final class RunLock: Sendable {
    /// Another run holds it.
    public struct Held: Error, Sendable {
        public let path: String
    }

    private let descriptor: Int32

    /// Takes the lock of a store that must be there already, so that no lock is left where there is none.
    ///
    /// - Throws: `Held` or `StoreError`.
    public convenience init(ofExisting store: String) throws {
        try Store.find(store)
        try self.init(store: store)
    }

    /// Takes the lock, without waiting.
    ///
    /// - Parameter store: Path of the store; the lock is a file beside it.
    /// - Throws: `Held`, or `StoreError` if the lock file cannot be made.
    public init(store: String) throws {
        let path = store + ".lock"
        descriptor = unsafe PathText(path).withCString {
            unsafe open($0, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        }
        guard descriptor >= 0 else {
            throw StoreError(path: path, system: errno)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            if code == EWOULDBLOCK { throw Held(path: path) }
            throw StoreError(.noLock, path: path, detail: SystemError.text(code))
        }
    }

    deinit { close(descriptor) }

    /// Whether a run holds the lock of a store now. The lock is not touched: taking it, were it for a moment, could end a
    /// run that starts just then.
    public static func isHeld(store: String) -> Bool {
        var status = stat()
        guard unsafe stat(store + ".lock", &status) == 0,
            let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
        else { return false }
        // 1: FLOCK  ADVISORY  WRITE 4711 08:01:12345 0 EOF
        return locks.split(separator: "\n").contains { line in
            line.contains(" FLOCK ") && line.contains(":\(status.st_ino) ")
        }
    }
}
