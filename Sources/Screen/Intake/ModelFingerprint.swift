internal import Crypto
internal import Foundation
internal import Observation

/// What images are seen with, as a short text that changes whenever they must be looked at again.
public enum ModelFingerprint {
    /// - Parameters:
    ///   - folder: The folder with the models.
    ///   - settings: Everything else that what is seen depends on.
    /// - Returns: 16 hexadecimal digits.
    /// - Throws: `ModelError` if a model cannot be read.
    public static func text(folder: String, settings: String) throws(ModelError) -> String {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder), !names.isEmpty else {
            throw ModelError(path: folder, detail: "no models are here")
        }
        var text = settings
        for name in names.sorted() where !name.hasPrefix(".") {
            text += "\n\(name) \(try sha256(of: folder + "/" + name))"
        }
        return Hexadecimal.text(SHA256.hash(data: Data(text.utf8)).prefix(8))
    }

    /// SHA-256 of a model file, hexadecimal. Links are followed: models may lie elsewhere.
    public static func sha256(of path: String) throws(ModelError) -> String {
        let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        do { return try FileDigest(of: PathText(real)).sha256 } catch {
            throw ModelError(path: path, detail: error.detail)
        }
    }
}
