/// What one picture may cost to decode. The defaults suit photos from social media and phones.
public struct ImageLimits: Sendable, Equatable {
    /// Bytes in the file.
    public var bytes: Int
    /// Pixels of the longer side.
    public var side: Int
    /// Pixels that are decoded; a JPEG that is scaled down counts as scaled.
    public var pixels: Int
    /// Scans of a progressive JPEG.
    public var scans: Int

    public init(bytes: Int = 64 << 20, side: Int = 16_384, pixels: Int = 100_000_000, scans: Int = 100) {
        self.bytes = bytes
        self.side = side
        self.pixels = pixels
        self.scans = scans
    }
}
