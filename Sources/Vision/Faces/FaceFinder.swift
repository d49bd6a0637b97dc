import Observation

/// Finds faces, small ones too, by looking at the picture in tiles. Not shared.
final class FaceFinder {
    /// A face is reported from here on.
    static let reported = 0.6
    /// A fainter face is no face to report, but a hint where hands may be.
    static let hint = 0.45
    /// From here on an answer to the coarse tiles is a reason to look closer.
    private static let trace = 0.4

    private let detector: SquareDetector

    /// Time spent in inference alone so far.
    var inferenceTime: Duration { detector.inferenceTime }

    init(model: InferenceModel) throws { detector = try SquareDetector(kind: .faces, model: model) }

    /// Faces and hints of faces, the surest first, at least `hint` sure.
    ///
    /// The fine tiles, which cost most, are looked at only near small or doubtful faces that the coarse ones leave: people in
    /// a crowd stand beside each other.
    func find(in picture: SearchPicture) throws -> [Detection] {
        var seen: [Detection] = []
        func look(_ windows: [SearchWindow]) throws {
            for window in windows {
                seen += try detector.detect(in: picture, window: window, threshold: Self.trace)
            }
        }
        try look(Self.tiles(of: picture, acrossLongerSide: 1) + Self.tiles(of: picture, acrossLongerSide: 2))
        let coarse = DetectionMerging.merged(seen, overlap: 0.3)
        let longer = picture.longerSide
        let unclear = coarse.filter {
            $0.width < longer / 12 || ($0.score < Self.reported && $0.width < longer / 10)
        }
        try look(Self.tiles(of: picture, acrossLongerSide: 4).filter { tile in unclear.contains { $0.isNear(tile) } })
        return DetectionMerging.merged(seen.filter { $0.score >= Self.hint }, overlap: 0.3)
    }

    /// Squares of 1.25 times the longer side's nth part, overlapping by a quarter, that cover the picture; one of the longer
    /// side for n = 1.
    static func tiles(of picture: SearchPicture, acrossLongerSide count: Int) -> [SearchWindow] {
        let longer = picture.longerSide
        guard count > 1 else {
            return [SearchWindow(centre: Point(x: picture.width / 2, y: picture.height / 2), side: longer)]
        }
        let side = longer / Double(count) * 1.25
        let across = centres(along: picture.width, side: side)
        return centres(along: picture.height, side: side).flatMap { y in
            across.map { SearchWindow(centre: Point(x: $0, y: y), side: side) }
        }
    }

    private static func centres(along extent: Double, side: Double) -> [Double] {
        guard extent > side else { return [extent / 2] }
        let steps = ((extent - side) / (side * 0.75)).rounded(.up)
        return (0...Int(steps)).map { side / 2 + (extent - side) * Double($0) / steps }
    }
}

extension Detection {
    /// Whether it lies in a tile or in one beside it.
    fileprivate func isNear(_ tile: SearchWindow) -> Bool {
        abs(centre.x - tile.centre.x) < tile.side && abs(centre.y - tile.centre.y) < tile.side
    }
}
