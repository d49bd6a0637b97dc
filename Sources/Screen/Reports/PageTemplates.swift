internal import Crypto
internal import Foundation
internal import Mustache

/// The page's templates, its style and its script, as they are embedded in the program.
///
/// There are no partials: Mustache gives those its own escaping back.
struct PageTemplates: Sendable {
    let start: MustacheTemplate
    let section: MustacheTemplate
    let card: MustacheTemplate
    let end: MustacheTemplate
    let style: String
    let script: String

    private let isDesk: Bool

    /// - Parameter isDesk: Whether officers decide in the page, which then talks to the program that serves it.
    init(isDesk: Bool = false) throws {
        self.isDesk = isDesk
        MustacheContentTypes.register(ReportHTML(), named: ReportHTML.name)
        start = try Self.template(PackageResources.page_start_mustache)
        section = try Self.template(PackageResources.section_mustache)
        card = try Self.template(PackageResources.card_mustache)
        end = try Self.template(PackageResources.page_end_mustache)
        style = String(decoding: PackageResources.page_css, as: UTF8.self)
        script = String(decoding: PackageResources.page_js + (isDesk ? PackageResources.desk_js : []), as: UTF8.self)
    }

    /// What the page may do: show its own pictures, and run its own style and script, known by their hashes.
    var policy: String {
        func hash(_ text: String) -> String {
            "'sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString() + "'"
        }
        return "default-src 'none'; img-src data:; style-src \(hash(style)); script-src \(hash(script)); "
            + (isDesk ? "connect-src 'self'; " : "") + "base-uri 'none'; form-action 'none'"
    }

    /// The words of the templates: `page.card.signs` is `t.card_signs`.
    static func words(_ language: Language) -> [String: String] {
        let prefix = "page."
        var words: [String: String] = [:]
        for (key, value) in language.catalogue where key.hasPrefix(prefix) {
            words[String(key.dropFirst(prefix.count)).replacing(".", with: "_")] = value
        }
        return words
    }

    static func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
        try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }
}
