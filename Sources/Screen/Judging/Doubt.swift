/// A reason against a finding.
public struct Doubt: Sendable, Equatable, Codable {
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case unknownDate = "unknown_date"
        case foldedName = "folded_name"
        case namesakes
        case unregisteredAccount = "unregistered_account"
        case lookAlikeAccount = "look_alike_account"
        /// The account's platform is not known. Facts: the handle, then the platforms on which it is registered.
        case unknownPlatform = "unknown_platform"
        /// The handle is registered, but on other platforms. Facts: the handle, its platform, those registered.
        case otherPlatform = "other_platform"
        case numberOnClothes = "number_on_clothes"
        case readersDisagree = "readers_disagree"
        case notReread = "not_reread"
        case oldPhoto = "old_photo"
        case spouseOnLeave = "spouse_on_leave"
        case numberCollides = "number_collides"
        case evenHandedList = "even_handed_list"
        case outOfOffice = "out_of_office"
        case otherRules = "other_rules"
        case poseAlone = "pose_alone"
        case singleName = "single_name"
        case closedSource = "closed_source"
        case truncatedImage = "truncated_image"
        case beforeCandidacy = "before_candidacy"
        case noOfficial = "no_official"
        /// A bare number: every contest open at the date has it. Facts: the contests.
        case contestUnclear = "contest_unclear"
        /// The number may belong to a competition that is no election. Facts: the words that say so.
        case otherCompetition = "other_competition"
        /// Uploaded after the vote. Facts: the day of the vote.
        case contestOver = "contest_over"
        /// The post also speaks of neutrality. Facts: the words.
        case neutralityWords = "neutrality_words"
        /// The official is only tagged or mentioned by someone else. Facts: the handle.
        case taggedByOthers = "tagged_by_others"
        /// The account was read from a picture, as of a screenshot. Facts: the handle.
        case accountInPicture = "account_in_picture"
    }

    public var kind: Kind
    /// The facts that fill the sentence: dates, names, handles. The catalogue of messages says which.
    public var facts: [String]

    public init(_ kind: Kind, _ facts: [String] = []) {
        self.kind = kind
        self.facts = facts
    }
}
