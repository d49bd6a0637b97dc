public import Observation

/// What is to be told of a sidecar: a code and its facts, which are said in the language of whoever asks.
public struct SidecarWarning: Sendable, Hashable, Codable {
    /// The catalogue's `note.…` says each.
    public enum Code: String, Sendable, Codable, CaseIterable {
        case truncated
        case malformed
        case tooDeep = "too_deep"
        case tooLarge = "too_large"
        case unreadable
        case notUTF8 = "not_utf8"
        /// Facts: what the unpacker said.
        case badArchive = "bad_archive"
        /// A date before 2000 or after 2199, or none at all. Facts: field, what stands there.
        case impossibleDate = "impossible_date"
        /// Another sidecar of the same post names another account. Facts: the one that is used, the other.
        case otherAccount = "other_account"
        /// Facts: the row's line, the field, what stands there.
        case rowDate = "row_date"
        /// A row names a file that is not in the inbox. Facts: the row's line, the file's name.
        case rowFile = "row_file"
        /// Facts: the row's line, what stands there.
        case rowLink = "row_link"
        /// Facts: the row's line.
        case rowWithoutFile = "row_without_file"
        /// Facts: the field, the beginning of what stands there.
        case notUnderstood = "not_understood"
        /// None of account, text, date and link was found. Facts: the names of its fields.
        case unknownShape = "unknown_shape"
        /// The platform or the collector kept only the beginning of the post's text.
        case cutText = "cut_text"
        /// A text longer than what is kept. Facts: the limit in KiB.
        case longCaption = "long_caption"
        /// It speaks of one picture or post. Facts: what it calls it.
        case noPicture = "no_picture"
        /// Facts: how many, the first ones' names.
        case rowsWithoutPicture = "rows_without_picture"
        /// A profile, a list or comments.
        case noPost = "no_post"
        /// A caption's older text, which `X.txt` has replaced.
        case olderCaption = "older_caption"
        /// Whose download it is, but no post needs it.
        case unneededOwner = "unneeded_owner"
        /// Facts: how many records were kept.
        case fileBudget = "file_budget"
        /// Facts: how many records were left out.
        case inboxBudget = "inbox_budget"
        /// Facts: how many.
        case more
        /// As an earlier release wrote it. Facts: the text.
        case verbatim
    }

    public var code: Code
    public var facts: [String]

    public init(_ code: Code, _ facts: String...) {
        self.code = code
        self.facts = facts
    }

    init(_ code: Code, facts: [String]) {
        self.code = code
        self.facts = facts
    }

    /// Whether it is about a row of the officers' own table, which they can mend.
    var isOfficers: Bool {
        switch code {
        case .rowDate, .rowFile, .rowLink, .rowWithoutFile: true
        default: false
        }
    }

    /// In every language the same: `row_file: 3, hilang.jpg`.
    var technical: String { facts.isEmpty ? code.rawValue : code.rawValue + ": " + facts.joined(separator: ", ") }
}

/// What was wrong with a sidecar of a post.
public struct PostWarning: Sendable, Hashable, Codable {
    /// Nil where an earlier release wrote the file's name into the text.
    public var sidecar: PathText?
    public var warning: SidecarWarning

    public init(_ sidecar: PathText?, _ warning: SidecarWarning) {
        self.sidecar = sidecar
        self.warning = warning
    }

    private enum CodingKeys: String, CodingKey { case sidecar, code, facts }

    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            sidecar = nil
            warning = SidecarWarning(.verbatim, text)
            return
        }
        let values = try decoder.container(keyedBy: CodingKeys.self)
        sidecar = try values.decodeIfPresent(PathText.self, forKey: .sidecar)
        warning = SidecarWarning(
            try values.decode(SidecarWarning.Code.self, forKey: .code),
            facts: try values.decode([String].self, forKey: .facts))
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encodeIfPresent(sidecar, forKey: .sidecar)
        try values.encode(warning.code, forKey: .code)
        try values.encode(warning.facts, forKey: .facts)
    }
}

extension Language {
    /// What an operator reads after the file's name.
    public func sentence(for warning: SidecarWarning) -> String {
        text("note." + warning.code.rawValue, warning.facts)
    }

    /// A line with the file's name before it.
    public func sentence(for warning: PostWarning) -> String {
        let text = sentence(for: warning.warning)
        return warning.sidecar.map { SidecarText.path($0) + ": " + text } ?? text
    }
}
