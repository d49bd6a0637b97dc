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

    private struct Group {
        var key: Key
        /// In the post's order.
        var images: [Int]
        /// Its identity is its id: of posts that share one, the first has it.
        var ownsIdentity = false
    }

    private let sources: ImageSources
    private let paths: [PathText]
    /// Sorted by the path of their first image.
    private var groups: [Group] = []
    /// By image; nil: those that mean none.
    private let warnings: [Int?: [(image: Int?, file: SidecarFile, warning: SidecarWarning)]]
    /// By group: warnings of its sidecars that mean no image.
    private var told: [Int: [PostWarning]] = [:]

    init(_ sources: ImageSources) {
        self.sources = sources
        paths = sources.survey.images.images
        warnings = Dictionary(grouping: sources.warnings) { $0.image }
        groups = makeGroups()
    }

    func assembly() -> Assembly {
        var assembly = Assembly()
        assembly.sidecars = sources.survey.sidecars
        assembly.ignored = sources.survey.ignored
        var notes = SidecarNotes()
        var maker = self
        maker.tellWarnings(in: &notes)
        tellUnused(in: &notes)
        assembly.notes = notes.all
        assembly.posts = PostList(count: groups.count) { [maker] in maker.post($0) }
        return assembly
    }

    // MARK: Telling

    /// Tells all warnings of their files, and those that mean no image at the first post of their sidecar, so that they are
    /// read and kept.
    private mutating func tellWarnings(in notes: inout SidecarNotes) {
        for (_, file, warning) in sources.warnings { notes.add(warning, of: file.path) }
        let imageless = (warnings[nil] ?? []).filter { !Self.isOfFileAlone($0.warning) }
        guard !imageless.isEmpty else { return }
        var first: [PathText: Int] = [:]
        for (number, group) in groups.enumerated() {
            for sidecar in sidecars(of: records(of: group)) where first[sidecar] == nil { first[sidecar] = number }
        }
        for (_, file, warning) in imageless {
            guard let number = first[file.path], told[number]?.count ?? 0 < SidecarNotes.most else { continue }
            told[number, default: []].append(PostWarning(file.path, warning))
        }
    }

    private static func isOfFileAlone(_ warning: SidecarWarning) -> Bool {
        warning.code == .noPost || warning.code == .olderCaption
    }

    /// Tells of sidecars of which something or all reached no image: nothing that was understood is lost without a word.
    private func tellUnused(in notes: inout SidecarNotes) {
        var isUsed = sources.isUsed
        for case .identity(let identity, _) in groups.map(\.key) {
            for number in sources.matched[identity] ?? [] { isUsed[number] = true }
        }
        var owners: Set<PathText> = []
        for (number, record) in sources.records.enumerated() where isUsed[number] {
            record.owner.map { _ = owners.insert($0) }
        }
        var unused: [PathText: (count: Int, names: [String])] = [:]
        var counts: [PathText: Int] = [:]
        for (number, record) in sources.records.enumerated() {
            counts[record.sidecar, default: 0] += 1
            if isUsed[number] { continue }
            if record.images == .export {
                if !owners.contains(record.sidecar) { notes.add(SidecarWarning(.unneededOwner), of: record.sidecar) }
            } else if record.rank != .officer {
                unused[record.sidecar, default: (0, [])].count += 1
                if unused[record.sidecar]?.names.count ?? 0 < Self.mostNames {
                    unused[record.sidecar]?.names.append(record.label)
                }
            }
        }
        for (sidecar, (count, names)) in unused {
            let shown = names.joined(separator: ", ") + (count > names.count ? ", …" : "")
            let isOne = counts[sidecar] == 1
            notes.add(
                isOne ? SidecarWarning(.noPicture, shown) : SidecarWarning(.rowsWithoutPicture, String(count), shown),
                of: sidecar)
        }
    }

    /// How many of the records without an image are named.
    private static let mostNames = 5

    // MARK: Grouping

    private func makeGroups() -> [Group] {
        var several: Set<Int> = []
        var seen: Set<Int> = []
        for numbers in sources.ofImage {
            for number in numbers where !seen.insert(number).inserted { several.insert(number) }
        }
        var order: [Key] = []
        var images: [Key: [Int]] = [:]
        for image in paths.indices.sorted(by: { paths[$0] < paths[$1] }) {
            let key = key(of: image, several: several)
            if images[key] == nil { order.append(key) }
            images[key, default: []].append(image)
        }
        joinNameless(&images)
        var taken: Set<String> = []
        let groups = order.compactMap { key in
            images[key].map { group in
                var made = Group(key: key, images: group)
                if group.count > 1 {
                    made.images.sort { left, right in
                        let (a, b) = (sources.place[left], sources.place[right])
                        return a == b ? ImageIndex.naturallyPrecedes(paths[left], paths[right]) : a < b
                    }
                }
                if case .identity(let identity, _) = key { made.ownsIdentity = taken.insert(identity).inserted }
                return made
            }
        }
        return groups.sorted { paths[$0.images[0]] < paths[$1.images[0]] }
    }

    private func key(of image: Int, several: Set<Int>) -> Key {
        var fields = PostFields()
        for number in sources.ofImage[image] { fields.fill(from: sources.records[number].fields) }
        for record in sources.names(of: image) { fields.fill(from: record.fields) }
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

    private func post(_ number: Int) -> Post {
        let group = groups[number]
        let records = records(of: group)
        var fields = PostFields()
        for record in records { fields.fill(from: record.fields) }
        fields.caption = caption(records)

        var post = Post(
            id: id(group), collector: records.first?.collector ?? "folder", images: group.images.map { paths[$0] })
        fill(&post, from: fields)
        post.sidecars = sidecars(of: records)
        let seen = group.images.flatMap { warnings[$0] ?? [] }.map { PostWarning($0.file.path, $0.warning) }
        post.warnings = (disagreements(records, with: post) + seen + (told[number] ?? [])).uniqued()
        return post
    }

    /// All that speaks of a group, by rank.
    private func records(of group: Group) -> [SidecarRecord] {
        var numbers = group.images.flatMap { sources.ofImage[$0] }
        if case .identity(let identity, _) = group.key { numbers += sources.matched[identity] ?? [] }
        let records = numbers.uniqued().map { sources.records[$0] } + group.images.flatMap(sources.names)
        return records.enumerated()
            .sorted { left, right in
                let (a, b) = (left.element.rank, right.element.rank)
                return a == b ? left.offset < right.offset : a < b
            }
            .map(\.element)
    }

    /// Files among what records were made of: names are none.
    private func sidecars(of records: [SidecarRecord]) -> [PathText] {
        let files = records.map(\.sidecar) + records.compactMap(\.owner)
        return Set(files.filter { sources.survey.sidecars[$0] != nil }).sorted()
    }

    private func id(_ group: Group) -> Post.ID {
        if group.ownsIdentity, case .identity(let identity, _) = group.key { return identity }
        let first = paths[group.images[0]]
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

    private func disagreements(_ records: [SidecarRecord], with post: Post) -> [PostWarning] {
        guard let used = post.account else { return [] }
        return records.compactMap { record in
            guard record.rank <= .list, let other = record.fields.account, other.platform == used.platform,
                !isSame(other, used), !post.coauthors.contains(where: { isSame($0, other) })
            else { return nil }
            return PostWarning(record.sidecar, SidecarWarning(.otherAccount, used.handle, other.handle))
        }
    }

    private func isSame(_ left: Account, _ right: Account?) -> Bool {
        right.map { NormalForm.key(left.handle) == NormalForm.key($0.handle) } ?? false
    }
}
