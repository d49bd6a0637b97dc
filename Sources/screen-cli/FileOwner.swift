import Foundation
import Glibc
import Observation

/// Who owns a file or folder, and what its permissions are, as `ls -l` would tell.
struct FileOwner: Equatable {
    var user: String
    var group: String
    /// `0700`
    var mode: String

    /// Nil where it cannot be looked at. A symbolic link is looked at itself.
    init?(of path: PathText) {
        var status = stat()
        let bytes = path.bytes.map { CChar(bitPattern: $0) } + [0]
        guard unsafe lstat(bytes, &status) == 0 else { return nil }
        user = Account(identifier: status.st_uid)?.name ?? String(status.st_uid)
        group = Account.groupName(status.st_gid)
        let digits = String(status.st_mode & 0o7777, radix: 8)
        mode = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
