import Observation

/// The finger heart: tips of thumb and index crossed, the other fingers folded. Told by geometry alone, as no labelled pictures
/// of it were at hand: how well it is found is not measured.
enum FingerHeart {
    /// Pixels of the hand's longer side from which on crossed tips can be told at all.
    private static let leastSide = 32.0

    /// How sure, or nil where the hand shows none.
    static func confidence(of hand: HandLandmarks, stretched: [Double]) -> Double? {
        let points = hand.points
        let palm = points[0].distance(to: points[9])
        guard palm > 0, hand.presence >= 0.95, max(hand.box.width, hand.box.height) >= leastSide else { return nil }
        let others = stretched.dropFirst(2).max() ?? 1
        let crossed = cross(points[3], points[4], points[7], points[8])
        // In a fist the index tip lies on the palm and the thumb over it.
        let raised =
            points[8].distance(to: points[5]) > 0.45 * palm
            && points[8].distance(to: points[0]) > points[5].distance(to: points[0])
            && points[4].distance(to: points[0]) > points[5].distance(to: points[0])
        guard others < 0.3, crossed, raised, points[4].distance(to: points[8]) < 0.3 * palm else { return nil }
        return hand.presence * (1 - others)
    }

    /// Whether the segments a–b and c–d cross.
    private static func cross(_ a: Point, _ b: Point, _ c: Point, _ d: Point) -> Bool {
        func turn(_ p: Point, _ q: Point, _ r: Point) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
    }
}
