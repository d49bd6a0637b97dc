internal import Foundation
internal import Observation

/// `temuan.json`: a finding with everything that it rests on. Keys are sorted, times are ISO 8601.
struct BundleJSON: Encodable {
    struct Person: Encodable {
        var id: String
        var name: String
        var nip: String?
        var kind: String
        var position: String
        var unit: String
        var agency: String
    }

    struct Named: Encodable {
        var id: String
        var name: String
        var number: Int?
        var contest: String
    }

    struct Place: Encodable {
        var id: String
        var level: String
        var region: String
        var time_zone: String
        var vote: String
    }

    struct Rule: Encodable {
        var code: String
        var text: String
        var basis: String
    }

    struct Reviewed: Encodable {
        var state: String
        var decision: String
        var reviewer: String
        var decided_at: String
        var note: String
        var clarification_day: String?
        var clarification_answer: String?
        var clarification_outcome: String?
    }

    struct File: Encodable {
        var role: String
        /// In the finding's folder of the bundle; nil where the file lacks.
        var name: String?
        /// In the inbox.
        var source: PathText
        var sha256: String?
        var sha256_first_seen: String?
        var size: Int64?
        var modified: String?
        var note: String?
    }

    var schema = 1
    var statement: String
    var made_at: String
    var finding: Finding
    var post: Post
    var first_seen: String
    var known: String
    var deadline: String
    var officials: [Person]
    var candidates: [Named]
    var contests: [Place]
    var rules: [Rule]
    var review: Reviewed?
    var files: [File]
    var notes: [String]
    var versions: [String: String]

    init(_ part: BundlePart, in report: Report, language: Language) {
        let item = part.item
        let facts = FindingFacts(item, in: report)
        statement = language.text("page.sheet.statement")
        made_at = facts.clock.text(report.run.time)
        (finding, post) = (item.finding, item.post)
        first_seen = facts.clock.text(item.firstSeen)
        known = facts.clock.text(facts.known)
        deadline = facts.clock.text(facts.deadline)
        officials = item.officials.map {
            Person(
                id: $0.id, name: $0.name, nip: $0.nip, kind: $0.kind.rawValue, position: $0.position, unit: $0.unit,
                agency: $0.agency)
        }
        candidates = item.candidates.map { Named(id: $0.id, name: $0.name, number: $0.number, contest: $0.contest) }
        contests = item.contests.map {
            Place(
                id: $0.id, level: $0.level, region: $0.region, time_zone: $0.timeZone, vote: facts.clock.text($0.vote))
        }
        rules = item.finding.codes.compactMap { code in report.rules.rules.first { $0.id == code } }
            .map { Rule(code: $0.id, text: $0.text, basis: $0.basis) }
        review = item.review.map { Self.reviewed($0, facts.clock) }
        files = part.files.map { Self.file($0, facts.clock) }
        notes = part.notes.map { $0.sentence(in: language) }
        versions = BundleVersions(part, in: report).values
    }

    private static func reviewed(_ review: Review, _ clock: ReportClock) -> Reviewed {
        Reviewed(
            state: review.state.rawValue, decision: review.decision.rawValue, reviewer: review.reviewer,
            decided_at: clock.text(review.decidedAt), note: review.note,
            clarification_day: review.clarification?.day.map(clock.text),
            clarification_answer: review.clarification?.answer, clarification_outcome: review.clarification?.outcome)
    }

    private static func file(_ file: BundleFile, _ clock: ReportClock) -> File {
        File(
            role: file.role.rawValue, name: file.isIncluded ? file.name : nil, source: file.path,
            sha256: file.digest?.sha256, sha256_first_seen: file.firstSHA256, size: file.digest?.identity.size,
            modified: file.digest == nil ? nil : clock.text(file.modified), note: file.note?.rawValue)
    }

    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [0x0A]
    }
}
