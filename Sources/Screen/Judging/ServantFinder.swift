import Observation

/// Finds the civil servants whom a post shows: by account, NIP, name, or agency and position.
struct ServantFinder: Sendable {
    let officials: [Official]
    let book: PhraseBook
    let names: NameIndex
    let accounts: AccountIndex
    private let nips: [String: Int]
    /// How far position and agency may stand apart, in words.
    private static let reach = 8
    private static let most = 12
    private static let mostSigns = 8

    /// What the candidates' side found in one part of the reading.
    struct Context {
        /// Matches of agencies, positions and words of status.
        var others: [PhraseMatcher.Match]
        /// Words that name a candidate.
        var taken: [Range<Int>]
    }

    init(_ registers: Registers, book: PhraseBook, names: NameIndex, accounts: AccountIndex) {
        officials = registers.officials
        self.book = book
        self.names = names
        self.accounts = accounts
        nips = Dictionary(
            registers.officials.enumerated().compactMap { index, official in official.nip.map { ($0, index) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Known civil servants, surest first; or the one weaker sign of any; or nobody.
    func find(_ reading: PostReading, _ context: [Context], on day: CalendarDay?) -> [Servant] {
        let matches = reading.parts.map { part in
            part.isFileName ? [] : names.matches(in: part.passage, atoms: part.atoms)
        }
        var known: [Servant] = []
        for servant in byAccount(reading) + byNumber(reading) + byName(reading, matches, context, day) {
            add(checked(servant, on: day), to: &known)
        }
        let doubts = accountDoubts(reading, known)
        if !known.isEmpty {
            known.sort { ($1.basis, $0.officials.first ?? 0) < ($0.basis, $1.officials.first ?? 0) }
            return Array(known.prefix(Self.most))
        }
        var servant = byAgency(reading, context) ?? bySingleName(reading, matches, context) ?? .nobody
        if servant.basis == .none, !doubts.isEmpty { servant.basis = .weak }
        servant.doubts += doubts
        if servant.basis <= .agency, !servant.doubts.contains(where: { $0.kind == .noOfficial }) {
            servant.doubts.append(Doubt(.noOfficial))
        }
        return [servant]
    }

    /// One finding an official: signs of the same people are joined, and the surest way of knowing them counts.
    private func add(_ servant: Servant, to known: inout [Servant]) {
        guard let index = known.firstIndex(where: { $0.officials == servant.officials }) else {
            // Someone already known for sure is not one of several namesakes as well.
            if servant.officials.count > 1,
                known.contains(where: { !Set($0.officials).isDisjoint(with: servant.officials) })
            {
                return
            }
            known.append(servant)
            return
        }
        var joined = known[index].basis >= servant.basis ? known[index] : servant
        joined.evidence = known[index].evidence
        for sign in servant.evidence where joined.evidence.count < Self.mostSigns && !joined.evidence.contains(sign) {
            joined.evidence.append(sign)
        }
        joined.confidence = max(known[index].confidence, servant.confidence)
        known[index] = joined
    }

    // MARK: - Account

    private func byAccount(_ reading: PostReading) -> [Servant] {
        let post = reading.post
        var found: [Servant] = []
        for (account, field) in [(post.account, "account"), (post.author, "author")]
            + post.coauthors.map({ ($0, "coauthors") })
        {
            if let account { found += owners(of: account, field, .identified) }
        }
        for account in post.tagged { found += owners(of: account, "tagged", .indirect) }
        for handle in Mentions.handles(in: post.caption ?? "") {
            let account = Account(platform: reading.platform, handle: handle)
            found += owners(of: account, "caption", .indirect)
        }
        return found + inPicture(reading)
    }

    private func owners(of account: Account, _ field: String, _ basis: Servant.Basis) -> [Servant] {
        guard let match = accounts.match(account) else { return [] }
        let people = chosen(officials(of: match), shownAs: account.displayName)
        guard !people.isEmpty else { return [] }
        let isSure = match.isPlatformKnown
        let confidence = people.count > 1 || !isSure ? 0.5 : basis == .identified ? 0.99 : 0.7
        let basis = basis == .identified && !isSure ? .unplaced : basis
        let evidence = Evidence(
            kind: .account, seen: account.handle, matched: people.map { officials[$0].name }.joined(separator: " / "),
            confidence: confidence, place: .field(field))
        var servant = Servant(
            basis: people.count > 1 ? .namesakes : basis, officials: people, recognition: .account,
            confidence: confidence, evidence: [evidence])
        if people.count > 1 { servant.doubts.append(Doubt(.namesakes, people.map { officials[$0].name })) }
        if basis == .indirect { servant.doubts.append(Doubt(.taggedByOthers, [account.handle])) }
        if !isSure { servant.doubts.append(Doubt(.unknownPlatform, [account.handle] + match.platforms)) }
        return [servant]
    }

    private func officials(of match: AccountIndex.Match) -> [Int] {
        let people = match.owners.compactMap { owner -> Int? in
            if case .official(let index) = owner { return index }
            return nil
        }
        return Array(Set(people)).sorted()
    }

    /// Of several owners of one handle, the one whose name the account shows, if it is one.
    private func chosen(_ people: [Int], shownAs name: String?) -> [Int] {
        guard people.count > 1, let name else { return people }
        let shown = Spelling.nameWords(name)
        let same = people.filter { Spelling.nameWords(officials[$0].name) == shown }
        return same.count == 1 ? same : people
    }

    /// A handle on a line of its own, as in a screenshot.
    private func inPicture(_ reading: PostReading) -> [Servant] {
        var found: [Servant] = []
        for (image, observation) in reading.observations.enumerated() {
            for (index, line) in (observation?.text ?? []).enumerated() where isHandle(line.text) {
                guard let match = inPicture(line.text, on: reading.platform) else { continue }
                let unique = officials(of: match)
                guard !unique.isEmpty, image < reading.post.images.count else { continue }
                let evidence = Evidence(
                    kind: .account, seen: line.text,
                    matched: unique.map { officials[$0].name }.joined(separator: " / "),
                    confidence: rounded(line.confidence * 0.7),
                    place: .text(image: reading.post.images[image], lines: [index], quads: [line.quad]))
                var doubts = [Doubt(.accountInPicture, [line.text])]
                if !match.isPlatformKnown { doubts.append(Doubt(.unknownPlatform, [line.text] + match.platforms)) }
                if unique.count > 1 { doubts.append(Doubt(.namesakes, unique.map { officials[$0].name })) }
                found.append(
                    Servant(
                        basis: .indirect, officials: unique, recognition: .account,
                        confidence: evidence.confidence, evidence: [evidence], doubts: doubts))
            }
        }
        return found
    }

    /// A picture may show an account of another platform than the post's own: then the platform is not known.
    private func inPicture(_ handle: String, on platform: String) -> AccountIndex.Match? {
        accounts.match(Account(platform: platform, handle: handle))
            ?? accounts.match(Account(platform: "", handle: handle))
    }

    private func isHandle(_ text: String) -> Bool {
        text.utf8.count >= 5 && text.utf8.count <= 40 && text.utf8.contains { $0 == 0x2e || $0 == 0x5f || $0 == 0x40 }
            && !text.utf8.contains(0x20)
    }

    private func accountDoubts(_ reading: PostReading, _ known: [Servant]) -> [Doubt] {
        guard let account = reading.post.account, accounts.match(account) == nil else { return [] }
        if !accounts.platforms(ofHandle: account.handle).isEmpty {
            return [accountDoubt(account.handle, on: account.platform)]
        }
        let alike = accounts.lookAlikes(of: account)
        if !alike.isEmpty { return [Doubt(.lookAlikeAccount, [account.handle] + alike)] }
        guard known.isEmpty else { return [] }
        let passage = Passage(lines: [account.displayName ?? "", account.handle].filter { !$0.isEmpty })
        let isNamed = names.matches(in: passage, atoms: []).contains { $0.form == .full }
        return isNamed ? [Doubt(.unregisteredAccount, [account.handle])] : []
    }

    // MARK: - NIP and name

    /// The parts that may name a civil servant.
    private func spoken(_ reading: PostReading) -> [Int] {
        reading.parts.indices.filter { !reading.parts[$0].isFileName }
    }

    private func byNumber(_ reading: PostReading) -> [Servant] {
        spoken(reading).flatMap { part in
            ServiceNumber.find(in: reading.parts[part].passage).compactMap { number -> Servant? in
                guard let index = nips[number.digits] else { return nil }
                let evidence = reading.evidence(.nip, part, number.words, matched: officials[index].name)
                return Servant(
                    basis: .identified, officials: [index], recognition: .nip, confidence: evidence.confidence,
                    evidence: [evidence])
            }
        }
    }

    private func byName(
        _ reading: PostReading, _ matches: [[NameIndex.Match]], _ context: [Context], _ day: CalendarDay?
    ) -> [Servant] {
        reading.parts.indices.flatMap { part -> [Servant] in
            matches[part].compactMap { match in
                guard match.form != .single, !context[part].taken.contains(where: { $0.overlaps(match.words) })
                else { return nil }
                return servant(match, part, reading, day)
            }
        }
    }

    private func servant(_ match: NameIndex.Match, _ part: Int, _ reading: PostReading, _ day: CalendarDay?) -> Servant?
    {
        // Of namesakes, those in office on the day; if none is, all.
        let active = match.people.filter { isInOffice($0, day) }
        let people = active.isEmpty ? match.people : active
        let isFolded = match.form != .full || match.steps.contains { $0.kind == .spelling }
        if match.form == .initial, people.count > 1 { return nil }
        let weight = (match.form == .full ? 1 : 0.8) * (0.6 + 0.4 * match.rarity) / Double(people.count)
        let evidence = reading.evidence(
            .officialName, part, match.words, matched: people.map { officials[$0].name }.joined(separator: " / "),
            steps: match.steps, weight: weight)
        var servant = Servant(
            basis: people.count > 1 ? .namesakes : isFolded ? .folded : .identified, officials: people,
            recognition: isFolded ? .foldedName : .fullName, confidence: evidence.confidence, evidence: [evidence])
        if let handle = strangersHandle(match, part, reading, people) {
            servant.basis = min(servant.basis, .unplaced)
            servant.confidence = min(servant.confidence, 0.5)
            servant.doubts.append(accountDoubt(handle, on: reading.platform))
        }
        if people.count > 1 { servant.doubts.append(Doubt(.namesakes, people.map { officials[$0].name })) }
        if isFolded {
            servant.doubts.append(
                Doubt(.foldedName, match.steps.filter { !$0.seen.isEmpty }.map { $0.seen + "/" + $0.registered }))
        }
        return servant
    }

    /// The handle whose parts are the name, where the register does not say that it is these people's: it may be anyone's of
    /// the same name. Nil for a name in plain words.
    private func strangersHandle(
        _ match: NameIndex.Match, _ part: Int, _ reading: PostReading, _ people: [Int]
    ) -> String? {
        guard let handle = Mentions.handle(around: match.words, in: reading.parts[part].passage),
            handle.hasPrefix("@") || (reading.image(part) != nil && isHandle(handle) && handle == handle.lowercased())
        else { return nil }
        let registered = accounts.match(Account(platform: reading.platform, handle: handle))
        if let registered, registered.isPlatformKnown, !Set(officials(of: registered)).isDisjoint(with: people) {
            return nil
        }
        return String(handle.drop { $0 == "@" })
    }

    /// Why the handle proves nothing: its platform is not known or another than the registered one's, or it is in no register.
    private func accountDoubt(_ handle: String, on platform: String) -> Doubt {
        let registered = accounts.platforms(ofHandle: handle)
        if registered.isEmpty { return Doubt(.unregisteredAccount, [handle]) }
        return platform.isEmpty
            ? Doubt(.unknownPlatform, [handle] + registered) : Doubt(.otherPlatform, [handle, platform] + registered)
    }

    private func bySingleName(
        _ reading: PostReading, _ matches: [[NameIndex.Match]], _ context: [Context]
    ) -> Servant? {
        for part in reading.parts.indices {
            for match in matches[part]
            where match.form == .single && !context[part].taken.contains(where: { $0.overlaps(match.words) }) {
                let seen = reading.parts[part].passage.seen(match.words)
                let evidence = reading.evidence(
                    .officialName, part, match.words, matched: "", weight: 0.2 * match.rarity)
                return Servant(basis: .weak, evidence: [evidence], doubts: [Doubt(.singleName, [seen])])
            }
        }
        return nil
    }

    // MARK: - Agency and position

    private func byAgency(_ reading: PostReading, _ context: [Context]) -> Servant? {
        var best: Servant?
        for part in spoken(reading) {
            let agencies = context[part].others.filter { book.phrases[$0.phrase].kind == .agency }
            for agency in agencies {
                let evidence = reading.evidence(.agency, part, agency.words, matched: book.phrases[agency.phrase].text)
                let near = max(0, agency.words.lowerBound - Self.reach)..<agency.words.upperBound + Self.reach
                let role = position(near, agency, part, reading, context[part])
                let servant = Servant(
                    basis: role == nil ? .agency : .unnamed, recognition: role == nil ? nil : .agencyAndPosition,
                    confidence: role == nil ? 0.2 : 0.5, evidence: [evidence] + (role.map { [$0] } ?? []))
                if servant.basis > best?.basis ?? .none { best = servant }
            }
        }
        return best
    }

    /// A position, a status or the people of an agency, beside it.
    private func position(
        _ near: Range<Int>, _ agency: PhraseMatcher.Match, _ part: Int, _ reading: PostReading, _ context: Context
    ) -> Evidence? {
        for match in context.others where near.overlaps(match.words) && !match.words.overlaps(agency.words) {
            let phrase = book.phrases[match.phrase]
            if phrase.kind == .position { return reading.evidence(.position, part, match.words, matched: phrase.text) }
            if phrase.kind == .status { return reading.evidence(.status, part, match.words, matched: phrase.text) }
        }
        let atom = reading.parts[part].atoms.first {
            $0.roles.contains(.collective) && near.overlaps($0.words) && !$0.words.overlaps(agency.words)
        }
        return atom.map { reading.evidence(.status, part, $0.words, matched: book.phrases[agency.phrase].text) }
    }

    // MARK: - Office

    private func isInOffice(_ official: Int, _ day: CalendarDay?) -> Bool {
        day.map(officials[official].active.contains) ?? true
    }

    private func checked(_ servant: Servant, on day: CalendarDay?) -> Servant {
        var servant = servant
        if let day, servant.officials.allSatisfy({ !isInOffice($0, day) }) {
            servant.isOutOfOffice = true
            let facts = servant.officials.flatMap { official -> [String] in
                let active = officials[official].active
                return [officials[official].name] + [active.from, active.until].compactMap { $0?.description }
            }
            servant.doubts.append(Doubt(.outOfOffice, facts))
        }
        let kinds = servant.officials.map { officials[$0].kind }
        if !kinds.allSatisfy(\.isCivilServant) {
            servant.isUnderOtherRules = true
            servant.doubts.append(Doubt(.otherRules, Array(Set(kinds.map(\.rawValue))).sorted()))
        }
        return servant
    }
}
