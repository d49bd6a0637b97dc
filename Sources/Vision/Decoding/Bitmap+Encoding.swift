internal import CImage

extension Bitmap {
    /// Encodes as baseline JPEG for the copies that reports show.
    ///
    /// - Parameter quality: 1…100.
    func jpeg(quality: Int = 85) throws(ImageGeometryError) -> [UInt8] {
        var out: UnsafeMutablePointer<UInt8>?
        var count = 0
        let status = unsafe read { unsafe cimage_encode_jpeg($0, Int32(clamping: quality), &out, &count, nil) }
        guard status == CIMAGE_OK else { throw ImageGeometryError(status: status) }
        defer { unsafe cimage_free(out) }
        return unsafe [UInt8](UnsafeBufferPointer(start: out, count: count))
    }
}
