/// A hand pose by its published name (HaGRID's classes), or `unclear`. Open, as tables of poses are editable.
public struct HandPose: RawRepresentable, Codable, Sendable, Hashable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    public init(from decoder: any Decoder) throws {
        rawValue = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        try value.encode(rawValue)
    }

    public static let one = HandPose(rawValue: "one")
    public static let peace = HandPose(rawValue: "peace")
    public static let twoUp = HandPose(rawValue: "two_up")
    public static let three = HandPose(rawValue: "three")
    /// Thumb, index and middle finger.
    public static let three2 = HandPose(rawValue: "three2")
    /// Middle, ring and little finger, as in HaGRID; the index is bent but no circle is closed.
    public static let three3 = HandPose(rawValue: "three3")
    public static let four = HandPose(rawValue: "four")
    public static let palm = HandPose(rawValue: "palm")
    public static let fist = HandPose(rawValue: "fist")
    public static let like = HandPose(rawValue: "like")
    public static let dislike = HandPose(rawValue: "dislike")
    public static let ok = HandPose(rawValue: "ok")
    /// Index and little finger, the thumb folded or stretched.
    public static let rock = HandPose(rawValue: "rock")
    public static let call = HandPose(rawValue: "call")
    public static let point = HandPose(rawValue: "point")
    /// Thumb and index finger: an L, a pistol.
    public static let thumbIndex = HandPose(rawValue: "thumb_index")
    /// Thumb, index and middle finger held like a gun. Never seen here, where such a hand is `three2`: for tables alone.
    public static let threeGun = HandPose(rawValue: "three_gun")
    public static let littleFinger = HandPose(rawValue: "little_finger")
    /// Thumb and index tips crossed, the other fingers folded. Named here: HaGRID has no such class.
    public static let fingerHeart = HandPose(rawValue: "finger_heart")
    public static let unclear = HandPose(rawValue: "unclear")
}
