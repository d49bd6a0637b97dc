public import Observation

/// Which numbers a pose is commonly read as (`gaya.csv`); a contest's candidates may add to it (`gaya_tangan`).
public struct PoseTable: Sendable, Equatable {
    /// A pose that shows no number has none or an empty list.
    public var numbers: [HandPose: [Int]]

    public init(numbers: [HandPose: [Int]]) { self.numbers = numbers }

    /// Order numbers as officials illustrated them in 2024 (BKN, Bawaslu NTB, Jawa Tengah, Kendal, Probolinggo). The fist
    /// is the neutral pose that they recommend.
    public static let builtIn = PoseTable(numbers: [
        .like: [1], .one: [1], .point: [1],
        .peace: [2], HandPose(rawValue: "peace_inverted"): [2], .twoUp: [2], HandPose(rawValue: "two_up_inverted"): [2],
        .thumbIndex: [2], HandPose(rawValue: "thumb_index2"): [2], .call: [2], .fingerHeart: [2],
        .ok: [3], .three: [3], .three2: [3], .three3: [3], .rock: [3], .threeGun: [3],
        .four: [4],
        .palm: [5], HandPose(rawValue: "stop"): [5], HandPose(rawValue: "stop_inverted"): [5],
        .fist: [],
    ])

    /// All poses that a register may name: those of the table, and the published ones that show no number.
    public static let known: Set<HandPose> = Set(builtIn.numbers.keys).union(
        [
            "dislike", "little_finger", "mute", "no_gesture", "hand_heart", "hand_heart2", "grabbing", "grip", "gun",
            "middle_finger", "take_picture", "timeout", "x_sign", "holy", "xsign",
        ].map { HandPose(rawValue: $0) })
}
