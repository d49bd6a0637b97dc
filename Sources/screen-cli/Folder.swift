import Foundation
import Glibc
import Observation
import Screen

/// Folders that are named on the command line.
enum Folder {
    /// Makes a folder and those above it, for the owner alone.
    static func make(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw FolderError(path: path, detail: (error as NSError).localizedDescription)
        }
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
