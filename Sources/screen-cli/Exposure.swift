import Foundation
import Screen

/// Whether others can read what they should not.
enum Exposure {
    /// - Parameter access: Who is meant to read it.
    static func isExposed(_ path: String, beyond access: FileAccess = .owner) -> Bool {
        let permissions = (try? FileManager.default.attributesOfItem(atPath: path))?[.posixPermissions] as? NSNumber
        return permissions.map { access.isExceeded(by: $0.uint32Value) } ?? false
    }
}
