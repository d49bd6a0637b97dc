/// What a worker is asked for: one JSON line, answered by one JSON line.
///
///     {"do":"hello","protocol":1,"for":"observe"}                    → WorkerGreeting
///     {"do":"observe","path":"…"}                                    → ObservationLine
///     {"do":"reread","path":"…","quads":[…],"reader":"tesseract"}    → RereadLine
///     {"do":"render","path":"…","max_side":960,"blur":[[x,y,w,h]]}  → RenderLine
///
/// A line without `do` is `observe`, so that a list of paths is a valid stream of requests.
public enum WorkerRequest: Codable, Sendable, Equatable {
    /// The version of requests and answers. Both sides must speak the same.
    public static let currentProtocol = 1

    /// What a worker is to be ready for: it loads no more than that takes.
    public enum Kind: String, Codable, Sendable { case observe, reread, render }

    /// Without `for`, a worker makes ready to observe.
    case hello(for: Kind)
    case observe(path: PathText)
    /// Reads single lines again with another reader.
    case reread(path: PathText, quads: [Quad], reader: ReaderName)
    /// Makes a copy whose longer side has at most `maxSide` pixels, with these boxes (pixels of the
    /// upright original) made unrecognisable.
    case render(path: PathText, maxSide: Int, blur: [Box])

    private enum Verb: String, Codable { case hello, observe, reread, render }
    private enum CodingKeys: String, CodingKey {
        case verb = "do"
        case kind = "for"
        case version = "protocol"
        case quads, reader, blur
        case maxSide = "max_side"
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        switch try values.decodeIfPresent(Verb.self, forKey: .verb) ?? .observe {
        case .hello:
            let version = try values.decode(Int.self, forKey: .version)
            guard version == Self.currentProtocol else {
                throw DecodingError.dataCorruptedError(
                    forKey: .version, in: values,
                    debugDescription: "protocol \(version) was asked for; this worker speaks \(Self.currentProtocol)")
            }
            self = .hello(for: try values.decodeIfPresent(Kind.self, forKey: .kind) ?? .observe)
        case .observe:
            self = .observe(path: try PathText(from: decoder))
        case .reread:
            self = .reread(
                path: try PathText(from: decoder), quads: try values.decode([Quad].self, forKey: .quads),
                reader: try values.decode(ReaderName.self, forKey: .reader))
        case .render:
            self = .render(
                path: try PathText(from: decoder), maxSide: try values.decode(Int.self, forKey: .maxSide),
                blur: try values.decodeIfPresent([Box].self, forKey: .blur) ?? [])
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .hello(let kind):
            try values.encode(Verb.hello, forKey: .verb)
            try values.encode(Self.currentProtocol, forKey: .version)
            try values.encode(kind, forKey: .kind)
        case .observe(let path):
            try values.encode(Verb.observe, forKey: .verb)
            try path.encode(to: encoder)
        case .reread(let path, let quads, let reader):
            try values.encode(Verb.reread, forKey: .verb)
            try path.encode(to: encoder)
            try values.encode(quads, forKey: .quads)
            try values.encode(reader, forKey: .reader)
        case .render(let path, let maxSide, let blur):
            try values.encode(Verb.render, forKey: .verb)
            try path.encode(to: encoder)
            try values.encode(maxSide, forKey: .maxSide)
            try values.encode(blur, forKey: .blur)
        }
    }
}
