internal import CImage

/// 8-bit RGB pixels, upright. Immutable; freed with its last reference.
@safe public final class Bitmap: @unchecked Sendable {
    // Sendable: the pixels are never written after init.
    private let raw: cimage_bitmap

    /// Takes over the memory of `raw`.
    init(adopting raw: cimage_bitmap) { unsafe self.raw = raw }

    /// Copies pixels: row-major RGB, `3 * width * height` bytes.
    convenience init(width: Int, height: Int, pixels: [UInt8]) throws(ImageGeometryError) {
        var raw = unsafe cimage_bitmap()
        let status = unsafe cimage_bitmap_copy(
            pixels, pixels.count, UInt32(clamping: width), UInt32(clamping: height), &raw)
        guard status == CIMAGE_OK else { throw ImageGeometryError(status: status) }
        unsafe self.init(adopting: raw)
    }

    deinit {
        var copy = unsafe raw
        unsafe cimage_bitmap_destroy(&copy)
    }

    public var width: Int { unsafe Int(raw.width) }
    public var height: Int { unsafe Int(raw.height) }

    /// The pixels, row-major RGB: `3 * width * height` bytes. They must not leave `body`.
    func withPixels<Value>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
        unsafe try body(UnsafeBufferPointer(start: raw.pixels, count: 3 * width * height))
    }

    /// Calls a CImage function that makes another bitmap of this one.
    func mapped(
        _ call: (UnsafePointer<cimage_bitmap>, UnsafeMutablePointer<cimage_bitmap>) -> cimage_status
    ) throws(ImageGeometryError) -> Bitmap {
        var input = unsafe raw
        var output = unsafe cimage_bitmap()
        let status = unsafe call(&input, &output)
        guard status == CIMAGE_OK else { throw ImageGeometryError(status: status) }
        return unsafe Bitmap(adopting: output)
    }

    /// Calls a CImage function that reads this bitmap.
    func read<Value>(_ call: (UnsafePointer<cimage_bitmap>) -> Value) -> Value {
        var input = unsafe raw
        return unsafe call(&input)
    }
}
