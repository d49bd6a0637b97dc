import Foundation
import Observation

/// When a pose is sure enough to be reported. Hands that grip, point or hold a phone look like poses of one finger, and hands of
/// some pixels like anything: these have to be surer. docs/hands.md has the curve that the numbers were read from.
enum PoseGate {
    static let confidence = 0.6
    static let presence = 0.8
    /// Of poses of one finger, which hands make that mean nothing.
    static let singleConfidence = 0.8
    static let singlePresence = 0.97
    /// Of hands that are small or hang down.
    static let doubtfulConfidence = 0.85
    /// A hand whose longer side is under this many pixels is small.
    static let smallSide = 24.0

    private static let single: Set<HandPose> = [.one, .point, .like, .dislike, .thumbIndex, .littleFinger]
    /// Poses that are made in any direction.
    private static let anyDirection: Set<HandPose> = [.like, .dislike, .call, .point, .palm, .fist]

    /// - Parameter hand: In pixels of the picture as it was searched.
    static func passes(_ pose: HandPose, confidence: Double, hand: HandLandmarks) -> Bool {
        var least = Self.confidence
        if single.contains(pose) { least = max(least, singleConfidence) }
        if max(hand.box.width, hand.box.height) < smallSide { least = max(least, doubtfulConfidence) }
        if !anyDirection.contains(pose), hand.points[0].angleFromUp(to: hand.points[9]) > 80 {
            least = max(least, doubtfulConfidence)
        }
        guard confidence >= least, hand.presence >= (single.contains(pose) ? singlePresence : presence) else {
            return false
        }
        return pose != .like || risesAboveTheFist(hand.points)
    }

    /// A thumb that means “like” stands well above the folded fingers; one that grips lies on them.
    private static func risesAboveTheFist(_ points: [Point]) -> Bool {
        let palm = points[0].distance(to: points[9])
        let top = [5, 6, 9, 10].map { points[$0].y }.min() ?? 0
        return top - points[4].y >= 0.55 * palm
    }
}

extension Point {
    /// The angle between the direction to another point and straight up, 0…180 degrees.
    func angleFromUp(to other: Point) -> Double { abs(atan2(other.x - x, y - other.y)) * 180 / .pi }
}
