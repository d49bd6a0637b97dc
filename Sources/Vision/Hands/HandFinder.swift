import Observation

/// Finds faces, and the hands near them and elsewhere, and names the poses. Not shared: each worker makes its own.
final class HandFinder {
    struct Result {
        var hands: [Hand]
        var faces: [Face]
    }

    /// A palm less sure than this is not looked at.
    private static let leastPalm = 0.3
    /// Less sure landmarks are no hand.
    private static let leastPresence = 0.5
    /// Palms of one picture that are looked at most, the surest first; it bounds what a crowd costs.
    static let mostPalms = 40
    /// Hands of one picture that are looked at twice at most, the surest first.
    static let mostSecondLooks = 12

    private let faces: FaceFinder
    private let palms: SquareDetector
    private let landmarks: LandmarkReader
    private let namer: PoseNamer

    /// Time spent in inference alone so far.
    var inferenceTime: Duration { faces.inferenceTime + palms.inferenceTime + landmarks.inferenceTime }

    init(models: ModelFiles, engine: InferenceEngine, options: InferenceOptions) throws {
        func model(_ path: String) throws -> InferenceModel {
            try engine.compile(
                path: path, precision: .half, threads: options.threads, cacheFolder: options.cacheFolder)
        }
        faces = try FaceFinder(model: model(models.faceDetector))
        palms = try SquareDetector(kind: .palms, model: model(models.palmDetector))
        landmarks = try LandmarkReader(model: model(models.handLandmarks))
        guard let classifier = PoseClassifier(weights: PoseClassifier.builtInWeights) else {
            throw InferenceError(detail: "the pose classifier's weights have another size than its layers")
        }
        namer = PoseNamer(classifier: classifier)
    }

    /// Coordinates are pixels of the upright picture at full scale.
    func find(in picture: DecodedImage) throws -> Result {
        let search = try SearchPicture(picture.bitmap)
        let faces = try faces.find(in: search)
        let read = try hands(in: search, near: faces)
        let scale = max(Double(picture.width), Double(picture.height)) / search.longerSide
        var result = Result(
            hands: try named(read, in: search).map { Self.hand(of: $0, name: $1, scale: scale) },
            faces: faces.filter { $0.score >= FaceFinder.reported }.map {
                Face(box: $0.box.scaled(scale), confidence: $0.score)
            })
        HandPairing.pair(&result.hands, faces: result.faces)
        return result
    }

    /// Every hand once, the surest first.
    private func hands(in picture: SearchPicture, near faces: [Detection]) throws -> [HandLandmarks] {
        let windows = HandSearchPlan.windows(width: picture.width, height: picture.height, faces: faces)
        let seen = try windows.flatMap {
            try palms.detect(in: picture, window: $0, threshold: Self.leastPalm)
        }
        let read = try DetectionMerging.merged(seen, overlap: 0.3).prefix(Self.mostPalms).compactMap {
            try landmarks.read($0, in: picture)
        }
        var kept: [HandLandmarks] = []
        for hand in read.sorted(by: { $0.presence > $1.presence }) where hand.presence >= Self.leastPresence {
            if kept.allSatisfy({ $0.box.overlap(hand.box) < 0.45 }) { kept.append(hand) }
        }
        return kept
    }

    /// Names the poses. A hand whose pose is unclear is looked at once more.
    private func named(
        _ hands: [HandLandmarks], in picture: SearchPicture
    ) throws -> [(HandLandmarks, PoseName)] {
        var looks = Self.mostSecondLooks
        return try hands.map { hand in
            let name = namer.name(hand)
            guard name.pose == .unclear, looks > 0 else { return (hand, name) }
            looks -= 1
            guard let mean = try landmarks.reread(hand, presence: Self.leastPresence, in: picture) else {
                return (hand, name)
            }
            return (mean, namer.name(mean))
        }
    }

    private static func hand(of landmarks: HandLandmarks, name: PoseName, scale: Double) -> Hand {
        Hand(
            pose: name.pose, fingers: name.fingers, extended: name.extended, side: landmarks.side,
            confidence: name.confidence, box: landmarks.box.scaled(scale),
            landmarks: landmarks.points.map { Point(x: $0.x * scale, y: $0.y * scale) })
    }
}

extension Box {
    fileprivate func scaled(_ scale: Double) -> Box {
        Box(x: x * scale, y: y * scale, width: width * scale, height: height * scale)
    }
}
