import Foundation
import Glibc
import Observation
import Screen

/// Folders that are named on the command line.
enum Folder {
    /// Makes a folder and those above it, for the owner alone unless told otherwise. One that is there stays as it is, but
    /// for a group that is to enter it.
    static func make(_ path: String, access: FileAccess = .owner) throws {
        do {
            let isNew = !FileManager.default.fileExists(atPath: path)
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            if access == .group { try open(path, toGroupAs: access, isNew: isNew) }
        } catch {
            throw FolderError(path: path, detail: (error as NSError).localizedDescription)
        }
    }

    private static func open(_ path: String, toGroupAs access: FileAccess, isNew: Bool) throws {
        let found = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        let old = found?.uint32Value ?? 0
        let entering: UInt32 = 0o050
        guard isNew || old & entering != entering else { return }
        // A service may not set the bit that hands the group on; its folder comes with it from whoever made it.
        for permissions in [isNew ? access.folderPermissions : old | entering, old | entering] {
            if unsafe chmod(path, permissions) == 0 { return }
        }
        throw FolderError(path: path, detail: unsafe String(cString: strerror(errno)))
    }

    /// The absolute path, without following symbolic links in it.
    static func absolute(_ path: String) throws -> PathText {
        let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        return PathText(URL(fileURLWithPath: full).standardizedFileURL.path)
    }
}

/// A folder or file that was named cannot be used.
struct FolderError: OperatorError {
    let path: String
    let detail: String

    func message(in language: Language) -> String { "\(path): \(detail)" }
}
