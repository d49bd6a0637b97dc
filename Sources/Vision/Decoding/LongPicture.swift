import Observation

/// Pictures that are much longer than wide: scrolled screenshots, banners, strips. Made small as a whole, all that is in them would
/// vanish, so they are looked at in pieces, each of the shape that pictures usually have.
enum LongPicture {
    /// From this many times as long as wide on, a picture is long.
    private static let aspect = 2.5
    /// A piece is this many times as long as the picture is wide.
    private static let pieceAspect = 1.25
    /// Neighbouring pieces share this part of their length: more than a line of text or a hand is high.
    private static let overlap = 1.0 / 3

    static func isLong(width: Int, height: Int) -> Bool {
        Double(max(width, height)) > aspect * Double(min(width, height))
    }

    /// The pieces of a long picture, in whole pixels, from its top or left; any other is one piece.
    ///
    /// - Parameter shortest: No piece is shorter than this, as long as the picture is not.
    static func pieces(width: Int, height: Int, shortest: Int) -> [Box] {
        guard isLong(width: width, height: height) else {
            return [Box(x: 0, y: 0, width: Double(width), height: Double(height))]
        }
        let (long, short) = (max(width, height), min(width, height))
        let side = max(Int((pieceAspect * Double(short)).rounded(.up)), shortest)
        let spans = CloserLook.spans(
            from: 0, to: Double(long), length: long, side: side, overlap: Int(overlap * Double(side)))
        return spans.map { span in
            let (start, length) = (Double(span.lowerBound), Double(span.count))
            return height > width
                ? Box(x: 0, y: start, width: Double(width), height: length)
                : Box(x: start, y: 0, width: length, height: Double(height))
        }
    }

    /// The longer side that a picture needs so that its pieces are as good as a picture of usual shape with a longer side of `side`.
    static func sufficientSide(_ side: Int, width: Int, height: Int) -> Int {
        guard isLong(width: width, height: height) else { return side }
        let pieces = Double(max(width, height)) / (pieceAspect * Double(max(min(width, height), 1)))
        return Int((Double(side) * pieces).rounded(.up))
    }
}

extension Bitmap {
    /// The pixels in a box of whole pixels inside the bitmap.
    func cut(_ box: Box) throws(ImageGeometryError) -> Bitmap {
        try warped(Quad(box), width: Int(box.width), height: Int(box.height))
    }
}

extension DecodedImage {
    /// A piece of the picture, as a picture of its own.
    ///
    /// - Parameter box: Whole pixels inside the bitmap.
    func piece(_ box: Box) throws(ImageGeometryError) -> DecodedImage {
        var piece = self
        piece.bitmap = try bitmap.cut(box)
        piece.width = Int((box.width * scaleX).rounded())
        piece.height = Int((box.height * scaleY).rounded())
        return piece
    }
}
