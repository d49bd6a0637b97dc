import Observation

/// All text of one post, read once: each part with its words and where they stand.
struct PostReading: Sendable {
    enum Source: Sendable, Equatable {
        case caption
        case hashtags
        case image(Int)
        /// Of an image.
        case fileName(Int)
    }

    struct Part: Sendable {
        let source: Source
        let passage: Passage
        let atoms: [Atom]
        /// The words with which the part speaks for neutrality, if it does.
        let neutrality: String?

        /// A file's name was written by whoever kept the picture: it may tell of candidates, and of nothing else.
        var isFileName: Bool {
            if case .fileName = source { return true }
            return false
        }

        /// Whether this line is an item of a numbered list: 1. … 2. …
        func isListed(_ words: Range<Int>) -> Bool {
            let items = atoms.indices.filter { isItem($0) }
            guard items.count >= 2, let line = words.first.map({ passage.words[$0].line }) else { return false }
            return items.contains { atoms[$0].line == line }
        }

        private func isItem(_ index: Int) -> Bool {
            let atom = atoms[index]
            guard atom.number != nil, let word = atom.words.first, passage.words[word].traits.contains(.dotted)
            else { return false }
            let startsLine = index == 0 || atoms[index - 1].line != atom.line
            return startsLine && !atom.traits.contains(.alone)
        }
    }

    let post: Post
    let observations: [Observation?]
    let parts: [Part]

    init(_ post: Post, _ observations: [Observation?]) {
        self.post = post
        self.observations = observations
        var parts: [Part] = []
        if let caption = post.caption, !caption.isEmpty {
            parts.append(Self.part(.caption, Self.lines(caption)))
        }
        if !post.hashtags.isEmpty {
            parts.append(Self.part(.hashtags, post.hashtags.map { $0.hasPrefix("#") ? $0 : "#" + $0 }))
        }
        for (index, observation) in observations.enumerated() {
            guard let observation, !observation.text.isEmpty, index < post.images.count else { continue }
            parts.append(Self.part(.image(index), observation.text.map(\.text)))
        }
        var names: Set<String> = []
        for (index, path) in post.images.enumerated() {
            guard let words = FileName.words(in: String(decoding: path.lastComponent, as: UTF8.self)),
                names.insert(words).inserted
            else { continue }
            parts.append(Self.part(.fileName(index), [words]))
        }
        self.parts = parts
    }

    /// The lines of a text that are not empty. By scalars, which are quicker to tell than characters.
    private static func lines(_ text: String) -> [String] {
        text.unicodeScalars.split { scalar in
            switch scalar.value {
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
            default: false
            }
        }.map(String.init)
    }

    private static func part(_ source: Source, _ lines: [String]) -> Part {
        let passage = Passage(lines: lines)
        let atoms = Atom.read(passage)
        if case .fileName = source { return Part(source: source, passage: passage, atoms: atoms, neutrality: nil) }
        return Part(source: source, passage: passage, atoms: atoms, neutrality: Neutrality.words(in: passage, atoms))
    }

    /// The words that speak for neutrality, in whatever part.
    var neutrality: String? { parts.lazy.compactMap(\.neutrality).first }

    /// Whether an election body, a debate or a list speaks, in whatever part.
    var isAnnouncement: Bool {
        parts.contains { part in !part.isFileName && part.atoms.contains { $0.roles.contains(.announcement) } }
    }

    /// The platform that the post is on; empty where it is not known.
    var platform: String { post.account?.platform ?? post.platform ?? "" }

    func place(_ part: Int, _ words: Range<Int>) -> Evidence.Place {
        switch parts[part].source {
        case .caption: return .field("caption")
        case .hashtags: return .field("hashtags")
        case .fileName: return .fileName
        case .image(let image):
            let lines = parts[part].passage.lines(of: words)
            let quads = lines.compactMap { observations[image]?.text[$0].quad }
            return .text(image: post.images[image], lines: lines, quads: quads)
        }
    }

    /// How sure the reader was of these words: 1 for text that was written, not read.
    func confidence(_ part: Int, _ words: Range<Int>) -> Double {
        guard case .image(let image) = parts[part].source, let text = observations[image]?.text else { return 1 }
        return parts[part].passage.lines(of: words).map { text[$0].confidence }.min() ?? 1
    }

    func evidence(
        _ kind: Evidence.Kind, _ part: Int, _ words: Range<Int>, matched: String, steps: [FoldStep] = [],
        weight: Double = 1
    ) -> Evidence {
        Evidence(
            kind: kind, seen: parts[part].passage.seen(words), matched: matched, steps: steps,
            confidence: rounded(confidence(part, words) * weight), place: place(part, words))
    }

    /// The index of the image that a part belongs to.
    func image(_ part: Int) -> Int? {
        if case .image(let image) = parts[part].source { return image }
        return nil
    }
}

/// To thousandths, so that reports do not show rests of binary fractions.
func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
