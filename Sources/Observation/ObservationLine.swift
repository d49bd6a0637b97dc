/// One line of `screen-cli observe`, and a worker's answer to `observe`: which file, and what was seen or why not.
///
/// `path` and `ms` belong to the answer, not to the observation: they are not kept with it.
public struct ObservationLine: Codable, Sendable, Equatable {
    public var path: PathText
    public var result: Result<Observation, ImageFailure>
    /// Milliseconds by stage: `decode`, `text`, `hands`.
    public var milliseconds: [String: Double]

    public init(path: PathText, result: Result<Observation, ImageFailure>, milliseconds: [String: Double] = [:]) {
        self.path = path
        self.result = result
        self.milliseconds = milliseconds
    }

    private enum Key: String, CodingKey { case schema, error, ms }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        path = try PathText(from: decoder)
        milliseconds = try values.decodeIfPresent([String: Double].self, forKey: .ms) ?? [:]
        if let failure = try values.decodeIfPresent(ImageFailure.self, forKey: .error) {
            result = .failure(failure)
        } else {
            result = .success(try Observation(from: decoder))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try path.encode(to: encoder)
        if !milliseconds.isEmpty { try values.encode(milliseconds, forKey: .ms) }
        switch result {
        case .success(let observation):
            try observation.encode(to: encoder)
        case .failure(let failure):
            try values.encode(Observation.currentSchema, forKey: .schema)
            try values.encode(failure, forKey: .error)
        }
    }
}
