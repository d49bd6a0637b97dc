public import Observation

/// Which numbers a pose is commonly read as (`gaya.csv`); a contest's candidates may add to it (`gaya_tangan`).
public struct PoseTable: Sendable, Equatable {
    public var numbers: [HandPose: [Int]]

    public static let builtIn = PoseTable(numbers: [:])
}
