import Observation

/// Names the pose of a hand: the classifier's word, directions, and when to say `unclear`.
struct PoseNamer: Sendable {
    private let classifier: PoseClassifier

    init(classifier: PoseClassifier) { self.classifier = classifier }

    func name(_ hand: HandLandmarks) -> PoseName {
        guard let scores = classifier.scores(of: hand.points) else {
            return PoseName(pose: .unclear, confidence: 0, fingers: nil, extended: [])
        }
        if let heart = FingerHeart.confidence(of: hand, stretched: scores.stretched) {
            return PoseName(pose: .fingerHeart, confidence: heart, fingers: nil, extended: [])
        }
        let best = best(scores)
        guard let pose = Self.named(best.pose, points: hand.points),
            PoseGate.passes(pose, confidence: best.confidence, hand: hand)
        else { return Self.resting(scores, best: best.pose) }
        let extended = Self.extended(best.pose, scores: scores)
        return PoseName(
            pose: pose, confidence: best.confidence,
            fingers: extended.isEmpty || pose == .dislike ? nil : extended.count, extended: extended)
    }

    /// The likeliest class. Classes that share a number differ by little: how sure is how sure the number is.
    private func best(_ scores: PoseScores) -> (pose: PoseClass, confidence: Double) {
        let pose = PoseClass.allCases.max { scores[$0] < scores[$1] } ?? .none
        let confidence =
            switch pose {
            case .peace, .twoUp: scores[.peace] + scores[.twoUp]
            case .ok, .three3: scores[.ok] + scores[.three3]
            default: scores[pose]
            }
        return (pose, confidence)
    }

    /// The published name of a class, by where the hand points; nil where it is none.
    private static func named(_ pose: PoseClass, points: [Point]) -> HandPose? {
        switch pose {
        case .one: points[5].angleFromUp(to: points[8]) <= 60 ? .one : .point
        case .peace: .peace
        case .twoUp: .twoUp
        case .three: .three
        case .three2: .three2
        case .ok, .three3: closesACircle(points) ? .ok : .three3
        case .four: .four
        case .palm: .palm
        case .fist: .fist
        case .thumb:
            switch points[2].angleFromUp(to: points[4]) {
            case ...60: .like
            case 120...: .dislike
            default: nil
            }
        case .rock: .rock
        case .call: .call
        case .thumbIndex: .thumbIndex
        case .littleFinger: .littleFinger
        case .none: nil
        }
    }

    /// Whether the tips of thumb and index meet, within half a palm.
    private static func closesACircle(_ points: [Point]) -> Bool {
        points[4].distance(to: points[8]) < 0.5 * points[0].distance(to: points[9])
    }

    /// A hand that shows nothing sure: a fist where no finger is stretched, `unclear` otherwise. A thumb up that was not sure
    /// enough is no fist.
    private static func resting(_ scores: PoseScores, best: PoseClass) -> PoseName {
        let stretched = zip(Hand.Finger.allCases, scores.stretched).filter { $1 > 0.5 }.map(\.0)
        if best != .thumb, !stretched.contains(where: { $0 != .thumb }) {
            let most = scores.stretched.dropFirst().max() ?? 0
            return PoseName(pose: .fist, confidence: 1 - most, fingers: nil, extended: stretched)
        }
        // A hand whose pose is doubtful is still a hand that was found: no less than even.
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
}
