public import Observation

/// A suspicion with evidence; never a verdict.
public struct Finding: Sendable, Equatable, Codable, Identifiable {
    /// How an official was recognised, surest first.
    public enum Recognition: String, Sendable, Codable {
        case account, nip, fullName = "full_name", foldedName = "folded_name", agencyAndPosition = "agency_and_position"
    }

    /// Whom a finding names, as the registers wrote it when it was judged: registers change, and what was found stays readable.
    public struct Names: Sendable, Equatable, Codable {
        /// A person's name, with the NIP of an official who has one.
        public struct Person: Sendable, Equatable, Codable {
            public var id: String
            public var name: String
            public var nip: String?
        }

        /// In the finding's order.
        public var candidates: [Person] = []
        public var officials: [Person] = []
    }

    /// One part of the score.
    public struct ScorePart: Sendable, Equatable, Codable {
        public var name: String
        public var points: Int

        public init(name: String, points: Int) {
            self.name = name
            self.points = points
        }
    }

    /// A hash of post, contest, candidate pair and official; never of registers, score or evidence, so that a decision
    /// survives every change of them.
    public var id: String
    public var post: Post.ID
    /// The image that decides; the post's others follow in `otherImages`.
    public var image: PathText
    public var otherImages: [PathText]
    public var severity: Severity
    public var scoreParts: [ScorePart]
    /// One rule code, or two where the stage is unknown; none under other rules.
    public var codes: [String]
    public var stage: Stage
    public var contests: [Contest.ID]
    /// The pair, or its known member.
    public var candidates: [Candidate.ID]
    /// Nil where no candidate or number is named, or several are.
    public var number: Int?
    /// None, one, or all of several namesakes.
    public var officials: [Official.ID]
    public var recognition: Recognition?
    /// 0…1.
    public var identityConfidence: Double
    public var signs: [Evidence]
    public var doubts: [Doubt]
    /// Nil in findings of older programs.
    public var names: Names?

    public var score: Int { scoreParts.reduce(0) { $0 + $1.points } }

    public init(
        id: String, post: Post.ID, image: PathText, otherImages: [PathText] = [], severity: Severity,
        scoreParts: [ScorePart] = [], codes: [String] = [], stage: Stage = .unknown, contests: [Contest.ID] = [],
        candidates: [Candidate.ID] = [], number: Int? = nil, officials: [Official.ID] = [],
        recognition: Recognition? = nil, identityConfidence: Double = 0, signs: [Evidence] = [], doubts: [Doubt] = [],
        names: Names? = nil
    ) {
        self.id = id
        self.post = post
        self.image = image
        self.otherImages = otherImages
        self.severity = severity
        self.scoreParts = scoreParts
        self.codes = codes
        self.stage = stage
        self.contests = contests
        self.candidates = candidates
        self.number = number
        self.officials = officials
        self.recognition = recognition
        self.identityConfidence = identityConfidence
        self.signs = signs
        self.doubts = doubts
        self.names = names
    }
}
