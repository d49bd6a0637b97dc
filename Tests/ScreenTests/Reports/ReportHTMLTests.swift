import Testing

@testable import Screen

@Suite struct ReportHTMLTests {
    @Test(arguments: [
        ("a & b", "a &amp; b"), ("<b>\"x\" 'y' `z`</b>", "&lt;b&gt;&quot;x&quot; &#39;y&#39; &#96;z&#96;&lt;/b&gt;"),
        // One Character each: escaping by Character would let the quote and the bracket through.
        ("\"\u{301}", "&quot;\u{301}"), ("<\u{338}", "&lt;\u{338}"), ("'\u{20DD}", "&#39;\u{20DD}"),
        ("a\u{0}b\u{1B}c\u{7F}", "a⟦U+0000⟧b⟦U+001B⟧c⟦U+007F⟧"), ("\u{202E}x\u{2069}", "⟦U+202E⟧x⟦U+2069⟧"),
        ("baris\tsatu\nbaris dua\r\n", "baris\tsatu\nbaris dua⟦U+000D⟧\n"), ("😀 é ñ", "😀 é ñ"),
    ])
    func escapesByScalar(text: String, escaped: String) {
        #expect(ReportHTML.escaped(text) == escaped)
    }

    /// Mustache's own escaping works by Character: a template without the pragma would have it.
    @Test func everyTemplateNamesOurEscaping() {
        let templates = [
            PackageResources.page_start_mustache, PackageResources.section_mustache, PackageResources.card_mustache,
            PackageResources.page_end_mustache,
        ].map { String(decoding: $0, as: UTF8.self) }
        for template in templates {
            #expect(template.hasPrefix("{{% CONTENT_TYPE: REPORT}}"))
            #expect(!template.contains("{{>"), "partials fall back to Mustache's escaping")
        }
    }

    @Test(arguments: [
        ("https://www.instagram.com/p/abc/", true), ("http://x.id", true), ("javascript:alert(1)", false),
        ("data:text/html,x", false), ("https://x.id/\"onclick", true), ("https://x.id/a b", false), ("", false),
        ("https://x.id/\u{202E}", false),
    ])
    func onlyWebLinksAreLinks(link: String, isLink: Bool) {
        #expect((CardContent.safeLink(link) != nil) == isLink)
    }
}
