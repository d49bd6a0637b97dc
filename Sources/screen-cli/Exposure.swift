import Foundation

/// Whether others can read what they should not.
enum Exposure {
    static func isExposed(_ path: String) -> Bool {
        let permissions = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? NSNumber
        return permissions.map { $0.intValue & 0o077 != 0 } ?? false
    }
}
