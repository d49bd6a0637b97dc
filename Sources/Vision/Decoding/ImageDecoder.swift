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
        var limits = cimage_limits(self.limits)
        var bitmap = unsafe cimage_bitmap()
        var info = cimage_info()
        var detail = [CChar](repeating: 0, count: Int(CIMAGE_DETAIL_SIZE))
        let status = unsafe cimage_decode(
            bytes, bytes.count, &limits, UInt32(clamping: sufficientSide ?? 0), &bitmap, &info, &detail)
        guard status == CIMAGE_OK else { throw ImageFailure(status, detail) }
        return unsafe DecodedImage(
            bitmap: Bitmap(adopting: bitmap), format: info.format.name, width: Int(info.width),
            height: Int(info.height), truncated: info.truncated, taken: info.taken.text)
    }

    /// Decodes a picture as it is looked at and read.
    func decodeForReading(_ bytes: [UInt8]) throws(ImageFailure) -> DecodedImage {
        var limits = cimage_limits(self.limits)
        var info = cimage_info()
        var detail = [CChar](repeating: 0, count: Int(CIMAGE_DETAIL_SIZE))
        let status = unsafe cimage_probe(bytes, bytes.count, &limits, &info, &detail)
        guard status == CIMAGE_OK else { throw ImageFailure(status, detail) }
        let side = LongPicture.sufficientSide(
            Self.sufficientSide, width: Int(info.width), height: Int(info.height))
        return try decode(bytes, sufficientSide: side)
    }

    /// A JPEG is decoded at a smaller scale as long as its longer side keeps this many pixels, or each of its pieces if it is long:
    /// enough for the hands of a group and for text that can be read at all.
    private static let sufficientSide = 1600
}

extension cimage_limits {
    fileprivate init(_ limits: ImageLimits) {
        self.init(
            max_bytes: UInt64(clamping: limits.bytes), max_side: UInt32(clamping: limits.side),
            max_pixels: UInt64(clamping: limits.pixels), max_scans: UInt32(clamping: limits.scans))
    }
}

extension ImageFailure {
    fileprivate init(_ status: cimage_status, _ detail: [CChar]) {
        let code: Code =
            switch status {
            case CIMAGE_UNSUPPORTED: .unsupported
            case CIMAGE_TRUNCATED: .truncated
            case CIMAGE_TOO_LARGE: .tooLarge
            case CIMAGE_OUT_OF_MEMORY: .outOfMemory
            default: .corrupt
            }
        self.init(code, String(decoding: detail.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
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
