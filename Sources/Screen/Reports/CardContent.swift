internal import Foundation
internal import Observation

/// What a card's template shows of one finding.
struct CardContent {
    let item: ReportItem
    let report: Report
    let language: Language
    /// Of the newest review, where officers decide in the page.
    var reviewNumber: Int64?
    private let facts: FindingFacts
    private let dates: PageDates

    init(_ item: ReportItem, in report: Report, language: Language) {
        self.item = item
        self.report = report
        self.language = language
        facts = FindingFacts(item, in: report)
        dates = PageDates(facts.clock, language: language)
    }

    func values(picture: RenderedPicture?, words: [String: String]) -> [String: Any] {
        let finding = item.finding
        var values: [String: Any] = [
            "t": words, "anchor": "f-" + Self.identifier(item.id), "class": PageContent.className(finding.severity),
            "level": finding.severity.rawValue, "levelName": language.name(of: finding.severity),
            "levelMeans": language.text("severity.\(finding.severity.rawValue).means"),
            "dots": PageContent.dots(finding.severity), "state": item.state.rawValue,
            "stateName": language.name(of: item.state), "stage": language.name(of: finding.stage),
            "codes": facts.codes(language),
            "story": FindingStory(item: item, language: language).sentence, "rules": rules, "signs": signs,
            "doubts": finding.doubts.map { language.sentence(for: $0) }, "hasDoubts": !finding.doubts.isEmpty,
            "closed": item.post.isClosedSource, "details": CardDetails(item, facts, dates, language).rows(in: report),
        ]
        values.merge(filterValues) { first, _ in first }
        values.merge(people) { first, _ in first }
        values.merge(post) { first, _ in first }
        if let picture, let observation = item.image.observation {
            values.merge(pictureValues(picture, observation)) { first, _ in first }
        }
        if let reviewNumber {
            values["desk"] = deskValues(reviewNumber)
        } else if let review = item.review {
            values["review"] = reviewValues(review)
        }
        return values
    }

    // MARK: - Parts

    /// What the filters look at; values in one attribute are separated by `|`.
    private var filterValues: [String: Any] {
        [
            "contestIds": item.finding.contests.joined(separator: "|"),
            "candidateIds": item.candidates.map(\.name).joined(separator: "|"),
            "agency": PageContent.units(of: item).joined(separator: "|"),
            "kinds": Set(item.finding.signs.map(\.kind.rawValue)).sorted().joined(separator: "|"),
            "day": facts.uploaded.map(facts.clock.text) ?? "", "copyGroup": ReportPage.copyGroup(of: item) ?? "",
        ]
    }

    private var rules: [[String: Any]] {
        let reason = RuleReason(item: item, language: language)
        return item.finding.codes.compactMap { report.rules.rule($0) }.map { rule in
            // The source comes last: `PP 94/2021 Pasal 5 huruf n; SKB KemenPANRB 2/2022`.
            let source = rule.basis.split(separator: ";").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
            let text = rule.text.hasSuffix(".") ? rule.text.dropLast() : rule.text[...]
            let act = text.prefix(1).lowercased() + text.dropFirst()
            var values = [
                "code": rule.id, "text": source.isEmpty ? rule.text : self.text("rule.text", [source, act]),
                "why": reason.sentence(for: rule),
            ]
            if !rule.basis.isEmpty { values["basis"] = rule.basis }
            if !rule.sanction.isEmpty { values["sanction"] = rule.sanction }
            return values
        }
    }

    private var signs: [[String: Any]] {
        item.finding.signs.enumerated().map { index, sign in
            var asides = [language.place(of: sign)]
            if let other = sign.image, other != item.image.path { asides.append(other.text) }
            if Self.tellsMore(sign) {
                asides.append(language.text("evidence.matched", [sign.matched]))
            }
            asides += language.sentences(forStepsOf: sign)
            if let confirmed = sign.confirmed {
                asides.append(language.text(confirmed ? "evidence.confirmed" : "evidence.unconfirmed"))
            }
            if sign.kind == .pose {
                asides.append(text("card.sure", ["\(Int((sign.confidence * 100).rounded())) %"]))
            }
            let role = EvidenceDrawing.role(of: sign)
            return [
                "n": index + 1, "role": role == .official ? "official" : "candidate",
                "kind": language.name(of: sign.kind), "seen": language.seen(sign),
                "where": asides.joined(separator: " · "),
            ]
        }
    }

