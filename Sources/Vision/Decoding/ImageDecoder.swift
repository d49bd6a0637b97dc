internal import CImage
public import Observation

/// Bytes of a JPEG, PNG or WebP to upright pixels, within limits.
public struct ImageDecoder: Sendable {
    public var limits: ImageLimits

    public init(limits: ImageLimits = ImageLimits()) { self.limits = limits }

    /// Decodes a picture.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - sufficientSide: A JPEG may come scaled down as long as its longer side stays at least this; nil asks for full size.
    /// - Throws: `ImageFailure` with `unsupported`, `truncated`, `corrupt`, `too_large` or `out_of_memory`.
    public func decode(_ bytes: [UInt8], sufficientSide: Int? = nil) throws(ImageFailure) -> DecodedImage {
        var limits = cimage_limits(
            max_bytes: UInt64(clamping: self.limits.bytes), max_side: UInt32(clamping: self.limits.side),
            max_pixels: UInt64(clamping: self.limits.pixels), max_scans: UInt32(clamping: self.limits.scans))
        var bitmap = unsafe cimage_bitmap()
        var info = cimage_info()
        var detail = [CChar](repeating: 0, count: Int(CIMAGE_DETAIL_SIZE))
        let status = unsafe cimage_decode(
            bytes, bytes.count, &limits, UInt32(clamping: sufficientSide ?? 0), &bitmap, &info, &detail)
        guard status == CIMAGE_OK else {
            throw ImageFailure(
                status, String(decoding: detail.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        return unsafe DecodedImage(
            bitmap: Bitmap(adopting: bitmap), format: info.format.name, width: Int(info.width),
            height: Int(info.height), truncated: info.truncated, taken: info.taken.text)
    }
}

extension ImageFailure {
    fileprivate init(_ status: cimage_status, _ detail: String) {
        let code: Code =
            switch status {
            case CIMAGE_UNSUPPORTED: .unsupported
            case CIMAGE_TRUNCATED: .truncated
            case CIMAGE_TOO_LARGE: .tooLarge
            case CIMAGE_OUT_OF_MEMORY: .outOfMemory
            default: .corrupt
            }
        self.init(code, detail)
    }
}

extension cimage_format {
    fileprivate var name: String {
        switch self {
        case CIMAGE_FORMAT_JPEG: "jpeg"
        case CIMAGE_FORMAT_PNG: "png"
        case CIMAGE_FORMAT_WEBP: "webp"
        default: "unknown"
        }
    }
}

extension cimage_clock {
    /// `2029-10-04T10:01:12`, nil where there is none.
    fileprivate var text: String? {
        if year == 0 { return nil }
        func digits(_ value: some BinaryInteger, _ count: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
            + "T\(digits(hour, 2)):\(digits(minute, 2)):\(digits(second, 2))"
    }
}
