/// From–until, both days included; nil is open.
public struct Validity: Sendable, Equatable {
    public var from: CalendarDay?
    public var until: CalendarDay?

    public init(from: CalendarDay? = nil, until: CalendarDay? = nil) {
        self.from = from
        self.until = until
    }

    public func contains(_ day: CalendarDay) -> Bool {
        if let from, day < from { return false }
        if let until, day > until { return false }
        return true
    }

    /// Whether some day is in both.
    public func overlaps(_ other: Validity) -> Bool {
        if let from, let until = other.until, until < from { return false }
        if let until, let from = other.from, until < from { return false }
        return true
    }
}
