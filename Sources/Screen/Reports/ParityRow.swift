/// How many findings name one pair of one contest.
public struct ParityRow: Sendable, Equatable {
    public let contest: Contest.ID
    /// Nil before the draw.
    public let number: Int?
    /// The members of the pair, in the register's order.
    public let candidates: [Candidate]
    public let high: Int
    public let medium: Int
    public let low: Int

    public var leads: Int { high + medium }

    /// The contest and the first member.
    var id: String { "\(contest) \(candidates.first?.id ?? "")" }

    /// One row a pair in the register's order of contests, then by number; pairs without a finding too. A finding
    /// counts once for every pair that it names.
    static func rows(registers: Registers, findings: [Finding]) -> [ParityRow] {
        registers.contests.flatMap { contest in
            pairs(of: contest, in: registers.candidates).map { members in
                let number = members.first?.number
                let named = findings.filter { isNamed(contest.id, number, members, by: $0) }
                func count(_ severity: Severity) -> Int { named.filter { $0.severity == severity }.count }
                return ParityRow(
                    contest: contest.id, number: number, candidates: members, high: count(.high),
                    medium: count(.medium), low: count(.low))
            }
        }
    }

    /// Whether a finding names a member of the pair, or its bare number.
    func isNamed(by finding: Finding) -> Bool { Self.isNamed(contest, number, candidates, by: finding) }

    private static func isNamed(
        _ contest: Contest.ID, _ number: Int?, _ members: [Candidate], by finding: Finding
    ) -> Bool {
        let isBareNumber = finding.candidates.isEmpty && finding.contests.contains(contest) && number != nil
        return members.contains { finding.candidates.contains($0.id) } || (isBareNumber && finding.number == number)
    }

    private static func pairs(of contest: Contest, in candidates: [Candidate]) -> [[Candidate]] {
        var pairs: [[Candidate]] = []
        for candidate in candidates where candidate.contest == contest.id {
            if let number = candidate.number, let index = pairs.firstIndex(where: { $0[0].number == number }) {
                pairs[index].append(candidate)
            } else {
                pairs.append([candidate])
            }
        }
        return pairs.sorted { ($0[0].number ?? .max, $0[0].id) < ($1[0].number ?? .max, $1[0].id) }
    }
}