    /// Whether the register's words are others than those that were seen, beyond letters' case and punctuation.
    private static func tellsMore(_ sign: Evidence) -> Bool {
        func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return sign.kind != .pose && sign.kind != .account && letters(sign.matched) != letters(sign.seen)
    }

    private var people: [String: Any] {
        let officials = item.officials.map { official -> [String: Any] in
            let post = [official.position, official.unit.isEmpty ? official.agency : official.unit].filter {
                !$0.isEmpty
            }
            var values = ["name": official.name]
            if !post.isEmpty { values["post"] = post.joined(separator: ", ") }
            if let nip = official.nip { values["nip"] = NIPText.grouped(nip) }
            return values
        }
        var values: [String: Any] = [
            "officials": officials, "candidates": item.candidates.map(\.name),
            "officialLabel": text(facts.isUnderOtherRules ? "card.official.other" : "card.official"),
            "contests": item.contests.map { "\($0.region) (\($0.id))" },
        ]
        if let number = item.finding.number { values["number"] = text("card.number", [String(number)]) }
        if let recognition = item.finding.recognition, !item.officials.isEmpty {
            values["recognised"] =
                text("card.recognised", [language.name(of: recognition)])
                + (item.finding.identityConfidence < Self.certain ? ", " + text("card.unsure") : "")
        }
        return values
    }

    /// How sure it must be who someone is before nothing is said of it. The number itself, which no level depends on
    /// alone, is in the tables.
    private static let certain = 0.9

    private var post: [String: Any] {
        let post = item.post
        var values: [String: Any] = [
            "account": post.account.map(Self.name(of:)) ?? text("card.account.none"),
            "uploaded": post.uploaded.map { dates.text($0) } ?? text("card.unknown"),
            "known": dates.text(facts.known), "deadline": dates.text(facts.deadline),
            "left": daysLeft, "late": facts.daysLeft < 0,
        ]
        if let author = post.author { values["author"] = text("card.author", [Self.name(of: author)]) }
        if !post.coauthors.isEmpty {
            values["coauthors"] = text("card.coauthors", [post.coauthors.map(Self.name(of:)).joined(separator: ", ")])
        }
        if let link = post.link.flatMap(Self.safeLink) { values["link"] = link }
        if let caption = post.caption, !caption.isEmpty { values["caption"] = captionValues(caption) }
        return values
    }

    private var daysLeft: String {
        switch facts.daysLeft {
        case ..<0: text("card.deadline.past")
        case 0: text("card.deadline.today")
        default: text("card.deadline.left", [String(facts.daysLeft)])
        }
    }

    /// The first lines, the rest on demand, and nothing beyond a few pages.
    private func captionValues(_ caption: String) -> [String: Any] {
        let scalars = caption.unicodeScalars
        func part(_ from: Int, _ count: Int) -> String {
            String(String.UnicodeScalarView(scalars.dropFirst(from).prefix(count)))
        }
        let lines = scalars.enumerated().filter { $0.element == "\n" }.prefix(12)
        let (long, twelfth) = (6_000, lines.count == 12 ? lines.last?.offset : nil)
        guard scalars.count > 500 || twelfth != nil else { return ["start": caption] }
        let short = min(420, twelfth ?? 420)
        var values: [String: Any] = ["start": part(0, short) + "…", "rest": "…" + part(short, long - short)]
        if scalars.count > long { values["cut"] = text("card.caption.cut", [String(scalars.count - long)]) }
        return values
    }

