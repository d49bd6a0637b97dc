import Foundation
import Observation
import Screen

/// The leads in one post, each as lines for a person.
///
/// - Parameters:
///   - line: What a worker or `screen-cli observe` printed of the post's image.
///   - folder: The office's registers.
func leads(in line: String, postedBy handle: String, on day: String, registers folder: String) throws -> [String] {
    let registers = try RegisterReader(folder: folder).read(now: Date()).registers
    let answer = try JSONDecoder().decode(ObservationLine.self, from: Data(line.utf8))

    var post = Post(id: "example", collector: "example", images: [answer.path])
    post.platform = "instagram"
    post.account = Account(platform: "instagram", handle: handle)
    post.uploaded = PostDate(day)

    // An image that could not be read has no observation; its post is judged all the same.
    let findings = Judge(registers: registers).findings(of: post, observations: [try? answer.result.get()])
    let language = Language.english
    return findings.filter { $0.severity != .low }.flatMap { finding in
        ["\(language.name(of: finding.severity)): \(finding.codes.joined(separator: ", "))"]
            + finding.signs.map { "+ " + language.sentence(for: $0) }
            + finding.doubts.map { "- " + language.sentence(for: $0) }
    }
}
