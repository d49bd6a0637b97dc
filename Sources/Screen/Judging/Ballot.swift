import Foundation

/// Contests, pairs and candidates of the registers, with their days.
struct Ballot: Sendable {
    /// A pair, or a candidate who stands alone.
    struct Pair: Sendable {
        var contest: Int
        var number: Int?
        /// Indices of candidates, in the register's order.
        var members: [Int]
        /// The least of the members' ids: it stays when a running mate or a number is added.
        var key: String
    }

    let contests: [Contest]
    let candidates: [Candidate]
    private(set) var pairs: [Pair] = []
    private(set) var pairOfCandidate: [Int?]
    /// For each contest its pairs, ascending.
    private(set) var pairsOfContest: [[Int]]
    private let calendars: [ContestCalendar]
    /// The zones of the contests, each once, and each contest's place among them.
    private let zones: [TimeZone]
    private let zoneOfContest: [Int]

    init(_ registers: Registers) {
        contests = registers.contests
        candidates = registers.candidates
        calendars = registers.contests.map(ContestCalendar.init)
        var zones: [TimeZone] = []
        zoneOfContest = calendars.map { calendar in
            if let known = zones.firstIndex(of: calendar.zone) { return known }
            zones.append(calendar.zone)
            return zones.count - 1
        }
        self.zones = zones
        pairsOfContest = Array(repeating: [], count: registers.contests.count)
        pairOfCandidate = Array(repeating: nil, count: registers.candidates.count)
        let contestIndex = Dictionary(
            registers.contests.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, candidate) in registers.candidates.enumerated() {
            guard let contest = contestIndex[candidate.contest] else { continue }
            let partner = pairs.firstIndex { pair in
                guard pair.contest == contest, pair.number == candidate.number else { return false }
                return pair.number != nil || pair.members.contains { Self.shareSlogan(candidates[$0], candidate) }
            }
            if let pair = partner {
                pairs[pair].members.append(index)
                pairs[pair].key = min(pairs[pair].key, candidate.id)
                pairOfCandidate[index] = pair
            } else {
                pairOfCandidate[index] = pairs.count
                pairsOfContest[contest].append(pairs.count)
                pairs.append(Pair(contest: contest, number: candidate.number, members: [index], key: candidate.id))
            }
        }
    }

    /// Running mates who have no number yet are known by a slogan or hashtag that both have.
    private static func shareSlogan(_ left: Candidate, _ right: Candidate) -> Bool {
        func phrases(_ candidate: Candidate) -> Set<[UInt8]> {
            Set((candidate.slogans + candidate.hashtags).map { Letters.compact($0) }.filter { !$0.isEmpty })
        }
        return !phrases(left).isDisjoint(with: phrases(right))
    }

    /// Every contest on the day of a post.
    func days(of post: Post) -> [ContestDay] {
        let days = zones.map { (post.uploaded?.day(in: $0), post.captured?.day(in: $0)) }
        return zip(calendars, zoneOfContest).map { calendar, zone in
            calendar.on(uploaded: days[zone].0, captured: days[zone].1)
        }
    }

    func isCandidate(_ candidate: Int, _ days: [ContestDay]) -> Bool {
        guard let pair = pairOfCandidate[candidate] else { return false }
        guard let day = days[pairs[pair].contest].day else { return true }
        return candidates[candidate].validity.contains(day)
    }

    /// Whether anyone of the pair is a candidate on the day.
    func stands(_ pair: Int, _ days: [ContestDay]) -> Bool {
        pairs[pair].members.contains { isCandidate($0, days) }
    }

    /// Members of a pair who are candidates on the day.
    func members(of pair: Int, _ days: [ContestDay]) -> [Int] {
        pairs[pair].members.filter { isCandidate($0, days) }
    }

    /// Pairs with this number in contests whose numbers are drawn and whose vote is not over.
    func pairs(number: Int, _ days: [ContestDay]) -> [Int] {
        pairs.indices.filter { pair in
            guard pairs[pair].number == number else { return false }
            let day = days[pairs[pair].contest]
            return day.hasNumbers && !day.isOver && stands(pair, days)
        }
    }

    /// Whether order numbers mean anything in any contest that is not over.
    func hasNumbers(_ days: [ContestDay]) -> Bool { days.contains { $0.hasNumbers && !$0.isOver } }
}
