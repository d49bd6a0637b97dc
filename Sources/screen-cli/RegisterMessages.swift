import Screen

/// Problems of the registers as lines for the officer who mends them.
enum RegisterMessages {
    static func summary(of error: RegisterError, in language: Language) -> String {
        language.text("registers.\(error.kind.rawValue)", [error.folder, String(error.problems.count)])
    }

    /// `calon.csv:12: kolom nip: …`
    static func line(for problem: RegisterProblem, in language: Language) -> String {
        var place = problem.file
        if let line = problem.line { place += ":\(line)" }
        if let column = problem.column { place += ": \(column)" }
        let facts = [problem.found] + problem.facts
        return "  \(place): \(language.text("register.\(problem.kind.rawValue)", facts))"
    }
}
