/// Finds order numbers by the forms of DOMAIN.md §3, and leaves alone what is no order number: TPS 03, RT 02, Jl. … No. 12,
/// telephone numbers, dates, scores, prices, "HUT ke-3", "24 jam".
enum OrderNumberFinder {
    /// Order numbers of pairs end here.
    private static let highest = 24
    /// Mentions in one passage: more say nothing new.
    private static let most = 40
    /// How far back a negation or another kind of number is looked for, in words.
    private static let reach = 5
    /// How near a word such as "lomba" must be.
    private static let competitionReach = 12

    static func mentions(in passage: Passage, atoms: [Atom]) -> [OrderNumberMention] {
        var mentions: [OrderNumberMention] = []
        for index in atoms.indices {
            guard var mention = mention(at: index, atoms) else { continue }
            mention.competition = competition(near: index, atoms, passage)
            if let last = mentions.last, last.words == mention.words, last.number == mention.number { continue }
            mentions.append(mention)
            if mentions.count == most { break }
        }
        return mentions
    }

    /// What leads to a number, read backwards from it.
    private struct Lead {
        var number = false
        var order = false
        var pair = false
        var vote = false
        var greeting = false
        var first: Int

        var isEmpty: Bool { !(number || order || pair || vote || greeting) }
    }

    private static func mention(at index: Int, _ atoms: [Atom]) -> OrderNumberMention? {
        let atom = atoms[index]
        guard !atom.traits.contains(.partOfNumber) else { return nil }
        let lead = lead(before: index, atoms)
        let due = lead.number || lead.order || lead.pair
        guard let number = atom.number ?? (due ? atom.likeNumber?.value : nil), (1...highest).contains(number),
            let form = form(at: index, lead, atoms), !isNegated(lead.first, atoms)
        else { return nil }
        let last = form == .greeting ? index + 1 : index
        return OrderNumberMention(
            number: number, form: form, words: atoms[lead.first].words.lowerBound..<atoms[last].words.upperBound,
            misread: atom.number == nil)
    }

    private static func lead(before index: Int, _ atoms: [Atom]) -> Lead {
        var lead = Lead(first: index)
        var at = index - 1
        while at >= 0, index - at <= reach {
            let roles = atoms[at].roles
            if roles.contains(.greeting), at == index - 1 {
                lead.greeting = true
            } else if roles.contains(.order) {
                lead.order = true
            } else if roles.contains(.number) {
                lead.number = true
            } else if roles.contains(.pair) {
                lead.pair = true
            } else if roles.contains(.vote) {
                lead.vote = true
            } else if roles.contains(.into), at > 0, atoms[at - 1].roles.contains(.all) {
                lead.vote = true
                at -= 1
            } else {
                break
            }
            lead.first = at
            at -= 1
        }
        return lead
    }

    private static func form(at index: Int, _ lead: Lead, _ atoms: [Atom]) -> OrderNumberMention.Form? {
        let atom = atoms[index]
        let next = index + 1 < atoms.count ? atoms[index + 1] : nil
        if next?.roles.contains(.finger) == true {
            return lead.greeting || atom.traits.contains(.hashtag) ? .greeting : nil
        }
        if lead.greeting { return nil }
        if lead.vote, lead.number || lead.order || lead.pair { return .call }
        if lead.order || lead.pair { return .order }
        let counted = next.map { $0.roles.contains(.unit) && $0.line == atom.line } ?? false
        if counted || atom.isNumeral && !lead.number { return nil }
        if lead.vote { return .call }
        if lead.number { return isOtherNumber(before: lead.first, atoms) ? nil : .plain }
        if atom.traits.contains(.hashtag), atom.padded { return .hashtag }
        return atom.traits.contains(.alone) ? .lone : nil
    }

    /// Jl. Melati No. 2; SK Nomor 5; Rumah no 3.
    private static func isOtherNumber(before index: Int, _ atoms: [Atom]) -> Bool {
        atoms[max(0, index - reach + 1)..<index].contains { $0.roles.contains(.otherNumber) }
    }

    /// "Dilarang berpose nomor urut 2" is no call; "jangan lupa coblos nomor 2" is one.
    private static func isNegated(_ index: Int, _ atoms: [Atom]) -> Bool {
        for at in max(0, index - reach)..<index where atoms[at].roles.contains(.negation) {
            if !atoms[at + 1].roles.contains(.undoesNegation) { return true }
        }
        return false
    }

    private static func competition(near index: Int, _ atoms: [Atom], _ passage: Passage) -> String? {
        let near = max(0, index - competitionReach)..<min(atoms.count, index + competitionReach + 1)
        return near.first { atoms[$0].roles.contains(.competition) }.map { passage.seen(atoms[$0].words) }
    }
}
