/// What became of the lines of an import. The counts add up to `lines`.
public struct ImportSummary: Sendable, Equatable {
    public var lines = 0
    /// New to the store.
    public var taken = 0
    /// The store knew the image already.
    public var known = 0
    /// Failures to open a file, which say nothing about an image: the scan tries these files itself.
    public var left = 0
    /// Lines that are no observations.
    public var refused = 0

    public init() {}

    public static func += (sum: inout Self, more: Self) {
        sum.lines += more.lines
        sum.taken += more.taken
        sum.known += more.known
        sum.left += more.left
        sum.refused += more.refused
    }
}
