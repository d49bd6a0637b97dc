import ArgumentParser
import Screen

/// Turns errors into messages and exit codes.
enum Failure {
    /// Runs a command's body; what it throws is told on standard error, and ends the command with its exit code.
    static func reported(language: Language, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let code as ExitCode {
            throw code
        } catch {
            throw ExitCode(tell(error, language: language))
        }
    }

    private static func tell(_ error: any Error, language: Language) -> Int32 {
        switch error {
        case let held as RunLock.Held:
            Message.error(language.text("scan.locked", [held.path]))
            return 4
        case let error as RegisterError:
            Message.error(error.text(in: language))
            for problem in error.problems { Message.write(problem.text(in: language)) }
            return 65
        case let error as MissingStore:
            Message.error(Terminal.safe(language.text("store.missing", [error.path])))
        case let error as InboxError: Message.error(error.description, hint: error.hint)
        case let error as ImportError: Message.error(error.description, hint: error.hint)
        case let error as StoreError: Message.error(error.description, hint: error.hint)
        case let error as ModelError: Message.error(error.description, hint: error.hint)
        case let error as WorkerError: Message.error(error.description, hint: error.hint)
        case let error as ReportFileError: Message.error(error.message(in: language))
        case let error as BundleError:
            let (message, details, hint) = error.lines(in: language)
            Message.error(Terminal.safe(message))
            for detail in details { Message.write(Terminal.safe(detail)) }
            Message.write("hint: \(hint)")
        default: Message.error("\(error)")
        }
        return 2
    }
}
