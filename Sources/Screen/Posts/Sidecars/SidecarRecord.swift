import Observation

/// What one sidecar says about one post, and which images it means.
struct SidecarRecord: Sendable {
    /// Who wins where several say different things: the lower raw value.
    enum Rank: Int, Sendable, Comparable {
        /// The officers' own table.
        case officer
        /// A collector's sidecar of this very file.
        case own
        /// A collector's list that names the file.
        case list
        /// A caption beside the file.
        case caption
        /// A list without file names, matched by the post's id.
        case matched
        /// The file's name.
        case name
        /// The folder's name.
        case folder

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Which images are meant.
    enum Images: Sendable, Equatable {
        /// `X.jpg`, and `X_1.jpg`, `X_2.jpg` … of a carousel, beside the sidecar.
        case stem(String)
        /// One file beside the sidecar, else images of that stem.
        case file(String)
        /// Paths relative to the sidecar's folder or to any folder above it.
        case paths([String])
        /// No file is named: images of a post with this record's identity, or whose names begin with its id.
        case matched
        /// All posts of the same export: this record only tells whose it is.
        case export
    }

    var collector: String
    var rank: Rank
    var sidecar: PathText
    var images: Images
    /// The post's id on its platform, by which lists of one collector are joined.
    var id: String?
    /// Ids of the posts whose records, without images of their own, belong to these images.
    var joins: [String] = []
    /// What the names of its pictures begin or end with or hold where no file is named: ids of the picture, then of the post.
    var ids: [String] = []
    /// The names that its pictures have on the web.
    var names: [String] = []
    /// The line of its row; nil where it is no row of a table.
    var line: Int?
    /// Where several sidecars make one post: its place there.
    var position: Int?
    /// The profile that told whose post it is.
    var owner: PathText?
    var fields = PostFields()
    var warnings: [SidecarWarning] = []

    /// Whether the images that it means are one post's: not those of one name scheme, folder or export.
    var groups: Bool {
        guard rank <= .caption else { return false }
        return switch images {
        case .stem, .file, .paths: true
        case .matched, .export: false
        }
    }

    /// What it calls its images or its post, to be shown.
    var label: String {
        let name: String? =
            switch images {
            case .stem(let stem): stem
            case .file(let name): name
            case .paths(let paths): paths.first
            case .matched, .export:
                fields.link ?? id ?? fields.shortcode ?? fields.account?.handle ?? line.map(String.init)
            }
        return SidecarText.line(name.map { String($0.prefix(80)) }) ?? "?"
    }

    /// Whether a collector itself says that it is of these images.
    var isCollectors: Bool { rank == .own || rank == .list }

    init(_ collector: String, _ rank: Rank, _ file: SidecarFile, _ images: Images) {
        self.collector = collector
        self.rank = rank
        sidecar = file.path
        self.images = images
    }
}
