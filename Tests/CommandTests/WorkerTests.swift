import Foundation
import Observation
import TestSupport
import Testing

/// The worker as any engine drives it: lines in, lines out.
struct WorkerTests {
    private func answers(_ requests: [String], _ arguments: [String] = []) throws -> [String] {
        let outcome = try Command.run(["worker"] + arguments, input: requests.map { $0 + "\n" }.joined())
        #expect(outcome.code == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test func eachLineIsAnsweredByOne() throws {
        let office = try Office()
        try office.add(TestPNG.bytes(1), to: "foto.png")
        let path = office.inbox + "/foto.png"
        let answers = try answers([
            #"{"do":"hello","protocol":1}"#, #"{"path":"\#(path)"}"#, #"{"do":"observe","path":"/tidak/ada.jpg"}"#,
            "bukan JSON",
            #"{"do":"hello","protocol":2}"#, #"{"do":"render","path":"\#(path)","max_side":32}"#,
        ])
        #expect(answers.count == 6)
        let greeting = try JSONDecoder().decode(WorkerGreeting.self, from: Data(answers[0].utf8))
        #expect(greeting.version == 1)
        let seen = try JSONDecoder().decode(ObservationLine.self, from: Data(answers[1].utf8)).result.get()
        #expect((seen.width, seen.height, seen.format) == (64, 64, "png"))
        #expect(seen.models == greeting.models)
        for index in 2...4 {
            let line = try JSONDecoder().decode(ObservationLine.self, from: Data(answers[index].utf8))
            guard case .failure(let failure) = line.result else {
                Issue.record("an answer to \(index) was expected to be a failure")
                continue
            }
            #expect(failure.code == .unreadable)
        }
        let copy = try JSONDecoder().decode(RenderLine.self, from: Data(answers[5].utf8)).result.get()
        #expect((copy.width, copy.height) == (32, 32))
        #expect(copy.jpeg.starts(with: [0xFF, 0xD8, 0xFF]))
    }

    @Test func aCagedWorkerCanDoNothingButRead() throws {
        let office = try Office()
        let folder = Data(office.inbox.utf8).base64EncodedString()
        let outcome = try Command.run(["worker", "--readable", folder, "--prove"], shell: "\"$@\" | cat")
        struct Attempt: Decodable {
            let attempt: String
            let prevented: Bool
        }
        let attempts = try outcome.output.split(separator: "\n").map {
            try JSONDecoder().decode(Attempt.self, from: Data($0.utf8))
        }
        #expect(attempts.count == 10)
        #expect(attempts.filter { !$0.prevented }.map(\.attempt) == [])
    }

    @Test func aCagedWorkerSeesItsImagesAndNoOthers() throws {
        let office = try Office()
        try office.add(TestPNG.bytes(1), to: "foto.png")
        let outside = try Office()
        try outside.add(TestPNG.bytes(1), to: "foto.png")
        let answers = try answers(
            [#"{"path":"\#(office.inbox)/foto.png"}"#, #"{"path":"\#(outside.inbox)/foto.png"}"#],
            ["--readable", Data(office.inbox.utf8).base64EncodedString(), "--max-memory", "1536"])
        let lines = try answers.map { try JSONDecoder().decode(ObservationLine.self, from: Data($0.utf8)) }
        #expect(try lines[0].result.get().format == "png")
        #expect(lines[1].result == .failure(ImageFailure(.unreadable, "not in an inbox")))
    }

    /// Code that models compile for themselves is read-only between images: nothing changes it, and no limit counts it.
    @Test(arguments: [true, false])
    func aCagedWorkerSealsItsCode(isCaged: Bool) throws {
        let office = try Office()
        try office.add(TestPNG.bytes(1), to: "foto.png")
        // What the second answer finds compiled was sealed after the first.
        let script = """
            cd '\(office.inbox)/..' && mkfifo in out && { "$@" <in >out & } && exec 3>in 4<out
            for turn in 1 2; do echo '{"path":"\(office.inbox)/foto.png"}' >&3; read -r line <&4; done
            grep -c '^[0-9a-f-]* rwxp [^/]*$' /proc/$!/maps
            exec 3>&-; wait
            """
        let cage = ["--readable", Data(office.inbox.utf8).base64EncodedString()]
        let outcome = try Command.run(["worker"] + (isCaged ? cage : []), shell: script)
        let writable = try #require(Int(outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(isCaged ? writable == 0 : writable > 0)
    }
}
