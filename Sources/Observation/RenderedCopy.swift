#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A scaled copy of an image as a JPEG; base64 in JSON.
public struct RenderedCopy: Codable, Sendable, Equatable {
    /// Of the original's bytes, 64 hexadecimal digits.
    public var sha256: String
    /// The copy's bytes.
    public var jpeg: Data
    /// Pixels of the copy.
    public var width: Int
    public var height: Int

    public init(sha256: String, jpeg: Data, width: Int, height: Int) {
        self.sha256 = sha256
        self.jpeg = jpeg
        self.width = width
        self.height = height
    }
}
