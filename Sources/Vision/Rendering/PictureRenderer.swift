public import Observation

/// Makes the copies that reports show: scaled, upright, encoded anew, so that no byte of the original is in them.
public struct PictureRenderer: Sendable {
    /// A copy and its size in pixels.
    public struct Copy: Sendable {
        public var jpeg: [UInt8]
        public var width: Int
        public var height: Int
    }

    private let decoder: ImageDecoder

    public init(limits: ImageLimits = ImageLimits()) { decoder = ImageDecoder(limits: limits) }

    /// Renders one picture.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - maxSide: Pixels of the copy's longer side, at most; a smaller picture keeps its size.
    ///   - blur: Boxes in pixels of the upright original that are made unrecognisable.
    /// - Throws: `ImageFailure`.
    public func render(_ bytes: [UInt8], maxSide: Int, blur: [Box]) throws -> Copy {
        let picture = try decoder.decode(bytes, sufficientSide: maxSide)
        let longer = max(picture.width, picture.height)
        let scale = min(1, Double(max(1, maxSide)) / Double(longer))
        let width = max(1, Int((Double(picture.width) * scale).rounded()))
        let height = max(1, Int((Double(picture.height) * scale).rounded()))
        var bitmap = picture.bitmap
        if bitmap.width != width || bitmap.height != height {
            bitmap = try bitmap.resized(width: width, height: height)
        }
        if !blur.isEmpty {
            let factor = Double(width) / Double(picture.width)
            bitmap = try bitmap.mosaic(
                blur.map {
                    Box(x: $0.x * factor, y: $0.y * factor, width: $0.width * factor, height: $0.height * factor)
                })
        }
        return Copy(jpeg: try bitmap.jpeg(quality: 80), width: width, height: height)
    }
}
