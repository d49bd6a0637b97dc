/// A civil servant whom a post shows, and how they are known.
struct Servant: Sendable {
    enum Basis: Int, Sendable, Comparable {
        /// Nothing tells of a civil servant.
        case none
        /// A single name, or an account that only looks like theirs.
        case weak
        /// An agency without a person.
        case agency
        /// Agency and position, no name; or the people of an agency.
        case unnamed
        /// Only tagged or mentioned by someone else, or read from a picture.
        case indirect
        /// By the handle of an account whose platform is not known.
        case unplaced
        /// Several people have this name or share this account.
        case namesakes
        /// In another spelling, or with a part of the name left out.
        case folded
        /// Account, NIP or full name.
        case identified

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    var basis: Basis
    /// Ascending indices of officials; several for namesakes.
    var officials: [Int] = []
    var recognition: Finding.Recognition?
    /// 0…1.
    var confidence: Double = 0
    var evidence: [Evidence] = []
    var doubts: [Doubt] = []
    /// Not in office on the day.
    var isOutOfOffice = false
    /// Soldier, police, village head, contract worker: under other rules.
    var isUnderOtherRules = false

    static let nobody = Servant(basis: .none, doubts: [Doubt(.noOfficial)])
}
