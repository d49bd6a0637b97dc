import Observation

/// One of MediaPipe's single-shot detectors: a square of 192 × 192 pixels in, boxes with points out. Not shared.
final class SquareDetector {
    /// How the input is fed and the outputs are read.
    struct Kind {
        var anchors: AnchorGrid
        /// Points that follow a raw box.
        var points: Int
        /// Input = byte × scale + offset.
        var scale: Float
        var offset: Float

        /// Palms: RGB 0…1, 7 points.
        static let palms = Kind(anchors: .palms, points: 7, scale: 1 / 255, offset: 0)
        /// Faces: RGB −1…1, 6 points.
        static let faces = Kind(anchors: .faces, points: 6, scale: 2 / 255, offset: -1)
    }

    /// Pixels a side of the input.
    static let inputSide = 192

    private let kind: Kind
    private let session: InferenceSession

    /// Time spent in inference alone so far.
    var inferenceTime: Duration { session.inferenceTime }

    init(kind: Kind, model: InferenceModel) throws {
        self.kind = kind
        session = try model.makeSession()
    }

    /// Everything in a window that scores at least `threshold`, not merged, in pixels of the picture.
    func detect(in picture: SearchPicture, window: SearchWindow, threshold: Double) throws -> [Detection] {
        let side = Self.inputSide
        let square = try picture.square(window, size: side)
        try unsafe session.run(shape: [1, side, side, 3]) {
            var input = unsafe $0.mutableSpan
            square.write(to: &input, scale: kind.scale, offset: kind.offset)
        }
        return Self.decoded(
            boxes: try session.output("Identity"), logits: try session.output("Identity_1"), kind: kind, window: window,
            threshold: threshold)
    }

    /// Reads the raw outputs: boxes and points are pixels of the input relative to their anchor, sizes are pixels.
    static func decoded(
        boxes: [Float], logits: [Float], kind: Kind, window: SearchWindow,
        threshold: Double
    ) -> [Detection] {
        let stride = 4 + 2 * kind.points
        guard logits.count == kind.anchors.count, boxes.count == stride * kind.anchors.count else { return [] }
        let least = Scores.logit(threshold)
        let corner = Point(x: window.centre.x - window.side / 2, y: window.centre.y - window.side / 2)
        let pixel = window.side / Double(inputSide)
        var found: [Detection] = []
        for anchor in 0..<kind.anchors.count {
            let logit = Double(logits[anchor])
            guard logit >= least else { continue }
            func value(_ index: Int) -> Double { Double(boxes[anchor * stride + index]) }
            func point(_ index: Int) -> Point {
                Point(
                    x: corner.x + value(index) * pixel + kind.anchors.x[anchor] * window.side,
                    y: corner.y + value(index + 1) * pixel + kind.anchors.y[anchor] * window.side)
            }
            let detection = Detection(
                centre: point(0), width: value(2) * pixel, height: value(3) * pixel,
                points: (0..<kind.points).map { point(4 + 2 * $0) }, score: Scores.sigmoid(logit))
            if detection.isUsable { found.append(detection) }
        }
        return found
    }
}

extension Detection {
    /// A model that is fed noise may answer with anything.
    fileprivate var isUsable: Bool {
        width > 0 && height > 0 && width.isFinite && height.isFinite && centre.isFinite
            && points.allSatisfy(\.isFinite)
    }
}

extension Point {
    var isFinite: Bool { x.isFinite && y.isFinite }
}
