internal import Foundation
internal import Mustache
internal import Observation

/// `laporan.html`: one self-contained page that makes no request to anywhere.
public struct ReportPage: Sendable {
    /// Gives a scaled copy of an image whose longer side is at most `maxSide` pixels, with faces blurred if the report
    /// is to leave the office; nil where there is none to show.
    public typealias Picture = @Sendable (_ image: ReportImage, _ maxSide: Int) async -> RenderedPicture?

    public var language: Language

    public init(language: Language = .indonesian) { self.language = language }

    /// Writes the page, a few pictures in memory at a time.
    ///
    /// - Throws: `ReportFileError`.
    public func write(_ report: Report, to path: String, picture: Picture) async throws {
        MustacheContentTypes.register(ReportHTML(), named: ReportHTML.name)
        let template = try MustacheTemplate(string: String(decoding: PackageResources.page_mustache, as: UTF8.self))
        var cards: [[String: Any]] = []
        for item in report.items {
            var card: [String: Any] = [
                "severity": language.name(of: item.finding.severity), "id": item.id, "path": item.image.path.text,
                "signs": item.finding.signs.map(language.sentence(for:)),
                "doubts": item.finding.doubts.map(language.sentence(for:)),
            ]
            if let rendered = await picture(item.image, 960) {
                card["picture"] = Data(rendered.jpeg).base64EncodedString()
            }
            cards.append(card)
        }
        let page = template.render(
            ["language": language.rawValue, "title": "Laporan", "cards": cards] as [String: Any])
        try AtomicFile.write(Array(page.utf8), to: path)
    }
}
