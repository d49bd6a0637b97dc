internal import Observation

/// One distinct image that is to be looked at.
struct Look: Sendable, Hashable {
    /// 64 hexadecimal digits.
    var sha256: String
    /// One of the places where it lies.
    var path: PathText
    var inbox: Inbox
}
