/// The parts of a score. A score orders findings of one level; it never decides the level.
enum Score {
    /// Points for a sign of each kind, the best of a kind once, times how sure it is.
    static let points: [Evidence.Kind: Int] = [
        .account: 40, .nip: 40, .officialName: 35, .agency: 10, .position: 10, .status: 5,
        .candidateAccount: 30, .slogan: 30, .candidateName: 25, .hashtag: 25, .orderNumber: 20,
        .pose: 10, .campaignEvent: 10, .togetherness: 10, .support: 10,
    ]

    /// Points that a doubt takes; others take 5.
    static let deductions: [Doubt.Kind: Int] = [
        .unknownDate: 10, .namesakes: 10, .foldedName: 10, .contestUnclear: 10, .poseAlone: 10, .singleName: 15,
        .readersDisagree: 15, .lookAlikeAccount: 20, .unknownPlatform: 15, .otherPlatform: 20, .outOfOffice: 30,
        .spouseOnLeave: 30, .evenHandedList: 30,
        .contestOver: 30, .notReread: 0, .noOfficial: 0, .closedSource: 0,
    ]

    static func parts(signs: [Evidence], doubts: [Doubt]) -> [Finding.ScorePart] {
        var parts: [Finding.ScorePart] = []
        for kind in Evidence.Kind.allCases {
            guard let best = signs.filter({ $0.kind == kind }).map(\.confidence).max() else { continue }
            let points = Int((Double(points[kind] ?? 0) * best).rounded())
            if points > 0 { parts.append(.init(name: kind.rawValue, points: points)) }
        }
        for kind in Doubt.Kind.allCases where doubts.contains(where: { $0.kind == kind }) {
            let points = deductions[kind] ?? 5
            if points > 0 { parts.append(.init(name: kind.rawValue, points: -points)) }
        }
        return parts
    }
}
