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
    /// Where several sidecars make one post: its place there.
    var position: Int?
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

    init(_ collector: String, _ rank: Rank, _ file: SidecarFile, _ images: Images) {
        self.collector = collector
        self.rank = rank
        sidecar = file.path
        self.images = images
    }
}
