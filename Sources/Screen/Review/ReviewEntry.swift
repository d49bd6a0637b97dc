public import Foundation

/// What a reviewer does with a finding: decides, or takes the newest decision back.
public struct ReviewEntry: Sendable, Equatable {
    public var finding: Finding.ID
    /// Nil: what was decided is taken back.
    public var decision: Decision?
    public var reviewer: String
    public var time: Date
    public var note: String
    public var clarification: Clarification?

    public init(
        finding: Finding.ID, decision: Decision?, reviewer: String, time: Date, note: String = "",
        clarification: Clarification? = nil
    ) {
        self.finding = finding
        self.decision = decision
        self.reviewer = reviewer
        self.time = time
        self.note = note
        self.clarification = clarification
    }
}
