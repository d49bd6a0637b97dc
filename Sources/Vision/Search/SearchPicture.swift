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

    /// A window, to whole pixels, as `size` × `size` pixels. Areas are averaged, also where it shrinks by little: a small hand's
    /// fingers are as thin as the pixels that sampling would leave out.
    func square(_ window: SearchWindow, size: Int) throws -> Bitmap {
        let (bitmap, window) = placed(window, size: size)
        let side = min(max(window.side.rounded(), 1), 4096)
        func first(_ centre: Double) -> Int { Int(min(max((centre - side / 2).rounded(), -1e6), 1e6)) }
        return try bitmap.square(
            left: first(window.centre.x), top: first(window.centre.y), side: Int(side), size: size)
    }

    /// A window turned by `angle` radians about its centre, as `size` × `size` pixels.
    func square(_ window: SearchWindow, angle: Double, size: Int) throws -> Bitmap {
        let (bitmap, window) = placed(window, size: size)
        return try bitmap.square(centre: window.centre, side: window.side, angle: angle, size: size)
    }

    /// The coarse bitmap where that is fine enough, and the window in its pixels.
    private func placed(_ window: SearchWindow, size: Int) -> (Bitmap, SearchWindow) {
        guard window.side * coarseScale >= Double(size) else { return (sharp, window) }
        let centre = Point(x: window.centre.x * coarseScale, y: window.centre.y * coarseScale)
        return (coarse, SearchWindow(centre: centre, side: window.side * coarseScale))
    }

    private static func shrunk(_ bitmap: Bitmap, to side: Int) throws -> Bitmap {
        let longer = max(bitmap.width, bitmap.height)
        guard longer > side else { return bitmap }
        let width = max(1, (bitmap.width * side + longer / 2) / longer)
        let height = max(1, (bitmap.height * side + longer / 2) / longer)
        return try bitmap.resized(width: width, height: height)
    }
}
