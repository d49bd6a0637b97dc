import Foundation
import Observation

@testable import Screen

/// A worker's or an import's line first, then a caption: what is decoded is within its bounds, is judged, and is the same
/// after it was kept.
let fuzzObservation: @Sendable (Input) -> Void = { input in
    let (line, caption) = input.firstLine
    let data = Data(line)
    _ = try? JSONDecoder().decode(WorkerGreeting.self, from: data)
    for kind in [RenderLine.self, RereadLine.self] as [any Decodable.Type] {
        _ = try? JSONDecoder().decode(kind, from: data)
    }
    if let request = try? JSONDecoder().decode(WorkerRequest.self, from: data) { same(request) }
    guard let answer = try? JSONDecoder().decode(ObservationLine.self, from: data) else { return }
    same(answer)
    guard case .success(let seen) = answer.result else { return }
    sure("what was decoded is not valid") { try seen.validate() }

    var post = Post(id: "p", collector: "folder", images: [PathText("a.jpg"), PathText("b.jpg")])
    post.caption = SidecarText.caption(String(decoding: caption, as: UTF8.self))
    post.uploaded = .instant(Made.now)
    keep(StoredPost(inbox: 1, post: post, observations: [seen, nil]))
    let judge = Made.judge
    let findings = judge.findings(of: post, observations: [seen, nil])
    hold(findings, of: post, Made.registers)
    check(judge.findings(of: post, observations: [seen, nil]) == findings, "judged twice, two judgements")
    let drawing = ObservationDrawing.svg(of: seen, jpeg: [])
    check(String(validating: drawing, as: UTF8.self) != nil, "a drawing that is not UTF-8")
}

/// Bytes as they may stand in a damaged store: refused, or a post that is kept like any other.
let fuzzRecord: @Sendable (Input) -> Void = { input in
    let path = PathText("a.json")
    if let outcome = try? SidecarParser.Outcome(input.bytes, path: path) {
        let kept = outcome.recordBytes
        let again = sure("a sidecar's record") { try SidecarParser.Outcome(kept, path: path) }
        check(again.recordBytes == kept, "a sidecar is another after it was kept")
    }
    guard let post = try? StoredPost(inbox: 1, record: 1, bytes: input.bytes) else { return }
    check(post.observations.count == post.post.images.count, "observations of other images")
    for seen in post.observations { sure("what was read is not valid") { try seen?.validate() } }
    keep(post)
    hold(Made.judge.findings(of: post.post, observations: post.observations), of: post.post, Made.registers)
}

/// Through JSON and back.
private func same<Value: Codable & Equatable>(_ value: Value) {
    let data = sure("encoding") { try JSONEncoder().encode(value) }
    let again = sure("decoding what was encoded") { try JSONDecoder().decode(Value.self, from: data) }
    check(again == value, "\(value) is another in JSON: \(again)")
}

/// A finding names what is there, and shows why.
func hold(_ findings: [Finding], of post: Post, _ registers: Registers) {
    check(Set(findings.map(\.id)).count == findings.count, "two findings of one id")
    let officials = Set(registers.officials.map(\.id))
    let contests = Set(registers.contests.map(\.id))
    for finding in findings {
        check(finding.post == post.id && post.images.contains(finding.image), "a finding of another post")
        check(!finding.signs.isEmpty, "a finding without signs")
        check((0...1).contains(finding.identityConfidence), "a confidence of \(finding.identityConfidence)")
        check(finding.signs.allSatisfy { (0...1).contains($0.confidence) }, "a sign's confidence beyond 0…1")
        check(officials.isSuperset(of: finding.officials), "an official of no register")
        check(contests.isSuperset(of: finding.contests), "a contest of no register")
        check(finding.candidates.count <= registers.candidates.count, "more candidates than there are")
        _ = finding.decisiveLines
        let data = sure("a finding in JSON") { try Store.encode(finding) }
        check(
            sure("a finding of JSON") { try Store.decode(Finding.self, from: data) } == finding, "a finding is another")
    }
}

/// The registers of `fixtures`, read once: the fuzzer runs in the project's folder.
enum Made {
    static let now = Date(timeIntervalSince1970: 1_919_000_000)
    static let registers = sure("fixtures/registers") {
        try RegisterReader(folder: "fixtures/registers").read(now: nil).registers
    }
    static let judge = Judge(registers: registers)
}
