internal import Foundation
internal import Observation

/// Compiled models, made once by a worker without a cage, so that caged workers start quickly and need not write.
public enum ModelCache {
    /// Fills a cache folder unless it is full. A folder that cannot be filled is no error: workers then do without.
    ///
    /// - Parameters:
    ///   - folder: One for each fingerprint of models.
    ///   - plan: Starts a worker that writes compiled models into the folder.
    /// - Returns: Whether the cache can be used.
    public static func fill(_ folder: String, plan: WorkerPlan) async -> Bool {
        let mark = folder + "/complete"
        if FileManager.default.fileExists(atPath: mark) { return true }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            // A worker that has greeted has compiled its models.
            try await WorkerPool(plan: plan, stop: StopFlag()).greet()
            try Data().write(to: URL(fileURLWithPath: mark))
            return true
        } catch {
            return false
        }
    }
}
