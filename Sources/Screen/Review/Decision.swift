/// What a reviewer decided about a finding, in the words of `laporan.csv`.
public enum Decision: String, Sendable, Codable, CaseIterable {
    case forward = "teruskan ke satgas"
    case clarify = "perlu klarifikasi"
    case noSuspicion = "tidak ada dugaan"
    case duplicate = "duplikat"

    /// Whether a finding with this decision stays out of the nightly report, unless all are asked for.
    public var isClosed: Bool { self == .noSuspicion || self == .duplicate }
}
