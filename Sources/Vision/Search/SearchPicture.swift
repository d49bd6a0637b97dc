import Observation

/// A picture at the scales that the search needs, so that a wide window does not average millions of pixels each time.
/// Coordinates are those of the sharp bitmap.
struct SearchPicture {
    /// The longer side of the sharp bitmap: hands that would vanish here are too small for the landmark model anyway.
    static let sharpSide = 1920
    /// The longer side of the coarse bitmap.
    private static let coarseSide = 640

    let sharp: Bitmap
    private let coarse: Bitmap
    /// Coarse pixels a sharp pixel, 1 or less.
    private let coarseScale: Double

    init(_ bitmap: Bitmap) throws {
        sharp = try Self.shrunk(bitmap, to: Self.sharpSide)
        coarse = try Self.shrunk(sharp, to: Self.coarseSide)
        coarseScale = Double(coarse.width) / Double(sharp.width)
    }

    var width: Double { Double(sharp.width) }
    var height: Double { Double(sharp.height) }
    var longerSide: Double { max(width, height) }

    /// A square of the picture as `size` × `size` pixels, from the coarse bitmap where that is fine enough.
    func square(_ window: SearchWindow, angle: Double = 0, size: Int) throws -> Bitmap {
        guard window.side * coarseScale >= Double(size) else {
            return try sharp.square(centre: window.centre, side: window.side, angle: angle, size: size)
        }
        let centre = Point(x: window.centre.x * coarseScale, y: window.centre.y * coarseScale)
        return try coarse.square(centre: centre, side: window.side * coarseScale, angle: angle, size: size)
    }

    private static func shrunk(_ bitmap: Bitmap, to side: Int) throws -> Bitmap {
        let longer = max(bitmap.width, bitmap.height)
        guard longer > side else { return bitmap }
        let width = max(1, (bitmap.width * side + longer / 2) / longer)
        let height = max(1, (bitmap.height * side + longer / 2) / longer)
        return try bitmap.resized(width: width, height: height)
    }
}
