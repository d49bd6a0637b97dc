#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A file's path, which on Linux is any bytes: `path` in JSON, or `path_b64` where the bytes are not UTF-8.
public struct PathText: Codable, Sendable, Hashable, Comparable {
    public var bytes: [UInt8]

    public init(bytes: [UInt8]) { self.bytes = bytes }
    public init(_ path: String) { bytes = Array(path.utf8) }

    /// The path as text; bytes that are not UTF-8 are shown as U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    public static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

    private enum CodingKeys: String, CodingKey {
        case path
        case base64 = "path_b64"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        if let encoded = try values.decodeIfPresent(String.self, forKey: .base64) {
            guard let data = Data(base64Encoded: encoded) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .base64, in: values, debugDescription: "path_b64 is not base64")
            }
            bytes = Array(data)
        } else {
            bytes = Array(try values.decode(String.self, forKey: .path).utf8)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        if let text = String(validating: bytes, as: UTF8.self) {
            try values.encode(text, forKey: .path)
        } else {
            try values.encode(Data(bytes).base64EncodedString(), forKey: .base64)
        }
    }
}
