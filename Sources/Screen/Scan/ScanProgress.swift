/// How far a scan has come, for whoever waits.
public enum ScanProgress: Sendable, Equatable {
    case listing
    case reading(done: Int)
    case looking(done: Int, of: Int)
    case judging(done: Int)
    case rereading(done: Int, of: Int)
    case reporting
}
