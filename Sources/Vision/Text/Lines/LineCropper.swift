import Observation

/// Cuts a line of text out of a bitmap, straightened to a strip of a given height.
enum LineCropper {
    /// A strip is at most this many times as long as high.
    static let maxAspect = 60.0

    static func crop(_ quad: Quad, of bitmap: Bitmap, height: Int) throws -> Bitmap {
        let aspect = min(max(quad.width, 1) / max(quad.height, 1), maxAspect)
        let width = max(8, Int((Double(height) * aspect).rounded(.up)))
        return try bitmap.warped(quad, width: width, height: height)
    }
}
