import Observation

/// Groups images into posts and fills each post from its records: the second half of assembling.
struct PostMaker {
    /// What images of one post have in common.
    private enum Key: Hashable {
        /// The post's identity, and the account's handle: a link that two accounts claim makes two posts.
        case identity(String, handle: String)
        /// A record that means several images.
        case record(Int)
        case image(Int)
    }

    private let sources: ImageSources
    private let language: Language
    private let paths: [PathText]

    init(_ sources: ImageSources, language: Language) {
        self.sources = sources
        self.language = language
        paths = sources.survey.images.images
    }

    func assembly() -> Assembly {
        var assembly = Assembly()
        assembly.sidecars = sources.survey.sidecars
        assembly.ignored = sources.survey.ignored
        let warnings = Dictionary(grouping: sources.warnings) { $0.image }
        var taken: Set<Post.ID> = []
        let groups = groups()
        assembly.posts.reserveCapacity(groups.count)
        for (key, images) in groups {
            var post = post(key, images, taken: taken)
            for image in images {
                post.warnings += (warnings[image] ?? []).map { text($0.warning, $0.file.path) }
            }
            post.warnings = post.warnings.uniqued()
            taken.insert(post.id)
            assembly.posts.append(post)
        }
        assembly.posts.sort { $0.images[0] < $1.images[0] }
        tell(warnings[nil] ?? [], in: &assembly)
        return assembly
    }

    /// Tells warnings that mean no image at the first post of their sidecar, so that they are read and kept.
    private func tell(
        _ warnings: [(image: Int?, file: SidecarFile, warning: SidecarWarning)], in assembly: inout Assembly
    ) {
        guard !warnings.isEmpty else { return }
        var firstPost: [PathText: Int] = [:]
        for (number, post) in assembly.posts.enumerated() {
            for sidecar in post.sidecars where firstPost[sidecar] == nil { firstPost[sidecar] = number }
        }
        for (_, file, warning) in warnings {
            let line = text(warning, file.path)
            if let number = firstPost[file.path] {
                if !assembly.posts[number].warnings.contains(line) { assembly.posts[number].warnings.append(line) }
            } else if !assembly.warnings.contains(line) {
                assembly.warnings.append(line)
                assembly.notes[file.path, default: []].append(warning.text(in: .indonesian))
            }
        }
    }

    // MARK: Grouping

    /// Groups in the order of their first image, each in the post's order.
    private func groups() -> [(key: Key, images: [Int])] {
        var several: Set<Int> = []
        var seen: Set<Int> = []
        for numbers in sources.ofImage {
            for number in numbers where !seen.insert(number).inserted { several.insert(number) }
        }
        var order: [Key] = []
        var images: [Key: [Int]] = [:]
        for image in paths.indices.sorted(by: { paths[$0] < paths[$1] }) {
            let key = key(of: image, merge(sources.ofImage[image]), several: several)
            if images[key] == nil { order.append(key) }
            images[key, default: []].append(image)
        }
        joinNameless(&images)
        return order.compactMap { key in
            images[key].map { group in
                (
                    key,
                    group.sorted { left, right in
                        let (a, b) = (sources.place[left], sources.place[right])
                        return a == b ? ImageIndex.naturallyPrecedes(paths[left], paths[right]) : a < b
                    }
                )
            }
        }
    }

    private func key(of image: Int, _ fields: PostFields, several: Set<Int>) -> Key {
        if let identity = fields.identity {
            return .identity(identity, handle: fields.account?.handle.lowercased() ?? "")
        }
        // Names and folders speak of more images than a post has.
        if let number = sources.ofImage[image].first(where: { several.contains($0) && sources.records[$0].groups }) {
            return .record(number)
        }
        return .image(image)
    }

    /// Gives images whose source knows the link but not the account to the one account that claims it.
    private func joinNameless(_ images: inout [Key: [Int]]) {
        var claims: [String: [Key]] = [:]
        for case .identity(let identity, let handle) in images.keys where !handle.isEmpty {
            claims[identity, default: []].append(.identity(identity, handle: handle))
        }
        for (identity, keys) in claims where keys.count == 1 {
            guard let nameless = images.removeValue(forKey: .identity(identity, handle: "")) else { continue }
            images[keys[0], default: []] += nameless
        }
    }

