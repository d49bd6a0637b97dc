/// Reads the sidecars of one collector.
///
/// Sidecars are untrusted: fields may be missing, null, empty or of another type. A reader takes what it understands,
/// leaves the rest, and never fails.
protocol SidecarReader: Sendable {
    /// As `Post.collector` names it.
    var collector: String { get }

    /// The posts that a piece speaks of.
    ///
    /// - Returns: Nil where the piece is not of this collector, so that the next reader is asked; an empty list where
    ///   it is, but speaks of no post.
    func records(of piece: SidecarPiece, in file: SidecarFile) -> [SidecarRecord]?
}
