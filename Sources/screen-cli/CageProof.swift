import Foundation
import Glibc
import Observation
import Screen

/// Tries, inside the cage, what the cage must prevent: so that a person can know that it holds on their machine.
enum CageProof {
    /// One attempt, and whether it was prevented. A wall that the kernel lacks prevents nothing.
    struct Attempt: Codable, Equatable {
        var attempt: String
        var prevented: Bool
        var detail: String
    }

    /// - Parameter folder: A folder that may be read.
    static func attempts(folder: PathText) -> [Attempt] {
        [
            attempt("open a file elsewhere") { unsafe open("/etc/passwd", O_RDONLY) },
            attempt("list a folder elsewhere") { unsafe open("/etc", O_RDONLY | O_DIRECTORY) },
            attempt("write where images are") {
                unsafe open(folder.text + "/.screen-cli-proof", O_WRONLY | O_CREAT, 0o600)
            },
            attempt("write elsewhere") { unsafe open("/tmp/.screen-cli-proof", O_WRONLY | O_CREAT, 0o600) },
            attempt("remove a file") {
                unsafe unlink(folder.text + "/.screen-cli-proof") == 0 || errno == ENOENT ? 0 : -1
            },
            attempt("make a socket") { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) },
            attempt("make a local socket") { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) },
            attempt("start a program", spawn),
            attempt("send its parent a signal") { kill(getppid(), 0) },
            attempt("raise its own limits") {
                var limit = rlimit(rlim_cur: 1 << 20, rlim_max: 1 << 20)
                return unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
            },
        ]
    }

    private static func attempt(_ name: String, _ body: () -> Int32) -> Attempt {
        errno = 0
        let result = body()
        let code = errno
        return Attempt(
            attempt: name, prevented: result < 0, detail: result < 0 ? unsafe String(cString: strerror(code)) : "")
    }

    private static func spawn() -> Int32 {
        var process: pid_t = 0
        guard let path = unsafe strdup("/bin/true") else { return -1 }
        defer { unsafe free(path) }
        var arguments = unsafe [path, nil]
        let code = unsafe posix_spawn(&process, path, nil, nil, &arguments, nil)
        errno = code
        if code == 0 {
            var status: Int32 = 0
            unsafe waitpid(process, &status, 0)
            return status == 0 ? 0 : -1
        }
        return -1
    }
}
