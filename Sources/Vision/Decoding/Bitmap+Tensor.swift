internal import CImage

extension Bitmap {
    /// Writes the pixels as floats `value * scale + offset` into the top left of planes `[3][planeHeight][planeWidth]`. What
    /// lies beyond the bitmap is left as it is.
    ///
    /// - Parameters:
    ///   - planes: At least `3 * planeHeight * planeWidth` floats; a smaller buffer is left alone.
    ///   - blueFirst: Planes in the order blue, green, red instead of red, green, blue.
    func writePlanes(
        to planes: UnsafeMutableBufferPointer<Float>, planeWidth: Int, planeHeight: Int, scale: Float, offset: Float,
        blueFirst: Bool
    ) throws(ImageGeometryError) {
        guard let base = planes.baseAddress, planes.count >= 3 * planeWidth * planeHeight else {
            throw ImageGeometryError(status: CIMAGE_INVALID_ARGUMENT)
        }
        let status = unsafe read {
            unsafe cimage_to_planes(
                $0, scale, offset, blueFirst, base, UInt32(clamping: planeWidth), UInt32(clamping: planeHeight))
        }
        guard status == CIMAGE_OK else { throw ImageGeometryError(status: status) }
    }

    /// Writes the pixels as interleaved RGB floats `value * scale + offset`: `[height][width][3]`.
    ///
    /// - Parameter out: At least `3 * width * height` floats.
    func write(to out: inout MutableSpan<Float>, scale: Float, offset: Float) {
        precondition(out.count >= 3 * width * height)
        let status = unsafe out.withUnsafeMutableBufferPointer { floats in
            unsafe read { unsafe cimage_to_interleaved($0, scale, offset, floats.baseAddress) }
        }
        precondition(status == CIMAGE_OK)
    }
}
