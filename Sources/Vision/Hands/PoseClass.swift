/// What the classifier tells apart, in the order of its outputs. Directions (like or dislike, one or point) are told by
/// geometry afterwards.
enum PoseClass: Int, CaseIterable, Sendable {
    case one, peace, twoUp, three, three2, three3, four, palm, fist, thumb, ok, rock, call, thumbIndex, littleFinger,
        none
}
