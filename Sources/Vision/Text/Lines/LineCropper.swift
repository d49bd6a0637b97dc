import Observation

/// Cuts a line of text out of a bitmap, straightened to a strip of a given height.
enum LineCropper {
    /// A strip is at most this many times as long as high.
    static let maxAspect = 60.0
    /// Where the source is this much taller than the strip, it is averaged down.
    private static let smoothing = 1.6
    /// Strips are never warped at more than this many times their size.
    private static let maxOversampling = 8

    static func crop(_ quad: Quad, of bitmap: Bitmap, height: Int) throws -> Bitmap {
        let aspect = min(max(quad.width, 1) / max(quad.height, 1), maxAspect)
        let width = max(8, Int((Double(height) * aspect).rounded(.up)))
        let ratio = quad.height / Double(height)
        guard ratio > smoothing else { return try bitmap.warped(quad, width: width, height: height) }
        let factor = min(max(2, Int((ratio / smoothing).rounded(.up))), maxOversampling)
        return try bitmap.warped(quad, width: width * factor, height: height * factor)
            .resized(width: width, height: height)
    }
}
