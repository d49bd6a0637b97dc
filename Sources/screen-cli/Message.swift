import Foundation
import Glibc
import Screen
import Synchronization

/// Messages go to standard error, and to a log file if there is one.
enum Message {
    private static let log = Mutex<String?>(nil)
    /// In which the log's times are.
    private static let clock = Mutex(ReportClock(zone: "Asia/Jakarta"))

    /// From here on the log's times are in this zone.
    static func use(zone: String) { clock.withLock { $0 = ReportClock(zone: zone) } }

    /// From here on messages are also appended to this file. It is opened anew for each, so that it can be rotated.
    static func open(log path: String) throws {
        guard append("", to: path) else {
            throw FolderError(path: path, detail: unsafe String(cString: strerror(errno)))
        }
        log.withLock { $0 = path }
    }

    /// - Parameter isShown: False writes to the log alone.
    ///
    /// Names of files and words of workers are in messages: nothing of them reaches a terminal that would move its cursor or turn
    /// the text around.
    static func write(_ text: String, isShown: Bool = true) {
        let safe = text.split(separator: "\n", omittingEmptySubsequences: false).map { Terminal.safe(String($0)) }
        if isShown { FileHandle.standardError.write(Data((safe.joined(separator: "\n") + "\n").utf8)) }
        // A log that can no longer be written must not end the run.
        if let path = log.withLock({ $0 }) {
            let time = clock.withLock { $0.named(Date()) }
            _ = append("\(time) \(safe.joined(separator: " "))\n", to: path)
        }
    }

    static func error(_ text: String, hint: String? = nil, in language: Language) {
        write("screen-cli: error: \(text)")
        if let hint, !hint.isEmpty { write(language.text("hint", [hint])) }
    }

    private static func append(_ text: String, to path: String) -> Bool {
        let descriptor = unsafe Glibc.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        return unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count
    }
}

extension ScanSummary {
    /// One line that says how a scan ended.
    func line(in language: Language) -> String {
        language.text(
            "scan.summary",
            [files, seen, lookedAt, sidecars, skipped, failed, leads, high, medium, low].map(String.init))
    }
}
