/// How much a finding deserves a look. `sedang` and `tinggi` are leads.
public enum Severity: String, Sendable, Codable, Comparable, CaseIterable {
    case low = "rendah"
    case medium = "sedang"
    case high = "tinggi"

    public var isLead: Bool { self >= .medium }

    private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }

    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
