/// What came of asking the official.
public struct Clarification: Sendable, Equatable {
    public var day: CalendarDay?
    public var answer: String
    public var outcome: String

    public init(day: CalendarDay? = nil, answer: String = "", outcome: String = "") {
        self.day = day
        self.answer = answer
        self.outcome = outcome
    }
}
