/// A worker's answer about one image, and one line of `screen-cli observe`: which file, and what was asked for or why it
/// could not be had. The content stands in the same JSON object as the path.
///
/// `path` and `ms` belong to the answer, not to its content: they are not kept with it.
public struct WorkerAnswer<Content: Codable & Validated & Sendable & Equatable>: Codable, Sendable, Equatable {
    public var path: PathText
    public var result: Result<Content, ImageFailure>
    /// Milliseconds by stage: `decode`, `text`, `hands`. Empty where stages are not measured.
    public var milliseconds: [String: Double]

    public init(path: PathText, result: Result<Content, ImageFailure>, milliseconds: [String: Double] = [:]) {
        self.path = path
        self.result = result
        self.milliseconds = milliseconds
    }

    private enum Key: String, CodingKey { case schema, error, ms }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        path = try PathText(from: decoder)
        milliseconds = try values.decodeIfPresent([String: Double].self, forKey: .ms) ?? [:]
        guard milliseconds.count <= 64, milliseconds.values.allSatisfy({ $0 >= 0 && $0 <= 1e9 }) else {
            throw DecodingError.dataCorruptedError(forKey: .ms, in: values, debugDescription: "no milliseconds")
        }
        if var failure = try values.decodeIfPresent(ImageFailure.self, forKey: .error) {
            failure.detail = String(failure.detail.prefix(ObservationBounds.detailCharacters))
            result = .failure(failure)
        } else {
            let content = try Content(from: decoder)
            do throws(InvalidValue) { try content.validate() } catch {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
            }
            result = .success(content)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try path.encode(to: encoder)
        if !milliseconds.isEmpty { try values.encode(milliseconds, forKey: .ms) }
        switch result {
        case .success(let content):
            try content.encode(to: encoder)
        case .failure(let failure):
            try values.encode(Observation.currentSchema, forKey: .schema)
            try values.encode(failure, forKey: .error)
        }
    }
}

/// The answer to `observe`.
public typealias ObservationLine = WorkerAnswer<Observation>
/// The answer to `render`.
public typealias RenderLine = WorkerAnswer<RenderedCopy>
/// The answer to `reread`.
public typealias RereadLine = WorkerAnswer<Readings>
