internal import CImage

extension Bitmap {
    /// Writes pixels as `value * scale + offset` into the top left of planes `[3][planeHeight][planeWidth]`; the rest of the
    /// planes is left as it is.
    ///
    /// - Parameters:
    ///   - bgr: Whether the planes are blue, green, red; otherwise red, green, blue.
    ///   - planes: `3 * planeWidth * planeHeight` floats; each side at least the bitmap's.
    func write(
        to planes: inout MutableSpan<Float>, planeWidth: Int, planeHeight: Int, scale: Float, offset: Float, bgr: Bool
    ) {
        precondition(planeWidth >= width && planeHeight >= height && planes.count >= 3 * planeWidth * planeHeight)
        let status = unsafe planes.withUnsafeMutableBufferPointer { floats in
            unsafe read {
                unsafe cimage_to_planes(
                    $0, scale, offset, bgr, floats.baseAddress, UInt32(planeWidth), UInt32(planeHeight))
            }
        }
        precondition(status == CIMAGE_OK)
    }

    /// Writes pixels as interleaved RGB `value * scale + offset`: `[height][width][3]`.
    ///
    /// - Parameter out: At least `3 * width * height` floats.
    func write(to out: inout MutableSpan<Float>, scale: Float, offset: Float) {
        precondition(out.count >= 3 * width * height)
        let status = unsafe out.withUnsafeMutableBufferPointer { floats in
            unsafe read { unsafe cimage_to_interleaved($0, scale, offset, floats.baseAddress) }
        }
        precondition(status == CIMAGE_OK)
    }

    /// `[3][planeHeight][planeWidth]` floats `value * scale + offset`, zero beyond the bitmap.
    func planes(
        width planeWidth: Int? = nil, height planeHeight: Int? = nil, scale: Float, offset: Float, bgr: Bool
    ) -> [Float] {
        let (planeWidth, planeHeight) = (planeWidth ?? width, planeHeight ?? height)
        var floats = [Float](repeating: 0, count: 3 * planeWidth * planeHeight)
        var span = floats.mutableSpan
        write(to: &span, planeWidth: planeWidth, planeHeight: planeHeight, scale: scale, offset: offset, bgr: bgr)
        return floats
    }

    /// `[height][width][3]` floats `value * scale + offset`, RGB.
    func interleaved(scale: Float, offset: Float) -> [Float] {
        var floats = [Float](repeating: 0, count: 3 * width * height)
        var span = floats.mutableSpan
        write(to: &span, scale: scale, offset: offset)
        return floats
    }
}
