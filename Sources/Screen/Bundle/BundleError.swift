/// Why no bundle was made.
public enum BundleError: Error, Sendable, Equatable {
    /// The store has no finding of these ids.
    case unknownFindings([Finding.ID])
    /// Originals or sidecars lack or differ, and the bundle was not to have gaps.
    case gaps([BundleNote])
    /// A file changed while it was copied.
    case changedWhileCopied(path: String)
    /// The zip could not be written.
    case archive(detail: String)

    /// What happened, and what to do.
    public func lines(in language: Language) -> (message: String, details: [String], hint: String) {
        switch self {
        case .unknownFindings(let ids):
            (language.text("bundle.unknown", ids), [], language.text("bundle.unknown.hint"))
        case .gaps(let notes):
            (
                language.text("bundle.gaps", [String(notes.count)]),
                notes.map { "\($0.finding): \($0.sentence(in: language))" }, language.text("bundle.gaps.hint")
            )
        case .changedWhileCopied(let path): (language.text("bundle.moving", [path]), [], language.text("bundle.again"))
        case .archive(let detail): (language.text("bundle.archive", [detail]), [], language.text("bundle.again"))
        }
    }
}
