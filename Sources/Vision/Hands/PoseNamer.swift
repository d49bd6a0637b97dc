import Foundation
import Observation

/// Names the pose of a hand: the classifier's word, directions, and when to say `unclear`.
struct PoseNamer: Sendable {
    /// A pose less sure than this is `unclear`. docs/hands.md draws the curve that it was read from.
    static let leastConfidence = 0.6
    /// Below this the landmarks of a hand are guesses.
    static let leastPresence = 0.9

    private let classifier: PoseClassifier

    init(classifier: PoseClassifier) { self.classifier = classifier }

    func name(_ hand: HandLandmarks) -> PoseName {
        guard let scores = classifier.scores(of: hand.points) else {
            return PoseName(pose: .unclear, confidence: 0, fingers: nil, extended: [])
        }
        let best = best(scores)
        let number = Self.numbered(best.pose, points: hand.points)
        guard let number, best.confidence >= Self.leastConfidence, hand.presence >= Self.leastPresence else {
            return Self.resting(scores)
        }
        return PoseName(
            pose: number, confidence: best.confidence, fingers: Self.fingers(best.pose, scores: scores),
            extended: Self.extended(best.pose, scores: scores))
    }

    /// The likeliest class. The two poses of two fingers share a number: how sure is how sure the number is.
    private func best(_ scores: PoseScores) -> (pose: PoseClass, confidence: Double) {
        let two = scores[.peace] + scores[.twoUp]
        let pose = PoseClass.allCases.max { scores[$0] < scores[$1] } ?? .none
        return (pose, pose == .peace || pose == .twoUp ? two : scores[pose])
    }

    /// The published name of a class, by where the hand points; nil where it is none.
    private static func numbered(_ pose: PoseClass, points: [Point]) -> HandPose? {
        switch pose {
        case .one: fromUp(points[5], points[8]) <= 60 ? .one : .point
        case .peace: .peace
        case .twoUp: .twoUp
        case .three: .three
        case .three2: .three2
        case .three3: .three3
        case .four: .four
        case .palm: .palm
        case .fist: .fist
        case .thumb:
            switch fromUp(points[2], points[4]) {
            case ...60: .like
            case 120...: .dislike
            default: nil
            }
        case .ok: .ok
        case .rock: .rock
        case .call: .call
        case .thumbIndex: .thumbIndex
        case .littleFinger: .littleFinger
        case .none: nil
        }
    }

    /// The angle between a direction and straight up, 0…180 degrees.
    static func fromUp(_ from: Point, _ to: Point) -> Double {
        abs(atan2(to.x - from.x, from.y - to.y)) * 180 / .pi
    }

    /// A hand that shows nothing sure: a fist where no finger is stretched, `unclear` otherwise.
    private static func resting(_ scores: PoseScores) -> PoseName {
        let stretched = zip(Hand.Finger.allCases, scores.stretched).filter { $1 > 0.5 }.map(\.0)
        if !stretched.contains(where: { $0 != .thumb }) {
            let most = scores.stretched.dropFirst().max() ?? 0
            return PoseName(pose: .fist, confidence: 1 - most, fingers: nil, extended: stretched)
        }
        let shown = 1 - scores[.none] - scores[.palm] - scores[.fist]
        return PoseName(pose: .unclear, confidence: max(1 - shown, 0.5), fingers: nil, extended: stretched)
    }

    private static func extended(_ pose: PoseClass, scores: PoseScores) -> [Hand.Finger] {
        let thumb: [Hand.Finger] = scores.stretched[0] > 0.5 ? [.thumb] : []
        return switch pose {
        case .one: [.index]
        case .peace, .twoUp: [.index, .middle]
        case .three: [.index, .middle, .ring]
        case .three2: [.thumb, .index, .middle]
        case .three3, .ok: [.middle, .ring, .pinky]
        case .four: [.index, .middle, .ring, .pinky]
        case .palm: [.thumb, .index, .middle, .ring, .pinky]
        case .thumb: [.thumb]
        case .rock: thumb + [.index, .pinky]
        case .call: [.thumb, .pinky]
        case .thumbIndex: [.thumb, .index]
        case .littleFinger: [.pinky]
        case .fist, .none: []
        }
    }

    /// How many fingers a pose shows; nil where it shows no number.
    private static func fingers(_ pose: PoseClass, scores: PoseScores) -> Int? {
        switch pose {
        case .fist, .none: nil
        default: extended(pose, scores: scores).count
        }
    }
}
