import Foundation
import Glibc

/// A user of the system.
struct Account: Equatable {
    var name: String
    var user: uid_t
    var group: gid_t
    var home: String

    init?(name: String) {
        guard let entry = unsafe getpwnam(name) else { return nil }
        unsafe self.init(entry.pointee)
    }

    init?(identifier: uid_t) {
        guard let entry = unsafe getpwuid(identifier) else { return nil }
        unsafe self.init(entry.pointee)
    }

    private init(_ entry: passwd) {
        name = unsafe String(cString: entry.pw_name)
        user = unsafe entry.pw_uid
        group = unsafe entry.pw_gid
        home = unsafe String(cString: entry.pw_dir)
    }

    var groupName: String { Self.groupName(group) }

    /// A group's name, or its number where it has none.
    static func groupName(_ identifier: gid_t) -> String {
        unsafe getgrgid(identifier).map { unsafe String(cString: $0.pointee.gr_name) } ?? String(identifier)
    }

    /// Runs this program anew as this user, with the same arguments and these after them. Only root can.
    ///
    /// - Parameter asService: With the cache folder of the nightly service.
    /// - Returns: Why it could not; it does not return otherwise.
    func continueProgram(with arguments: [String], asService: Bool) -> String {
        let environment = [
            "HOME": home, "USER": name, "LOGNAME": name,
            "CACHE_DIRECTORY": asService ? NightlyFolders.cacheFolder : nil,
            "XDG_CACHE_HOME": nil,
        ]
        for (name, value) in environment {
            _ = unsafe value.map { unsafe setenv(name, $0, 1) } ?? unsetenv(name)
        }
        fflush(nil)
        guard unsafe initgroups(name, group) == 0, setgid(group) == 0, setuid(user) == 0 else { return Self.reason }
        let words = CommandLine.arguments + arguments
        var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        _ = unsafe execv("/proc/self/exe", &pointers)
        return Self.reason
    }

    private static var reason: String { unsafe String(cString: strerror(errno)) }
}
