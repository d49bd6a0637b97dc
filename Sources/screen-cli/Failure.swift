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
            Message.error(language.text("scan.locked", [held.path]), in: language)
            return 4
        case let error as RegisterError:
            Message.error(error.text(in: language), in: language)
            for text in error.problems.texts(in: language) { Message.write(text) }
            return 65
        case let error as any OperatorError:
            Message.error(error.message(in: language), hint: error.hint(in: language), in: language)
        case let error as BundleError:
            let (message, details, hint) = error.lines(in: language)
            Message.error(message, in: language)
            for detail in details { Message.write(detail) }
            Message.write(language.text("hint", [hint]))
        default: Message.error("\(error)", in: language)
        }
        return 2
    }
}
