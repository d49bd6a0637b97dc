import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

/// Observations come from other machines and from processes that a hostile picture may have taken over. Whatever JSON they send: it
/// is refused, or it can be judged.
struct ChangedObservationTests {
    /// Numbers that break arithmetic, and indices that are none.
    private static let numbers = [
        "1e300", "-1e300", "9223372036854775807", "-9223372036854775808", "18446744073709551615", "0", "-1", "1e-320",
        "0.5", "2", "10", "1e7", "null",
    ]

    private var post: Post {
        Lintang.post(
            by: "bagus.setiawan", on: CalendarDay(year: 2031, month: 10, day: 10),
            caption: "Coblos nomor 2, salam dua jari")
    }

    private func line() throws -> String {
        var seen = Lintang.image(["Coblos nomor 2", "Kecamatan Lintang"], poses: [.peace, .one])
        seen.sha256 = String(repeating: "0a", count: 32)
        seen.models = "m"
        for index in seen.hands.indices {
            seen.hands[index].fingers = index + 1
            seen.hands[index].pairedWith = 1 - index
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let answer = ObservationLine(path: PathText("foto.jpg"), result: .success(seen))
        return String(decoding: try encoder.encode(answer), as: UTF8.self)
    }

    @Test func everyNumberChangedIsRefusedOrJudged() throws {
        let line = try line()
        let found = line.ranges(of: /-?\d+(\.\d+)?(e-?\d+)?/)
        var judged = 0
        for range in found {
            for number in Self.numbers {
                judged += judge(line.replacingCharacters(in: range, with: number))
            }
        }
        #expect(found.count > 50)
        #expect(judged > found.count)
    }

    @Test func damagedLinesAreRefusedOrJudged() throws {
        let bytes = Array(try line().utf8)
        var generator = SeededGenerator(seed: 17)
        var judged = 0
        for _ in 0..<3000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let at = Int.random(in: changed.indices, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: changed[at] = UInt8.random(in: 0x20...0x7E, using: &generator)
                case 1: changed.remove(at: at)
                default: changed.insert(UInt8.random(in: 0x30...0x39, using: &generator), at: at)
                }
            }
            judged += judge(String(decoding: changed, as: UTF8.self))
        }
        #expect(judged > 100)
    }

    /// 1 if the line is an observation, which can then be judged; 0 if it is refused.
    private func judge(_ line: String) -> Int {
        guard let answer = try? JSONDecoder().decode(ObservationLine.self, from: Data(line.utf8)),
            case .success(let seen) = answer.result
        else { return 0 }
        let findings = Lintang.judge.findings(of: post, observations: [seen])
        // As a record, and back.
        let stored = StoredPost(inbox: 1, post: post, observations: [seen])
        let again = try? StoredPost(inbox: 1, record: 1, bytes: stored.recordBytes)
        return findings == Lintang.judge.findings(of: post, observations: again?.observations ?? []) ? 1 : 0
    }
}
