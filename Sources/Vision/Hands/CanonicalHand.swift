import Foundation
import Observation

/// A hand turned, scaled and mirrored so that neither rotation nor size nor side matters: the mean of the four knuckles at the
/// origin, the wrist straight below it, the index knuckle left of the little finger's, root mean square distance 1.
struct CanonicalHand: Sendable {
    let points: [Point]

    /// nil where the points span nothing or are not finite.
    init?(_ hand: [Point]) {
        guard hand.count == HandLandmarks.count, hand.allSatisfy(\.isFinite) else { return nil }
        let knuckles = [5, 9, 13, 17].map { hand[$0] }
        let centre = Point(
            x: knuckles.reduce(0) { $0 + $1.x } / 4, y: knuckles.reduce(0) { $0 + $1.y } / 4)
        let moved = hand.map { Point(x: $0.x - centre.x, y: $0.y - centre.y) }
        let length = hypot(moved[0].x, moved[0].y)
        guard length > 0, length.isFinite else { return nil }
        let up = Point(x: -moved[0].x / length, y: -moved[0].y / length)
        let turned = moved.map { Point(x: -$0.x * up.y + $0.y * up.x, y: -$0.x * up.x - $0.y * up.y) }
        let mirror = turned[5].x > turned[17].x ? -1.0 : 1.0
        let spread = (turned.reduce(0) { $0 + $1.x * $1.x + $1.y * $1.y } / Double(HandLandmarks.count)).squareRoot()
        guard spread > 0, spread.isFinite else { return nil }
        points = turned.map { Point(x: $0.x * mirror / spread, y: $0.y / spread) }
    }
}
