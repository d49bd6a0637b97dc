public import Observation

/// What became of one file of the inbox: one row of `berkas.csv`.
public struct FileOutcome: Sendable, Equatable {
    public enum Outcome: String, Sendable, CaseIterable {
        case seen = "dilihat"
        case sidecar
        case skipped = "dilewati"
        case failed = "gagal"
    }

    /// Why a file was skipped or failed, or what was odd about it.
    public enum Reason: Sendable, Equatable {
        case failure(ImageFailure)
        case warning(ImageWarning)
        /// `code` is one of the catalogue's `skipped.…`; the detail is for the operator and may be empty.
        case skipped(code: String, detail: String)
        /// The failure may pass: it came so many times, and the next scan tries again.
        case retried(Int)
        /// The failure might have passed, and came so many times: only `--retry-failed` tries again.
        case givenUp(Int)
        /// What is to be told of a sidecar.
        case note(SidecarWarning)

        /// For the operator, in every language the same: `corrupt: bad Huffman code`.
        public var technical: String {
            let (code, detail): (String, String) =
                switch self {
                case .failure(let failure): (failure.code.rawValue, failure.detail)
                case .warning(let warning): (warning.rawValue, "")
                case .skipped(let code, _): (code, "")
                case .retried(let attempts): ("retried", String(attempts))
                case .givenUp(let attempts): ("given_up", String(attempts))
                case .note(let warning): (warning.technical, "")
                }
            return detail.isEmpty ? code : "\(code): \(detail)"
        }
    }

    /// Relative to the inbox.
    public var path: PathText
    public var outcome: Outcome
    public var reasons: [Reason]
    public var sha256: String?
    /// Bytes.
    public var size: Int64?
    /// `jpeg`, `png` or `webp`, by content.
    public var format: String?
    /// Pixels of the upright image.
    public var width: Int?
    public var height: Int?
    /// How many lines of text and hands were seen; nil where the file is not an image that could be read.
    public var textLines: Int?
    public var hands: Int?
    /// How many findings name it.
    public var findings: Int

    /// What is to be told of it as a sidecar.
    var notes: [SidecarWarning] {
        reasons.compactMap { if case .note(let warning) = $0 { warning } else { nil } }
    }

    /// Whether the file or folder could not be opened at all.
    var isUnreadable: Bool {
        reasons.contains { reason in
            switch reason {
            case .failure(let failure): outcome == .failed && failure.code == .unreadable
            case .skipped(let code, _): code == ImageFailure.Code.unreadable.rawValue
            case .warning, .note, .retried, .givenUp: false
            }
        }
    }

    public init(
        path: PathText, outcome: Outcome, reasons: [Reason] = [], sha256: String? = nil, size: Int64? = nil,
        format: String? = nil, width: Int? = nil, height: Int? = nil, textLines: Int? = nil, hands: Int? = nil,
        findings: Int = 0
    ) {
        self.path = path
        self.outcome = outcome
        self.reasons = reasons
        self.sha256 = sha256
        self.size = size
        self.format = format
        self.width = width
        self.height = height
        self.textLines = textLines
        self.hands = hands
        self.findings = findings
    }
}