    // MARK: Filling

    private func merge(_ numbers: [Int]) -> PostFields {
        var fields = PostFields()
        for number in numbers { fields.fill(from: sources.records[number].fields) }
        return fields
    }

    private func post(_ key: Key, _ images: [Int], taken: Set<Post.ID>) -> Post {
        var numbers = images.flatMap { sources.ofImage[$0] }.uniqued()
        if case .identity(let identity, _) = key {
            numbers = (numbers + (sources.matched[identity] ?? [])).uniqued()
        }
        let records = numbers.enumerated()
            .sorted { left, right in
                let (a, b) = (sources.records[left.element].rank, sources.records[right.element].rank)
                return a == b ? left.offset < right.offset : a < b
            }
            .map { sources.records[$0.element] }
        var fields = PostFields()
        for record in records { fields.fill(from: record.fields) }
        fields.caption = caption(records)

        var post = Post(
            id: id(key, images, taken: taken), collector: records.first?.collector ?? "folder",
            images: images.map { paths[$0] })
        fill(&post, from: fields)
        let real = records.filter { sources.survey.sidecars[$0.sidecar] != nil }
        post.sidecars = Set(real.map(\.sidecar)).sorted()
        post.warnings = disagreements(records, with: post)
        return post
    }

    private func id(_ key: Key, _ images: [Int], taken: Set<Post.ID>) -> Post.ID {
        if case .identity(let identity, _) = key, !taken.contains(identity) { return identity }
        let first = paths[images[0]]
        let text = String(validating: first.bytes, as: UTF8.self)
        // Bytes that are not UTF-8 are spelt out: U+FFFD would make two names one.
        return "file:"
            + (text ?? first.bytes.map { $0 < 0x80 ? String(Unicode.Scalar($0)) : "%\(String($0, radix: 16))" }.joined())
    }

    /// The caption of the best source; where it has one for each image, all of them.
    private func caption(_ records: [SidecarRecord]) -> String? {
        guard let best = records.first(where: { $0.fields.caption != nil }) else { return nil }
        let all = records.filter { $0.rank == best.rank && $0.collector == best.collector }.compactMap(\.fields.caption)
        return SidecarText.caption(all.uniqued().joined(separator: "\n"))
    }

    private func fill(_ post: inout Post, from fields: PostFields) {
        // A picture that came by a chat, but whose public source someone wrote down, is not closed.
        post.isClosedSource = fields.isClosedSource && fields.account == nil && fields.link == nil
        post.platform = fields.account.flatMap { $0.platform.isEmpty ? nil : $0.platform } ?? fields.platform
        if fields.isClosedSource, !post.isClosedSource, post.platform == "whatsapp" { post.platform = nil }
        post.account = fields.account
        if let platform = post.platform, post.account?.platform.isEmpty == true { post.account?.platform = platform }
        post.author = fields.author
        post.coauthors = Array(fields.coauthors.filter { !isSame($0, post.account) }.prefix(100))
        post.tagged = Array(fields.tagged.prefix(100))
        post.link = fields.link
        post.uploaded = fields.uploaded
        post.captured = fields.captured
        post.becameKnown = fields.becameKnown
        post.officer = fields.officer
        post.caption = fields.caption
        post.hashtags = fields.hashtags
    }

    private func disagreements(_ records: [SidecarRecord], with post: Post) -> [String] {
        guard let used = post.account else { return [] }
        return records.compactMap { record in
            guard record.rank <= .list, let other = record.fields.account, other.platform == used.platform,
                !isSame(other, used), !post.coauthors.contains(where: { isSame($0, other) })
            else { return nil }
            return text(.otherAccount(used: used.handle, ignored: other.handle), record.sidecar)
        }
    }

    private func isSame(_ left: Account, _ right: Account?) -> Bool {
        left.handle.lowercased() == right?.handle.lowercased()
    }

    private func text(_ warning: SidecarWarning, _ path: PathText) -> String {
        SidecarText.path(path) + ": " + warning.text(in: language)
    }
}
