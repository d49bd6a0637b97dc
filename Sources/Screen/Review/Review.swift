public import Foundation

/// A person's decision about a finding, and what followed.
public struct Review: Sendable, Equatable {
    public enum State: String, Sendable, CaseIterable {
        case open = "BELUM DITINJAU"
        case decided = "SUDAH DITINJAU"
        /// Decided, and a new kind of sign came since.
        case reopened = "DIBUKA KEMBALI"
    }

    public var decision: Decision
    public var reviewer: String
    public var decidedAt: Date
    public var note: String
    public var clarification: Clarification?
    /// Kinds of signs that came after the decision; not empty: the finding is open again.
    public var newSigns: [Evidence.Kind]

    public var state: State { newSigns.isEmpty ? .decided : .reopened }

    public init(
        decision: Decision, reviewer: String, decidedAt: Date, note: String = "", clarification: Clarification? = nil,
        newSigns: [Evidence.Kind] = []
    ) {
        self.decision = decision
        self.reviewer = reviewer
        self.decidedAt = decidedAt
        self.note = note
        self.clarification = clarification
        self.newSigns = newSigns
    }
}
