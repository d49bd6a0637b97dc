/// A worker's answer to `reread`: one element a quad, null where nothing was read; or why the image could not be read.
public struct RereadLine: Codable, Sendable, Equatable {
    public struct Readings: Sendable, Equatable {
        /// Of the bytes that were read, 64 hexadecimal digits.
        public var sha256: String
        /// In the order of the quads that were asked for.
        public var alternatives: [TextAlternative?]

        public init(sha256: String, alternatives: [TextAlternative?]) {
            self.sha256 = sha256
            self.alternatives = alternatives
        }
    }

    public var path: PathText
    public var result: Result<Readings, ImageFailure>

    public init(path: PathText, result: Result<Readings, ImageFailure>) {
        self.path = path
        self.result = result
    }

    private enum Key: String, CodingKey { case sha256, alternatives, error }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        path = try PathText(from: decoder)
        if let failure = try values.decodeIfPresent(ImageFailure.self, forKey: .error) {
            result = .failure(failure)
        } else {
            result = .success(
                Readings(
                    sha256: try values.decode(String.self, forKey: .sha256),
                    alternatives: try values.decode([TextAlternative?].self, forKey: .alternatives)))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try path.encode(to: encoder)
        switch result {
        case .success(let readings):
            try values.encode(readings.sha256, forKey: .sha256)
            try values.encode(readings.alternatives, forKey: .alternatives)
        case .failure(let failure):
            try values.encode(failure, forKey: .error)
        }
    }
}
