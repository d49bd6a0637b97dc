/// A decoded picture and what its header says.
public struct DecodedImage: Sendable {
    public var bitmap: Bitmap
    /// `jpeg`, `png` or `webp`, by content.
    public var format: String
    /// Size of the upright picture at full scale; the bitmap may be smaller.
    public var width: Int
    public var height: Int
    /// Only a part of the picture could be read.
    public var truncated: Bool
    /// EXIF's DateTimeOriginal: local time without a zone, `2029-10-04T10:01:12`.
    public var taken: String?
}
