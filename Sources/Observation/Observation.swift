/// What was seen in one image: its text, hands and faces. It depends on the image and the models alone, and is kept by
/// the image's SHA-256.
public struct Observation: Codable, Sendable, Equatable {
    /// The version of this format. Readers accept equal versions only.
    public static let currentSchema = 1

    public var schema: Int
    /// SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// `jpeg`, `png` or `webp`, by content.
    public var format: String
    /// Size in pixels of the upright image, EXIF orientation applied. All coordinates are in these pixels, origin top left.
    public var width: Int
    public var height: Int
    public var warnings: [ImageWarning]
    /// Lines as read, in reading order; repairs and folding belong to the matcher.
    public var text: [TextLine]
    public var hands: [Hand]
    public var faces: [Face]
    /// When the camera says that the picture was taken: local time without a zone, `2029-10-04T10:01:12`.
    public var taken: String?
    /// 64-bit perceptual hash, 16 hexadecimal digits.
    public var phash: String
    /// Fingerprint of the models and of the settings that were used.
    public var models: String

    public init(
        sha256: String, format: String, width: Int, height: Int, warnings: [ImageWarning] = [], text: [TextLine] = [],
        hands: [Hand] = [], faces: [Face] = [], taken: String? = nil, phash: String = "", models: String = ""
    ) {
        self.schema = Self.currentSchema
        self.sha256 = sha256
        self.format = format
        self.width = width
        self.height = height
        self.warnings = warnings
        self.text = text
        self.hands = hands
        self.faces = faces
        self.taken = taken
        self.phash = phash
        self.models = models
    }
}
