/// A copy of an image for a report: a JPEG that a worker scaled, with faces blurred if asked.
public struct RenderedPicture: Sendable, Equatable {
    public var jpeg: [UInt8]
    /// Pixels of the copy.
    public var width: Int
    public var height: Int

    public init(jpeg: [UInt8], width: Int, height: Int) {
        self.jpeg = jpeg
        self.width = width
        self.height = height
    }
}
