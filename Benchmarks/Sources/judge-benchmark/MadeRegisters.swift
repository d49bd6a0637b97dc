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

    static func word(_ number: Int, _ length: Int, seed: Int) -> String {
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
