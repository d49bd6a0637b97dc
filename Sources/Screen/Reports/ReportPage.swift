internal import Mustache

/// `laporan.html`: one self-contained page that makes no request to anywhere.
public struct ReportPage: Sendable {
    /// Gives a scaled copy of an image whose longer side is at most `maxSide` pixels, with faces blurred if the report
    /// is to leave the office; nil where there is none to show. Called from several tasks at once.
    public typealias Picture = @Sendable (_ image: ReportImage, _ maxSide: Int) async -> RenderedPicture?

    public var language: Language
    /// Whether the pictures come with blurred faces, which the page then says.
    public var facesBlurred: Bool

    /// Who may read the file.
    public var access = FileAccess.owner
    /// The number of each finding's newest review, where officers decide in the page; nil in a page of its own.
    var reviewNumbers: [Finding.ID: Int64]?

    public init(language: Language = .indonesian, facesBlurred: Bool = false) {
        self.language = language
        self.facesBlurred = facesBlurred
    }

    /// Writes the page, a few pictures in memory at a time.
    ///
    /// - Throws: `ReportFileError`.
    public func write(_ report: Report, to path: String, picture: @escaping Picture) async throws {
        let templates = try PageTemplates(isDesk: reviewNumbers != nil)
        let words = PageTemplates.words(language)
        var content = PageContent(report: report, language: language, facesBlurred: facesBlurred)
        content.isDesk = reviewNumbers != nil
        var file = try AtomicFile(path: path, access: access)
        func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
        try file.write(bytes(templates.start.render(content.startValues(templates: templates, words: words))))

        let ordered = Self.ordered(report.items)
        var group: Bool?
        for batch in stride(from: 0, to: ordered.count, by: Self.batch) {
            let items = Array(ordered[batch..<min(batch + Self.batch, ordered.count)])
            let pictures = await Self.pictures(of: items, count: ordered.count, picture)
            for (item, picture) in zip(items, pictures) {
                if group != item.finding.severity.isLead {
                    group = item.finding.severity.isLead
                    try file.write(bytes(section(item.finding.severity.isLead, of: ordered, templates)))
                }
                var card = CardContent(item, in: report, language: language)
                card.reviewNumber = reviewNumbers.map { $0[item.id] ?? 0 }
                try file.write(bytes(templates.card.render(card.values(picture: picture, words: words))))
            }
        }
        var end = PageEndContent(report: report, language: language)
        end.isDesk = reviewNumbers != nil
        try file.write(bytes(templates.end.render(end.values(templates: templates, words: words))))
        try file.commit()
    }

    /// What a page in which officers decide may do; the server says it too.
    static func deskPolicy() throws -> String { try PageTemplates(isDesk: true).policy }

    /// How many pictures are made, and in memory, at once.
    private static let batch = 8

    private func section(_ leads: Bool, of items: [ReportItem], _ templates: PageTemplates) -> String {
        templates.section.render(
            [
                "anchor": leads ? "group-leads" : "group-low",
                "title": language.text(leads ? "page.list" : "page.list.low"),
                "count": items.count { $0.finding.severity.isLead == leads },
            ] as [String: Any])
    }

    /// The report's order, with near copies right after the first of them within leads and within the others.
    static func ordered(_ items: [ReportItem]) -> [ReportItem] {
        var followers: [String: [ReportItem]] = [:]
        for item in items { if let key = copyGroup(of: item) { followers[key, default: []].append(item) } }
        return items.flatMap { item -> [ReportItem] in
            guard let key = copyGroup(of: item) else { return [item] }
            return followers.removeValue(forKey: key) ?? []
        }
    }

    /// Near copies fold within the leads, and within the others.
    static func copyGroup(of item: ReportItem) -> String? {
        item.nearCopyGroup.map { (item.finding.severity.isLead ? "lead " : "low ") + $0 }
    }

    /// The pictures in the items' order; smaller ones where there are many, so that the page stays quick.
    private static func pictures(
        of items: [ReportItem], count: Int, _ picture: @escaping Picture
    ) async -> [RenderedPicture?] {
        await withTaskGroup(of: (Int, RenderedPicture?).self) { tasks in
            for (index, item) in items.enumerated() {
                let side = side(of: item, count: count)
                tasks.addTask { (index, await picture(item.image, side)) }
            }
            var pictures = [RenderedPicture?](repeating: nil, count: items.count)
            for await (index, made) in tasks { pictures[index] = made }
            return pictures
        }
    }

    /// Pixels of the longer side of an item's copy, in a page of so many items.
    static func side(of item: ReportItem, count: Int) -> Int {
        if !item.finding.severity.isLead { return count > 300 ? 400 : 560 }
        return count > 1_000 ? 560 : count > 300 ? 720 : 960
    }
}
