#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// A worker's answer to `render`: a scaled copy as a JPEG (base64 in JSON), or why the image could not be read.
public struct RenderLine: Codable, Sendable, Equatable {
    public struct Copy: Sendable, Equatable {
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

    public var path: PathText
    public var result: Result<Copy, ImageFailure>

    public init(path: PathText, result: Result<Copy, ImageFailure>) {
        self.path = path
        self.result = result
    }

    private enum Key: String, CodingKey { case sha256, jpeg, width, height, error }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        path = try PathText(from: decoder)
        if let failure = try values.decodeIfPresent(ImageFailure.self, forKey: .error) {
            result = .failure(failure)
        } else {
            result = .success(
                Copy(
                    sha256: try values.decode(String.self, forKey: .sha256),
                    jpeg: try values.decode(Data.self, forKey: .jpeg),
                    width: try values.decode(Int.self, forKey: .width),
                    height: try values.decode(Int.self, forKey: .height)))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try path.encode(to: encoder)
        switch result {
        case .success(let copy):
            try values.encode(copy.sha256, forKey: .sha256)
            try values.encode(copy.jpeg, forKey: .jpeg)
            try values.encode(copy.width, forKey: .width)
            try values.encode(copy.height, forKey: .height)
        case .failure(let failure):
            try values.encode(failure, forKey: .error)
        }
    }
}