    private func reviewValues(_ review: Review) -> [String: Any] {
        var values: [String: Any] = [
            "decision": language.name(of: review.decision),
            "by": "\(review.reviewer), \(dates.text(review.decidedAt))",
        ]
        if !review.note.isEmpty { values["note"] = review.note }
        if !review.newSigns.isEmpty {
            values["new"] = text("card.new", [review.newSigns.map { language.name(of: $0) }.joined(separator: ", ")])
        }
        if let answer = review.clarification {
            let parts = [answer.day.map { dates.text($0) } ?? "", answer.answer, answer.outcome].filter { !$0.isEmpty }
            if !parts.isEmpty { values["clarification"] = parts.joined(separator: " · ") }
        }
        return values
    }

    /// Where officers decide: what was decided so far, to be changed.
    private func deskValues(_ number: Int64) -> [String: Any] {
        let review = item.review
        let asked = review?.clarification
        let choices = Decision.allCases.enumerated().map { index, decision -> [String: Any] in
            [
                "key": index + 1, "value": decision.rawValue, "name": language.name(of: decision),
                "pressed": review?.decision == decision ? "true" : "false",
            ]
        }
        var told = review.map { text("desk.saved", [language.name(of: $0.decision), $0.reviewer]) } ?? ""
        if let new = review?.newSigns, !new.isEmpty {
            told += " " + text("card.new", [new.map { language.name(of: $0) }.joined(separator: ", ")])
        }
        return [
            "id": item.id, "address": Self.identifier(item.id), "number": number,
            "decided": review?.decision.rawValue ?? "",
            "decidedName": review.map { language.name(of: $0.decision) } ?? "", "choices": choices,
            "note": review?.note ?? "", "asked": asked != nil, "day": asked?.day.map(facts.clock.text) ?? "",
            "answer": asked?.answer ?? "", "outcome": asked?.outcome ?? "", "told": told,
        ]
    }

    private func pictureValues(_ picture: RenderedPicture, _ observation: Observation) -> [String: Any] {
        let drawing = EvidenceDrawing(item, observation: observation, language: language)
        return [
            "picture": [
                "jpeg": Data(picture.jpeg).base64EncodedString(), "width": picture.width, "height": picture.height,
                "fullWidth": observation.width, "fullHeight": observation.height, "marks": drawing.marks.content,
                "alt": alternative(observation),
            ] as [String: Any],
            "legendOfficial": drawing.hasOfficial, "legendCandidate": drawing.hasCandidate,
        ]
    }

    /// What was seen, for those who do not see the picture.
    private func alternative(_ observation: Observation) -> String {
        var sentences = [
            item.post.account.map { text("picture.alt.account", [Self.name(of: $0)]) } ?? text("picture.alt")
        ]
        let lines = observation.text.prefix(12).map { "“\($0.text)”" }
        if !lines.isEmpty { sentences.append(text("picture.alt.text", [lines.joined(separator: ", ")])) }
        let hands = observation.hands.filter { $0.pose != .unclear }.map { language.name(of: $0.pose) }
        if !hands.isEmpty { sentences.append(text("picture.alt.hands", [hands.joined(separator: ", ")])) }
        if !observation.faces.isEmpty { sentences.append(text("picture.alt.faces", [String(observation.faces.count)])) }
        return sentences.joined(separator: " ")
    }

    // MARK: - Names

    /// `@rukmini.hastuti (instagram)`; a display name as it is.
    static func name(of account: Account) -> String {
        let handle = account.handle.contains(" ") ? account.handle : "@" + account.handle
        return account.platform.isEmpty ? handle : "\(handle) (\(account.platform))"
    }

    /// Only what a browser opens as a web page; a sidecar may hold anything.
    static func safeLink(_ link: String) -> String? {
        let lower = link.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://"), link.utf8.count <= 2_000,
            link.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
        else { return nil }
        return link
    }

    /// Letters and digits of an id, for an anchor.
    static func identifier(_ id: String) -> String {
        String(
            String.UnicodeScalarView(
                id.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }))
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("page." + key, facts) }
}
