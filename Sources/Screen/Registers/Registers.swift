/// All that the officers registered, as read from one folder.
public struct Registers: Sendable, Equatable {
    public var contests: [Contest]
    public var candidates: [Candidate]
    public var officials: [Official]
    public var agencyWords: [AgencyWord]
    public var rules: RuleTable
    public var poses: PoseTable
    public var parties: PartyTable
    public var settings: Settings
    /// SHA-256 over the files that were read, hexadecimal: the version that reports name.
    public var version: String

    public init(
        contests: [Contest], candidates: [Candidate], officials: [Official], agencyWords: [AgencyWord] = [],
        rules: RuleTable = .builtIn, poses: PoseTable = .builtIn, parties: PartyTable = .builtIn,
        settings: Settings = Settings(), version: String = ""
    ) {
        self.contests = contests
        self.candidates = candidates
        self.officials = officials
        self.agencyWords = agencyWords
        self.rules = rules
        self.poses = poses
        self.parties = parties
        self.settings = settings
        self.version = version
    }
}
