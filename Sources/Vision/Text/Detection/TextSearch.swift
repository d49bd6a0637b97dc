import Observation

/// Finds the text of a whole picture, whatever its shape and the size of its letters.
final class TextSearch {
    /// The detector looks at a picture, or at a piece of a long one, with its longer side at most at this.
    private static let side = 960
    /// A piece of a narrow picture is no shorter than what the detector enlarges at most.
    private static let shortestPiece = 120
    /// What is as high in the map of a whole long picture as this, in its pixels, may be text.
    private static let largeHeight = 12.0
    /// Pieces are looked at where this enlarges them so many times.
    private static let worthwhileScale = 2.0

    let detector: TextDetector
    private let closer: CloserLook

    init(detector: TextDetector) {
        self.detector = detector
        closer = CloserLook(detector: detector)
    }

    /// What the detector sees, with faint spots, in the bitmap. Coordinates are its pixels.
    func look(at bitmap: Bitmap) throws -> TextDetector.Detection {
        try joined(Self.pieces(of: bitmap), of: bitmap) { piece in
            try closer.refined(detector.find(in: piece, side: Self.side, spots: true), of: piece)
        }
    }

    /// What the detector sees in the negative of the bitmap; of a long one, in the pieces in which one of `places` lies.
    func negative(of bitmap: Bitmap, about places: [Point]) throws -> TextDetector.Detection {
        let pieces = Self.pieces(of: bitmap).filter { piece in places.contains { Quad(piece).contains($0) } }
        return try joined(pieces, of: bitmap) { piece in
            try detector.find(in: piece, side: Self.side, inverted: true)
        }
    }

    /// What stands large in a long picture as a whole, which no piece may hold; nothing in any other.
    func largeRegions(of bitmap: Bitmap) throws -> [TextRegion] {
        guard Self.pieces(of: bitmap).count > 1 else { return [] }
        let whole = try detector.find(in: bitmap, side: Self.side)
        return whole.regions.filter {
            $0.isText && min($0.quad.width, $0.quad.height) >= Self.largeHeight * whole.scale
        }
    }

    /// Pieces are worth it where they are seen at a larger scale than the whole.
    private static func pieces(of bitmap: Bitmap) -> [Box] {
        func scale(_ box: Box) -> Double {
            let seen = TextDetector.inputSize(width: Int(box.width), height: Int(box.height), side: side)
            return Double(max(seen.width, seen.height)) / max(box.width, box.height)
        }
        let whole = Box(x: 0, y: 0, width: Double(bitmap.width), height: Double(bitmap.height))
        let pieces = LongPicture.pieces(width: bitmap.width, height: bitmap.height, shortest: shortestPiece)
        return scale(pieces[0]) > worthwhileScale * scale(whole) ? pieces : [whole]
    }

    private func joined(
        _ pieces: [Box], of bitmap: Bitmap, look: (Bitmap) throws -> TextDetector.Detection
    ) throws -> TextDetector.Detection {
        guard Self.pieces(of: bitmap).count > 1 else { return try look(bitmap) }
        var seam = PieceSeam()
        for piece in pieces { seam.add(try look(bitmap.cut(piece)), of: piece) }
        return seam.detection
    }
}
