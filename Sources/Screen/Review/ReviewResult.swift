/// What became of a review that was to be kept.
public enum ReviewResult: Sendable, Equatable {
    /// It is in the store, under this number.
    case kept(number: Int64)
    /// Someone else decided since this reviewer looked: nothing was kept. The newest review, if it was not taken back,
    /// and its number.
    case overtaken(by: Review?, number: Int64)
    /// No such finding.
    case unknownFinding
}
