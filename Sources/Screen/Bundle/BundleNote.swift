public import Observation

/// What whoever gets a bundle must know about it: a gap, or a circumstance.
public struct BundleNote: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The original's content is no longer what the scan saw. Facts: the SHA-256 now, the SHA-256 at first sight.
        case changed
        /// A file is no longer there, or cannot be read. Facts: what the system said.
        case missing
        /// A sidecar was written to since the scan.
        case sidecarChanged = "sidecar_changed"
        /// The scan could not read this picture, so that no SHA-256 was kept.
        case neverRead = "never_read"
        /// No annotated copy could be made. Facts: why.
        case notDrawn = "not_drawn"
        /// A sidecar also tells of other posts. Facts: how many.
        case sharedSidecar = "shared_sidecar"
        /// The names come from registers of another version than those that judged. Facts: both.
        case otherRegisters = "other_registers"
        /// The registers no longer have someone whom the finding names. Facts: the id.
        case notRegistered = "not_registered"

        /// Whether evidence lacks or differs: such a bundle is only made when asked for.
        public var isGap: Bool { self == .changed || self == .missing || self == .sidecarChanged }
    }

    public var finding: Finding.ID
    public var kind: Kind
    /// Nil where it is not about a file.
    public var path: PathText?
    public var facts: [String]

    init(_ kind: Kind, of finding: Finding.ID, path: PathText? = nil, _ facts: [String] = []) {
        self.kind = kind
        self.finding = finding
        self.path = path
        self.facts = facts
    }

    /// One sentence; the file comes first.
    public func sentence(in language: Language) -> String {
        let text = language.text("bundle.note.\(kind.rawValue)", facts.map(language.system))
        return path.map { "\($0.text): \(text)" } ?? text
    }
}
