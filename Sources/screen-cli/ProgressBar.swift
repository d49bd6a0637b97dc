import Foundation
import Glibc
import Screen
import Synchronization

/// One line on a terminal that tells how far a scan has come. Not on a terminal, nothing is shown.
final class ProgressBar: Sendable {
    private let language: Language
    private let isShown: Bool
    /// Without a terminal, a line each minute.
    private let isVerbose: Bool
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    init(language: Language, isShown: Bool, isVerbose: Bool = false) {
        self.language = language
        self.isShown = isShown && isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
        self.isVerbose = isVerbose && !self.isShown
    }

    func show(_ progress: ScanProgress) {
        guard isShown || isVerbose else { return }
        let pause: Duration = isShown ? .milliseconds(100) : .seconds(60)
        let now = ContinuousClock.now
        let isDue = last.withLock { last in
            if let last, last.duration(to: now) < pause { return false }
            last = now
            return true
        }
        if isDue { isShown ? draw(text(progress)) : Message.write(text(progress)) }
    }

    func clear() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    private func draw(_ text: String) { FileHandle.standardError.write(Data("\r\(text)\u{1B}[K".utf8)) }

    private func text(_ progress: ScanProgress) -> String {
        switch progress {
        case .listing: language.text("progress.listing")
        case .reading(let done): language.text("progress.reading", [String(done)])
        case .looking(let done, let count):
            bar(done, count) + language.text("progress.looking", [String(done), String(count)])
        case .judging(let done): language.text("progress.judging", [String(done)])
        case .rereading(let done, let count):
            bar(done, count) + language.text("progress.rereading", [String(done), String(count)])
        case .reporting: language.text("progress.reporting")
        }
    }

    private func bar(_ done: Int, _ count: Int) -> String {
        let width = 24
        let full = count == 0 ? width : min(width, done * width / count)
        return "[" + String(repeating: "#", count: full) + String(repeating: "·", count: width - full) + "] "
    }
}
