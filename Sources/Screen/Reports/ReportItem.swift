public import Foundation

/// A finding joined with all that a reader needs to judge it.
public struct ReportItem: Sendable, Equatable, Identifiable {
    public var finding: Finding
    public var post: Post
    /// The contests, candidates and officials that the finding names, in its order.
    public var contests: [Contest]
    public var candidates: [Candidate]
    public var officials: [Official]
    /// The image that decides.
    public var image: ReportImage
    /// The other images of the post.
    public var otherImages: [ReportImage]
    /// When a scan first found it.
    public var firstSeen: Date
    /// Nil: nobody decided yet.
    public var review: Review?
    /// Equal for findings whose deciding images are nearly the same picture; nil where there is no other.
    public var nearCopyGroup: String?

    public var id: Finding.ID { finding.id }
    public var state: Review.State { review?.state ?? .open }

    public init(
        finding: Finding, post: Post, contests: [Contest], candidates: [Candidate], officials: [Official],
        image: ReportImage, otherImages: [ReportImage] = [], firstSeen: Date, review: Review? = nil,
        nearCopyGroup: String? = nil
    ) {
        self.finding = finding
        self.post = post
        self.contests = contests
        self.candidates = candidates
        self.officials = officials
        self.image = image
        self.otherImages = otherImages
        self.firstSeen = firstSeen
        self.review = review
        self.nearCopyGroup = nearCopyGroup
    }
}
