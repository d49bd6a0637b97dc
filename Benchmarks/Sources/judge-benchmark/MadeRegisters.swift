import Observation
import Screen

/// Registers of any size, made of syllables; the same in every run.
struct MadeRegisters {
    let registers: Registers
    private static let syllables = [
        "wi", "ra", "bu", "na", "se", "ga", "ja", "ti", "ki", "do", "lu", "ma", "ho", "pu", "te", "ngi", "su", "ri",
        "ke", "la",
    ]

    init(officials count: Int) {
        let contests = (0..<40).map { number in
            Contest(
                id: "kontes-\(number)", level: "kabupaten", region: "Kabupaten \(Self.word(number, 3, seed: 9))",
                timeZone: "Asia/Jakarta", fixed: CalendarDay(year: 2031, month: 9, day: 22),
                numbersDrawn: CalendarDay(year: 2031, month: 9, day: 23),
                campaignStart: CalendarDay(year: 2031, month: 9, day: 25),
                campaignEnd: CalendarDay(year: 2031, month: 11, day: 23),
                quietStart: CalendarDay(year: 2031, month: 11, day: 24),
                vote: CalendarDay(year: 2031, month: 11, day: 27))
        }
        let candidates = (0..<200).map { number in
            let nickname = "Mas " + Self.word(number, 3, seed: 1)
            return Candidate(
                id: "c\(number)", contest: contests[number / 5].id, number: number % 5 + 1,
                name: Self.word(number, 4, seed: 1) + " " + Self.word(number, 4, seed: 2), otherNames: [nickname],
                slogans: ["Bulatkan tekad untuk \(nickname)", "Bersama \(nickname) kita maju"],
                hashtags: ["#\(Self.word(number, 3, seed: 1))Menang"], poses: [.one])
        }
        // Few first names and many last ones, as in a real register: namesakes are there.
        let officials = (0..<count).map { number in
            Official(
                id: "p\(number)", nip: nil,
                name: "Drs. " + Self.word(number % 300, 3, seed: 3) + " " + Self.word(number / 7, 3, seed: 4)
                    + ", M.Si.",
                position: "Kepala Seksi", unit: "Dinas \(Self.word(number % 50, 3, seed: 5))",
                accounts: [Account(platform: "instagram", handle: "akun.\(Self.word(number, 4, seed: 6)).\(number)")])
        }
        registers = Registers(contests: contests, candidates: candidates, officials: officials)
    }

    /// The n-th made post.
    func post(_ number: Int) -> (Post, Observation) {
        let official = registers.officials[number &* 7919 % registers.officials.count]
        let candidate = registers.candidates[number &* 31 % registers.candidates.count]
        var post = Post(id: "pos-\(number)", collector: "sumber.csv", images: [PathText("\(number).jpg")])
        post.uploaded = .day(CalendarDay(year: 2031, month: 10, day: 10))
        post.account = Account(platform: "instagram", handle: "warga.\(number)")
        var lines = ["SENAM PAGI BERSAMA", "Dinas Perhubungan", "Jumat Sehat"]
        switch number % 10 {
        case 0:
            post.account = official.accounts[0]
            lines = [candidate.slogans[0].uppercased(), candidate.name]
        case 1:
            post.caption = "Tampak hadir \(official.name) bersama \(candidate.otherNames[0])"
            lines = [candidate.slogans[1]]
        case 2, 3: lines = [candidate.slogans[0], candidate.name, "NOMOR URUT \(candidate.number ?? 1)"]
        case 4, 5: post.caption = "Kegiatan hari ini bersama rekan-rekan di kantor, semoga berkah dan sehat selalu"
        default: break
        }
        return (post, Self.image(lines))
    }

    private static func image(_ lines: [String]) -> Observation {
        let text = lines.enumerated().map { row, line in
            let top = Double(row * 60)
            let quad = Quad(
                topLeft: Point(x: 0, y: top), topRight: Point(x: 400, y: top), bottomRight: Point(x: 400, y: top + 50),
                bottomLeft: Point(x: 0, y: top + 50))
            return TextLine(text: line, confidence: 0.97, quad: quad, reader: .ppocr)
        }
        return Observation(sha256: "", format: "jpeg", width: 1080, height: 1350, text: text)
    }

    private static func word(_ number: Int, _ length: Int, seed: Int) -> String {
        var state = UInt64(number &* 2_654_435_761 &+ seed &* 40_503 &+ 12_345)
        return (0..<length).reduce(into: "") { word, _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            word += syllables[Int(state >> 33) % syllables.count]
        }.capitalizedFirst
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
