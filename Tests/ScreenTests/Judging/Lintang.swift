import Observation

@testable import Screen

/// A made regency with its registers, for tests of judging.
enum Lintang {
    static let contest = Contest(
        id: "pilbup-lintang", level: "kabupaten", region: "Kabupaten Lintang", timeZone: "Asia/Makassar",
        fixed: CalendarDay(year: 2031, month: 9, day: 22), numbersDrawn: CalendarDay(year: 2031, month: 9, day: 23),
        campaignStart: CalendarDay(year: 2031, month: 9, day: 25),
        campaignEnd: CalendarDay(year: 2031, month: 11, day: 23),
        quietStart: CalendarDay(year: 2031, month: 11, day: 24), vote: CalendarDay(year: 2031, month: 11, day: 27))

    static let governor = {
        var contest = Lintang.contest
        contest.id = "pilgub-samudra"
        return contest
    }()

    private static let year = Validity(
        from: CalendarDay(year: 2031, month: 5, day: 1), until: CalendarDay(year: 2031, month: 12, day: 31))

    static let candidates = [
        Candidate(
            id: "k1a", contest: "pilbup-lintang", number: 1, name: "Wirabuana Segarajati", otherNames: ["Mas Wira"],
            slogans: ["Bulatkan tekad untuk Mas Wira"], hashtags: ["#WiraUntukLintang"],
            accounts: [Account(platform: "instagram", handle: "wirabuana.segarajati")], poses: [.one], validity: year),
        Candidate(id: "k1b", contest: "pilbup-lintang", number: 1, name: "Hestinawang Puspadanti", validity: year),
        Candidate(
            id: "k2a", contest: "pilbup-lintang", number: 2, name: "Kiranadewi Tunggalaksa", otherNames: ["Bu Kirana"],
            slogans: ["Kirana membawa cahaya"], poses: [.peace], validity: year),
        Candidate(
            id: "k3a", contest: "pilbup-lintang", number: 3, name: "Jayengrana Wulungsari", otherNames: ["Kang Jaya"],
            hashtags: ["#JayaLintang"], poses: [.three], validity: year),
        Candidate(id: "g2", contest: "pilgub-samudra", number: 2, name: "Mandalagiri Arungbuana", validity: year),
    ]

    static let officials = [
        Official(
            id: "p1", nip: "198004122005011003", name: "Drs. Nurhadi Wiranata, M.Si.", position: "Kepala Bidang",
            unit: "Dinas Perikanan Kabupaten Lintang", agency: "Pemerintah Kabupaten Lintang",
            accounts: [Account(platform: "instagram", handle: "nurhadi.wiranata")]),
        Official(id: "p2", nip: "198511232010012004", name: "Hj. Ratih Kumala, S.Pd.", unit: "Dinas Pendidikan"),
        Official(id: "p3", nip: "199002142015032001", name: "Ratih Kumala, S.E.", unit: "Kecamatan Muara"),
        Official(
            id: "p4", name: "Sekar Ayuningtyas", accounts: [Account(platform: "instagram", handle: "sekar.ayu")],
            spouseOf: "k1a"),
        Official(
            id: "p5", name: "Guntur Prakosa", accounts: [Account(platform: "instagram", handle: "guntur.prakosa")],
            active: Validity(from: nil, until: CalendarDay(year: 2030, month: 12, day: 31))),
        Official(
            id: "p6", name: "Brata Waskita", kind: .villageHead,
            accounts: [Account(platform: "instagram", handle: "brata.waskita")]),
        Official(
            id: "p7", name: "Tirta Adibrata", kind: .soldier,
            accounts: [Account(platform: "instagram", handle: "tirta.adibrata")]),
    ]

    static let registers = Registers(
        contests: [contest, governor], candidates: candidates, officials: officials,
        agencyWords: [
            AgencyWord(word: "Dinas Perikanan", kind: .agency), AgencyWord(word: "ASN", kind: .status),
            AgencyWord(word: "Camat", kind: .position),
        ])

    static let judge = Judge(registers: registers)

    /// A post of one image with these lines, by this account, uploaded at noon of this day.
    static func post(
        by handle: String? = "nurhadi.wiranata", on day: CalendarDay? = CalendarDay(year: 2031, month: 10, day: 10),
        caption: String? = nil
    ) -> Post {
        var post = Post(id: "kiriman/foto.jpg", collector: "sumber.csv", images: [PathText("kiriman/foto.jpg")])
        post.account = handle.map { Account(platform: "instagram", handle: $0) }
        post.uploaded = day.map { .day($0) }
        post.caption = caption
        return post
    }

    static func image(
        _ lines: [String] = [], poses: [HandPose] = [], faces: [Face] = [], taken: String? = nil
    ) -> Observation {
        let text = lines.enumerated().map { index, line in
            TextLine(text: line, confidence: 0.98, quad: quad(row: index), reader: .ppocr)
        }
        let hands = poses.enumerated().map { index, pose in
            Hand(
                pose: pose, fingers: nil, extended: [], side: .right, confidence: 0.9,
                box: Box(x: Double(100 * index), y: 600, width: 80, height: 90), landmarks: [])
        }
        return Observation(
            sha256: String(repeating: "0", count: 64), format: "jpeg", width: 1080, height: 1350, text: text,
            hands: hands,
            faces: faces, taken: taken)
    }

    static func quad(row: Int) -> Quad {
        let y = Double(100 + row * 60)
        return Quad(
            topLeft: Point(x: 100, y: y), topRight: Point(x: 500, y: y), bottomRight: Point(x: 500, y: y + 50),
            bottomLeft: Point(x: 100, y: y + 50))
    }
}
