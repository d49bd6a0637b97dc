public import Observation

/// One sign: what was seen, what it was matched to, and where an officer can see it.
public struct Evidence: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        // Of a civil servant
        case account, nip, officialName = "official_name", agency, position, status
        // Of a candidate
        case candidateName = "candidate_name", candidateAccount = "candidate_account", slogan, hashtag
        // Of a number
        case orderNumber = "order_number", pose
        // Of what the post does
        case campaignEvent = "campaign_event", togetherness, support
    }

    /// Where it stands.
    public enum Place: Sendable, Equatable, Codable {
        /// Text in the image: indices into the observation's `text`, and their quads.
        case text(image: PathText, lines: [Int], quads: [Quad])
        /// A hand in the image: index into the observation's `hands`, and its box.
        case hand(image: PathText, index: Int, box: Box)
        /// A field of the post: `caption`, `account`, `hashtags`, `coauthors`, `tagged`, `file name`.
        case field(String)

        static let fileName = Place.field("file name")
    }

    public var kind: Kind
    /// The words or the pose, exactly as seen.
    public var seen: String
    /// What it was matched to, as the register writes it.
    public var matched: String
    /// The steps between the two, for an officer. Empty: matched as written.
    public var steps: [FoldStep]
    /// How sure, 0…1.
    public var confidence: Double
    public var place: Place
    /// Whether the other reader read the same; nil where it was not asked.
    public var confirmed: Bool?

    public init(
        kind: Kind, seen: String, matched: String, steps: [FoldStep] = [], confidence: Double, place: Place,
        confirmed: Bool? = nil
    ) {
        self.kind = kind
        self.seen = seen
        self.matched = matched
        self.steps = steps
        self.confidence = confidence
        self.place = place
        self.confirmed = confirmed
    }
}
