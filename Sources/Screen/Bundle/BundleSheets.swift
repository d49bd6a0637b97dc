internal import Crypto
internal import Foundation
internal import Mustache
internal import Observation

/// The printable sheets of a bundle: what was found, on one page, and a page to fill in when the official is asked.
struct BundleSheets {
    /// A page, and what it may do.
    struct Page: Sendable {
        var page: [UInt8]
        var policy: String
    }

    private let finding: MustacheTemplate
    private let clarification: MustacheTemplate
    private let style: String
    private let words: [String: String]
    private let language: Language

    init(language: Language) throws {
        MustacheContentTypes.register(ReportHTML(), named: ReportHTML.name)
        finding = try PageTemplates.template(PackageResources.sheet_finding_mustache)
        clarification = try PageTemplates.template(PackageResources.sheet_clarification_mustache)
        style = String(decoding: PackageResources.sheet_css, as: UTF8.self)
        words = PageTemplates.words(language)
        self.language = language
    }

    /// `temuan.html`
    func finding(_ part: BundlePart, in report: Report, picture: RenderedPicture?) -> [UInt8] {
        var values = common(part, in: report, picture: picture)
        values["files"] = part.files.map(row)
        values["hasNotes"] = !part.notes.isEmpty
        values["notes"] = part.notes.map { $0.sentence(in: language) }
        let versions = BundleVersions(part, in: report)
        values["versions"] = text("versions", [versions.program, versions.models, versions.judgedBy])
        return Array(finding.render(values).utf8)
    }

    /// `lembar-klarifikasi.html`
    func clarification(_ part: BundlePart, in report: Report, picture: RenderedPicture?) -> [UInt8] {
        var values = common(part, in: report, picture: picture)
        let officials = part.item.officials
        values["isNamesakes"] = officials.count > 1
        values["hasOfficial"] = officials.count == 1
        values["questions"] = (1...5).map { number in
            var question = ["n": String(number), "text": text("question.\(number)")]
            // Mustache takes an empty text for something that is there.
            if number <= 2 { question["choices"] = text("question.\(number).choices") }
            return question
        }
        values["outcomes"] = (1...4).map { text("outcome.\($0)") }
        values["signed"] = ["official", "officer", "witness"].map { text("signed.\($0)") }
        return Array(clarification.render(values).utf8)
    }

    private func common(_ part: BundlePart, in report: Report, picture: RenderedPicture?) -> [String: Any] {
        let item = part.item
        var values = CardContent(item, in: report, language: language).values(picture: picture, words: words)
        let clock = FindingFacts(item, in: report).clock
        values["policy"] = policy
        values["language"] = language.rawValue
        values["css"] = style
        values["id"] = item.id
        values["made"] = text("made", [PageDates(clock, language: language).text(report.run.time)])
        values["address"] = item.post.link ?? ""
        return values
    }

    /// What a sheet may do: show its picture, and its own style.
    var policy: String {
        let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
        return "default-src 'none'; img-src data:; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    }

    private func row(_ file: BundleFile) -> [String: String] {
        [
            "name": file.isIncluded ? file.name : "–", "source": file.path.text,
            "sha256": file.firstSHA256 ?? file.digest?.sha256 ?? "",
            "state": file.note.map { text("state.\($0.rawValue)") }
                ?? text(file.role == .original ? "state.same" : "state.sidecar"),
        ]
    }

    private func text(_ key: String, _ facts: [String] = []) -> String { language.text("page.sheet." + key, facts) }
}
