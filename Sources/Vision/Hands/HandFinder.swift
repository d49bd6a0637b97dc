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

    /// Hands, and faces, that overlap so much are one.
    private static let sameHand = 0.45
    private static let sameFace = 0.3
    /// The pieces of a narrow picture need not be shorter than this.
    private static let shortestPiece = 480

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
        let pieces = LongPicture.pieces(
            width: picture.bitmap.width, height: picture.bitmap.height, shortest: Self.shortestPiece)
        var seen = pieces.count > 1 ? Seen() : try look(at: picture)
        if pieces.count > 1 {
            for piece in pieces {
                seen.add(try look(at: picture.piece(piece)), x: piece.x * picture.scaleX, y: piece.y * picture.scaleY)
            }
        }
        var result = Result(hands: seen.hands.map(\.hand), faces: seen.faces)
        HandPairing.pair(&result.hands, faces: result.faces)
        return result
    }

    /// What is seen in a picture, or in the pieces of a long one.
    private struct Seen {
        var hands: [(hand: Hand, presence: Double)] = []
        var faces: [Face] = []

        /// Adds what a piece shows whose first pixel is (x, y) of the picture. Of what two pieces show, the surer stays.
        mutating func add(_ piece: Seen, x: Double, y: Double) {
            for (hand, presence) in piece.hands {
                let hand = hand.moved(x: x, y: y)
                if let known = hands.firstIndex(where: { $0.hand.box.overlap(hand.box) >= HandFinder.sameHand }) {
                    if presence > hands[known].presence { hands[known] = (hand, presence) }
                } else {
                    hands.append((hand, presence))
                }
            }
            for face in piece.faces {
                let face = Face(box: face.box.moved(x: x, y: y), confidence: face.confidence)
                if let known = faces.firstIndex(where: { $0.box.overlap(face.box) > HandFinder.sameFace }) {
                    if face.confidence > faces[known].confidence { faces[known] = face }
                } else {
                    faces.append(face)
                }
            }
        }
    }

    private func look(at picture: DecodedImage) throws -> Seen {
        let search = try SearchPicture(picture.bitmap)
        let faces = try faces.find(in: search)
        let read = try hands(in: search, near: faces)
        let scale = max(Double(picture.width), Double(picture.height)) / search.longerSide
        return Seen(
            hands: try named(read, in: search).map { (Self.hand(of: $0, name: $1, scale: scale), $0.presence) },
            faces: faces.filter { $0.score >= FaceFinder.reported }.map {
                Face(box: $0.box.scaled(scale), confidence: $0.score)
            })
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
            if kept.allSatisfy({ $0.box.overlap(hand.box) < Self.sameHand }) { kept.append(hand) }
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

extension Hand {
    fileprivate func moved(x: Double, y: Double) -> Hand {
        var hand = self
        hand.box = box.moved(x: x, y: y)
        hand.landmarks = landmarks.map { Point(x: $0.x + x, y: $0.y + y) }
        return hand
    }
}

extension Box {
    fileprivate func moved(x: Double, y: Double) -> Box {
        Box(x: self.x + x, y: self.y + y, width: width, height: height)
    }

    fileprivate func scaled(_ scale: Double) -> Box {
        Box(x: x * scale, y: y * scale, width: width * scale, height: height * scale)
    }
}
