public import Observation

/// A candidate (`calon.csv`): one row a person; a pair shares contest and number.
public struct Candidate: Sendable, Equatable, Identifiable {
    public var id: String
    public var contest: Contest.ID
    /// `nomor_urut`: nil before the draw.
    public var number: Int?
    public var name: String
    /// `nama_lain`: nicknames and other spellings.
    public var otherNames: [String]
    /// `posisi`
    public var position: String
    public var parties: [String]
    public var slogans: [String]
    /// With or without `#`, as the officers wrote them.
    public var hashtags: [String]
    public var accounts: [Account]
    /// `gaya_tangan`: poses that stand for the number.
    public var poses: [HandPose]
    public var validity: Validity
    public var others: [String: String] = [:]

    public init(
        id: String, contest: Contest.ID, number: Int?, name: String, otherNames: [String] = [], position: String = "",
        parties: [String] = [], slogans: [String] = [], hashtags: [String] = [], accounts: [Account] = [],
        poses: [HandPose] = [], validity: Validity = Validity()
    ) {
        self.id = id
        self.contest = contest
        self.number = number
        self.name = name
        self.otherNames = otherNames
        self.position = position
        self.parties = parties
        self.slogans = slogans
        self.hashtags = hashtags
        self.accounts = accounts
        self.poses = poses
        self.validity = validity
    }
}
