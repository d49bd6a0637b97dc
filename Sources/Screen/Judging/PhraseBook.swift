import Observation

/// All phrases that the registers give to look for: those of candidates in one matcher, and those of offices and parties,
/// which say nothing without a candidate, in another.
struct PhraseBook: Sendable {
    enum Kind: Int, Sendable, Hashable {
        /// A candidate's name, or an alias of at least two words.
        case name
        /// First and last of a longer name.
        case partName
        /// An alias of one word with its form of address: Mas Bagas.
        case nickname
        /// The word of a nickname, behind whatever form of address.
        case core
        /// One word of a candidate's name.
        case nameWord
        case slogan
        case hashtag
        case agency
        case position
        case status
        case party
    }

    struct Phrase: Sendable {
        var kind: Kind
        /// As the register writes it.
        var text: String
        /// Indices of candidates; for a party, its number.
        var owners: [Int]
    }

    private(set) var phrases: [Phrase] = []
    private var campaign = PhraseMatcher()
    private var offices = PhraseMatcher()
    /// How many phrases are of candidates: those before all others.
    private var candidatePhrases = 0
    private var known: [Key: Int] = [:]

    private struct Key: Hashable {
        var kind: Kind
        var letters: [UInt8]
    }

    init(_ registers: Registers) {
        for (index, candidate) in registers.candidates.enumerated() { add(candidate, index) }
        candidatePhrases = phrases.count
        for word in registers.agencyWords {
            add(word.kind == .agency ? .agency : word.kind == .position ? .position : .status, word.word, nil)
        }
        for text in Set(registers.officials.flatMap { [$0.unit, $0.agency] }).sorted() { add(.agency, text, nil) }
        for text in Set(registers.officials.map(\.position)).union(Self.offices).sorted() { add(.position, text, nil) }
        for (number, name) in registers.parties.names.sorted(by: { $0.key < $1.key }) {
            add(.party, Self.partyWords.contains(name) ? "Partai " + name : name, number)
        }
    }

    private mutating func add(_ candidate: Candidate, _ index: Int) {
        addName(candidate.name, index)
        for name in candidate.otherNames { addName(name, index) }
        for slogan in candidate.slogans { add(.slogan, slogan, index) }
        for hashtag in candidate.hashtags { add(.hashtag, hashtag, index) }
    }

    private mutating func addName(_ name: String, _ index: Int) {
        let all = Spelling.nameWords(name)
        let words = all.filter { !Self.isHonorific($0) }
        guard let first = words.first, let last = words.last else { return }
        if words.count == 1 {
            if all.count > 1 { add(.nickname, name, index) }
            add(.core, String(decoding: first, as: UTF8.self), index)
            return
        }
        add(.name, letters: words.flatMap { $0 }, name, index)
        if words.count > 2 { add(.partName, letters: first + last, name, index) }
        for word in words where word.count >= 5 { add(.nameWord, letters: word, name, index) }
    }

    private mutating func add(_ kind: Kind, _ text: String, _ owner: Int?) {
        add(kind, letters: Letters.compact(text), text, owner)
    }

    private mutating func add(_ kind: Kind, letters: [UInt8], _ text: String, _ owner: Int?) {
        let key = Key(kind: kind, letters: letters)
        if let phrase = known[key] {
            if let owner, !phrases[phrase].owners.contains(owner) { phrases[phrase].owners.append(owner) }
            return
        }
        let isCandidate = kind.rawValue < Kind.agency.rawValue
        let added =
            isCandidate
            ? campaign.add(letters, group: kind.rawValue) : offices.add(letters, group: kind.rawValue)
        guard added != nil else { return }
        known[key] = phrases.count
        phrases.append(Phrase(kind: kind, text: text, owners: owner.map { [$0] } ?? []))
    }

    /// Names, slogans and hashtags of candidates.
    func campaignMatches(in passage: Passage) -> [PhraseMatcher.Match] { campaign.matches(in: passage) }

    /// Agencies, positions, words of status, and parties.
    func officeMatches(in passage: Passage) -> [PhraseMatcher.Match] {
        offices.matches(in: passage).map { match in
            var match = match
            match.phrase += candidatePhrases
            return match
        }
    }

    func letters(of phrase: Int) -> [UInt8] {
        phrase < candidatePhrases ? campaign.letters(of: phrase) : offices.letters(of: phrase - candidatePhrases)
    }

    private static func isHonorific(_ word: [UInt8]) -> Bool {
        Lexicon.shared.entry(word.map(Confusion.letterShape)[...])?.roles.contains(.honorific) ?? false
    }

    /// Offices that any register may leave out (DOMAIN.md §4).
    private static let offices = [
        "Bupati", "Wabup", "Wakil Bupati", "Wali Kota", "Wakil Wali Kota", "Gubernur", "Wakil Gubernur", "Sekda",
        "Sekretaris Daerah", "Asda", "Asisten", "Kadis", "Kepala Dinas", "Kaban", "Kepala Badan", "Kabag",
        "Kepala Bagian", "Kabid", "Kepala Bidang", "Kasi", "Kepala Seksi", "Camat", "Sekcam", "Lurah", "Kades",
        "Kepsek",
        "Kepala Sekolah", "Inspektur", "Guru", "Staf",
    ]
    /// Parties whose names are common words.
    private static let partyWords: Set<String> = ["Buruh", "Garuda", "Gelora", "Ummat", "PAN", "SIRA", "PDA", "PNA"]
}
