public import Observation

/// One post: its images, and what the sidecars beside them say.
public struct Post: Sendable, Equatable, Identifiable, Codable {
    /// Stable: made of platform and link or shortcode where there is one, else of the first image's path.
    public var id: String
    /// Which reader made it: `instaloader`, `gallery-dl`, `sumber.csv`, `folder`, …
    public var collector: String
    /// `instagram`, `facebook`, …, also where the account is unknown. Nil where nothing tells.
    public var platform: String?
    /// Who posted. Nil where nothing tells.
    public var account: Account?
    /// Who wrote it, where someone else posted it again.
    public var author: Account?
    public var coauthors: [Account] = []
    public var tagged: [Account] = []
    public var link: String?
    /// When it was uploaded. Nil: unknown, so the stage is unknown.
    public var uploaded: PostDate?
    /// When an officer or a collector captured it.
    public var captured: PostDate?
    /// When the officers came to know of it (`tanggal_diketahui`).
    public var becameKnown: PostDate?
    public var officer: String?
    public var caption: String?
    /// Hashtags that the source lists apart from the caption, without `#`.
    public var hashtags: [String] = []
    /// The images, in the post's order. Paths are relative to the inbox.
    public var images: [PathText]
    /// The files that this was read from, relative to the inbox.
    public var sidecars: [PathText] = []
    /// A private chat or group: shown as `sumber tertutup`.
    public var isClosedSource = false
    /// What was wrong with its sidecars, for the operator.
    public var warnings: [PostWarning] = []

    public init(id: String, collector: String, images: [PathText]) {
        self.id = id
        self.collector = collector
        self.images = images
    }
}
