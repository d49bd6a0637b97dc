import Foundation
import Screen

/// Messages go to standard error.
enum Message {
    static func write(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

    static func error(_ text: String, hint: String? = nil) {
        write("screen-cli: error: \(text)")
        if let hint, !hint.isEmpty { write("hint: \(hint)") }
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
