/// Finds in the registers whom a finding names.
struct RegisterLookup {
    private let contests: [Contest.ID: Contest]
    private let candidates: [Candidate.ID: Candidate]
    private let officials: [Official.ID: Official]

    init(_ registers: Registers) {
        contests = Dictionary(registers.contests.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        candidates = Dictionary(registers.candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        officials = Dictionary(registers.officials.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Contests, candidates and officials that the finding names and the registers no longer have.
    func missing(in finding: Finding) -> [String] {
        finding.contests.filter { contests[$0] == nil } + finding.candidates.filter { candidates[$0] == nil }
            + finding.officials.filter { officials[$0] == nil }
    }

    /// The finding with those whom it names: as the registers have them, else as they were when it was judged.
    func item(_ stored: Store.StoredFinding, nearCopyGroup: String? = nil) -> ReportItem {
        let finding = stored.finding
        return ReportItem(
            finding: finding, post: stored.post, contests: finding.contests.compactMap { contests[$0] },
            candidates: finding.candidates.compactMap { candidate($0, of: finding) },
            officials: finding.officials.compactMap { official($0, of: finding) }, image: stored.decidingImage,
            otherImages: stored.images.filter { $0.path != finding.image }, firstSeen: stored.firstSeen,
            review: stored.review, nearCopyGroup: nearCopyGroup)
    }

    private func candidate(_ id: Candidate.ID, of finding: Finding) -> Candidate? {
        if let candidate = candidates[id] { return candidate }
        guard let kept = finding.names?.candidates.first(where: { $0.id == id }) else { return nil }
        return Candidate(id: id, contest: finding.contests.first ?? "", number: finding.number, name: kept.name)
    }

    private func official(_ id: Official.ID, of finding: Finding) -> Official? {
        if let official = officials[id] { return official }
        guard let kept = finding.names?.officials.first(where: { $0.id == id }) else { return nil }
        return Official(id: id, nip: kept.nip, name: kept.name)
    }
}
