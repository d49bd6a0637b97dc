/// The fields of a post as far as one source knows them.
struct PostFields: Sendable, Equatable {
    var platform: String?
    var account: Account?
    var author: Account?
    var coauthors: [Account] = []
    var tagged: [Account] = []
    /// The post's id in its platform's links.
    var shortcode: String?
    var link: String?
    var uploaded: PostDate?
    var captured: PostDate?
    var becameKnown: PostDate?
    var officer: String?
    var caption: String?
    var hashtags: [String] = []
    var isClosedSource = false

    /// Platform and the post's id there, or the link where its platform is not known: what makes two sources speak of
    /// one post. A link to an account or to a story's page, which many posts share, is none.
    var identity: String? {
        if let link, let known = PostLink(link) { return known.identity }
        if let platform, let shortcode { return platform + ":" + shortcode }
        guard let link, !Platform.isOfKnownHost(link) else { return nil }
        return "link:" + link
    }

    /// Takes from another source what this one does not know.
    mutating func fill(from other: PostFields) {
        platform = platform ?? other.platform
        account = account ?? other.account
        author = author ?? other.author
        if coauthors.isEmpty { coauthors = other.coauthors }
        if tagged.isEmpty { tagged = other.tagged }
        shortcode = shortcode ?? other.shortcode
        link = link ?? other.link
        uploaded = uploaded ?? other.uploaded
        captured = captured ?? other.captured
        becameKnown = becameKnown ?? other.becameKnown
        officer = officer ?? other.officer
        caption = caption ?? other.caption
        if hashtags.isEmpty { hashtags = other.hashtags }
        isClosedSource = isClosedSource || other.isClosedSource
    }
}
