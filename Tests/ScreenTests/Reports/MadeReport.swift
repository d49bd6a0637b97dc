import Foundation
import Observation

@testable import Screen

/// Reports made by hand, of invented people.
enum MadeReport {
    static let time = moment("2031-10-08T07:00:00+07:00")

    static func moment(_ text: String) -> Date {
        guard let date = ISO8601DateFormatter().date(from: text) else { preconditionFailure("\(text) is no time") }
        return date
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        CalendarDay(year: year, month: month, day: day)
    }

    static let contest = Contest(
        id: "pilbup-tirta-2031", level: "kabupaten", region: "Kabupaten Tirta Wening", timeZone: "Asia/Jakarta",
        fixed: day(2031, 9, 22), numbersDrawn: day(2031, 9, 23), campaignStart: day(2031, 9, 25),
        campaignEnd: day(2031, 11, 23), quietStart: day(2031, 11, 24), vote: day(2031, 11, 27))
    static let easternContest = Contest(
        id: "pilgub-nusa-2031", level: "provinsi", region: "Provinsi Nusa Kencana", timeZone: "Asia/Jayapura",
        fixed: day(2031, 9, 22), numbersDrawn: day(2031, 9, 23), campaignStart: day(2031, 9, 25),
        campaignEnd: day(2031, 11, 23), quietStart: day(2031, 11, 24), vote: day(2031, 11, 27))

    static let candidates = [
        Candidate(id: "c1a", contest: contest.id, number: 1, name: "Wirya Adikusuma", position: "bupati"),
        Candidate(id: "c1b", contest: contest.id, number: 1, name: "Sekar Larasati", position: "wakil bupati"),
        Candidate(id: "c2a", contest: contest.id, number: 2, name: "Galang Prawirata", position: "bupati"),
        Candidate(id: "c2b", contest: contest.id, number: 2, name: "Nilam Cahyaningrum", position: "wakil bupati"),
        Candidate(id: "g1", contest: easternContest.id, number: 1, name: "Bram Kolopaking", position: "gubernur"),
    ]

    static let official = Official(
        id: "a1", nip: "198804072018101006", name: "Rukmini Hastuti, S.Sos.", position: "Analis",
        unit: "Dinas Perikanan Kabupaten Tirta Wening", agency: "Pemerintah Kabupaten Tirta Wening",
        accounts: [Account(platform: "instagram", handle: "rukmini.hastuti")])
    static let namesake = Official(
        id: "a2", nip: "197201252002121020", name: "Rukmini Hastuti, S.E.", position: "Bendahara",
        unit: "Kecamatan Tirta Utara", agency: "Pemerintah Kabupaten Tirta Wening")

    static var registers: Registers {
        Registers(
            contests: [contest, easternContest], candidates: candidates, officials: [official, namesake],
            version: "reg-1")
    }

    static func run(isComplete: Bool = true) -> RunFacts {
        RunFacts(
            time: time, tool: "1.0.0", models: "m-1", registers: "reg-1", inboxes: ["kiriman"], isComplete: isComplete)
    }

    static let quad = Quad(
        topLeft: Point(x: 140, y: 880), topRight: Point(x: 940, y: 860), bottomRight: Point(x: 942, y: 950),
        bottomLeft: Point(x: 142, y: 970))

    static let image = PathText("instagram/rukmini.hastuti/2031-10-04_17-30-00_UTC.jpg")

    static let slogan = Evidence(
        kind: .slogan, seen: "Bersama Galang, Tirta gemilang", matched: "Bersama Galang Tirta Gemilang",
        confidence: 0.96, place: .text(image: image, lines: [0], quads: [quad]),
        confirmed: true)
    static let account = Evidence(
        kind: .account, seen: "rukmini.hastuti", matched: "instagram:rukmini.hastuti", confidence: 1,
        place: .field("account"))

    /// One lead: an official's account with a candidate's slogan.
    static func lead(id: String = "t0001", severity: Severity = .high) -> ReportItem {
        var post = Post(id: "instagram:abc", collector: "instaloader", images: [image])
        post.account = Account(platform: "instagram", handle: "rukmini.hastuti")
        post.link = "https://www.instagram.com/p/abc/"
        post.uploaded = .instant(moment("2031-10-04T17:30:00Z"))
        post.caption = "Semangat pagi"
        post.sidecars = [PathText("instagram/rukmini.hastuti/2031-10-04_17-30-00_UTC.json.xz")]
        let finding = Finding(
            id: id, post: post.id, image: image, severity: severity,
            scoreParts: [.init(name: "account", points: 40), .init(name: "slogan", points: 35)], codes: ["DS2"],
            stage: .campaign, contests: [contest.id], candidates: ["c2a"], number: 2, officials: [official.id],
            recognition: .account, identityConfidence: 1, signs: [account, slogan],
            doubts: [Doubt(.notReread)])
        return ReportItem(
            finding: finding, post: post, contests: [contest], candidates: [candidates[2]], officials: [official],
            image: ReportImage(
                path: image, sha256: String(repeating: "ab", count: 32), size: 123_456, observation: observation),
            firstSeen: time)
    }

    static var observation: Observation {
        Observation(
            sha256: String(repeating: "ab", count: 32), format: "jpeg", width: 1080, height: 1350,
            text: [TextLine(text: slogan.seen, confidence: 0.96, quad: quad, reader: .ppocr)])
    }

    static func report(_ items: [ReportItem], files: [FileOutcome] = [], isComplete: Bool = true) -> Report {
        Report(run: run(isComplete: isComplete), registers: registers, items: items, files: files)
    }
}
