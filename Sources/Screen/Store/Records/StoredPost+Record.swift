import Foundation
internal import Observation

/// All that judging needs of a post, in one piece that is quick to read: the same values as the JSON beside it, of which it
/// is a copy. A record that an older program wrote in another form is made anew.
extension StoredPost {
    /// The form of records; it changes with whatever they hold.
    private static let form: UInt64 = 2

    /// The record's bytes.
    var recordBytes: [UInt8] {
        var writer = RecordWriter()
        writer.put(Self.form)
        writer.put(post)
        writer.put(observations) { $0.put($1) { $0.put($1) } }
        return writer.bytes
    }

    /// Reads a record.
    ///
    /// - Throws: `RecordReader.Broken` for bytes that are not of this form.
    init(inbox: Int64, record: Int64, bytes: [UInt8]) throws(RecordReader.Broken) {
        var reader = RecordReader(bytes)
        guard try reader.number() == Self.form else { throw RecordReader.Broken() }
        let post = try reader.post()
        let observations = try reader.list { reader throws(RecordReader.Broken) in
            try reader.optional { reader throws(RecordReader.Broken) in try reader.observation() }
        }
        guard reader.isAtEnd, observations.count == post.images.count else { throw RecordReader.Broken() }
        self.init(inbox: inbox, post: post, observations: observations, record: record)
    }
}

// MARK: - Posts

extension RecordWriter {
    fileprivate mutating func put(_ post: Post) {
        put(post.id)
        put(post.collector)
        put(post.platform) { $0.put($1) }
        put(post.account) { $0.put($1) }
        put(post.author) { $0.put($1) }
        put(post.coauthors) { $0.put($1) }
        put(post.tagged) { $0.put($1) }
        put(post.link) { $0.put($1) }
        for date in [post.uploaded, post.captured, post.becameKnown] { put(date) { $0.put($1) } }
        put(post.officer) { $0.put($1) }
        put(post.caption) { $0.put($1) }
        put(post.hashtags) { $0.put($1) }
        put(post.images) { $0.put($1.bytes) }
        put(post.sidecars) { $0.put($1.bytes) }
        put(post.isClosedSource)
        put(post.warnings) { writer, warning in
            writer.put(warning.sidecar) { $0.put($1.bytes) }
            writer.put(warning.warning)
        }
    }

    mutating func put(_ account: Account) {
        put(account.platform)
        put(account.handle)
        put(account.displayName) { $0.put($1) }
    }

    mutating func put(_ date: PostDate) {
        switch date {
        case .day(let day):
            put(true)
            for part in [day.year, day.month, day.day] { put(part) }
        case .instant(let instant):
            put(false)
            put(instant.timeIntervalSinceReferenceDate)
        }
    }
}

extension RecordReader {
    fileprivate mutating func post() throws(Broken) -> Post {
        var post = Post(id: try text(), collector: try text(), images: [])
        post.platform = try optionalText()
        post.account = try optional { reader throws(Broken) in try reader.account() }
        post.author = try optional { reader throws(Broken) in try reader.account() }
        post.coauthors = try list { reader throws(Broken) in try reader.account() }
        post.tagged = try list { reader throws(Broken) in try reader.account() }
        post.link = try optionalText()
        post.uploaded = try optional { reader throws(Broken) in try reader.date() }
        post.captured = try optional { reader throws(Broken) in try reader.date() }
        post.becameKnown = try optional { reader throws(Broken) in try reader.date() }
        post.officer = try optionalText()
        post.caption = try optionalText()
        post.hashtags = try texts()
        post.images = try paths()
        post.sidecars = try paths()
        post.isClosedSource = try flag()
        post.warnings = try list { reader throws(Broken) in
            let sidecar = try reader.optional { reader throws(Broken) in PathText(bytes: try reader.raw()) }
            return PostWarning(sidecar, try reader.sidecarWarning())
        }
        return post
    }

    mutating func optionalText() throws(Broken) -> String? {
        try optional { reader throws(Broken) in try reader.text() }
    }

    mutating func texts() throws(Broken) -> [String] { try list { reader throws(Broken) in try reader.text() } }

    private mutating func paths() throws(Broken) -> [PathText] {
        try list { reader throws(Broken) in PathText(bytes: try reader.raw()) }
    }

    mutating func account() throws(Broken) -> Account {
        Account(platform: try text(), handle: try text(), displayName: try optionalText())
    }

    mutating func date() throws(Broken) -> PostDate {
        if try flag() {
            guard let day = CalendarDay(checking: try integer(), try integer(), try integer()) else { throw Broken() }
            return .day(day)
        }
        let seconds = try double()
        guard seconds.magnitude < 1e12 else { throw Broken() }
        return .instant(Date(timeIntervalSinceReferenceDate: seconds))
    }
}

// MARK: - Observations

extension RecordWriter {
    fileprivate mutating func put(_ seen: Observation) {
        put(seen.schema)
        for text in [seen.sha256, seen.format, seen.phash, seen.models] { put(text) }
        put(seen.width)
        put(seen.height)
        put(seen.warnings) { $0.put($1.rawValue) }
        put(seen.text) { $0.put($1) }
        put(seen.hands) { $0.put($1) }
        put(seen.faces) { writer, face in
            writer.put(face.box)
            writer.put(face.confidence)
        }
        put(seen.taken) { $0.put($1) }
    }

    private mutating func put(_ line: TextLine) {
        put(line.text)
        put(line.confidence)
        for corner in line.quad.corners { put(corner) }
        put(line.reader)
        put(line.alternatives) { writer, other in
            writer.put(other.text)
            writer.put(other.confidence)
            writer.put(other.reader)
        }
        put(line.curved) { $0.put($1) }
    }

    private mutating func put(_ hand: Hand) {
        put(hand.pose.rawValue)
        put(hand.fingers) { $0.put($1) }
        put(hand.extended) { $0.put($1.rawValue) }
        put(hand.side.rawValue)
        put(hand.confidence)
        put(hand.box)
        put(hand.landmarks) { $0.put($1) }
        put(hand.pairedWith) { $0.put($1) }
    }

    private mutating func put(_ reader: ReaderName) { put(reader == .tesseract) }

    private mutating func put(_ point: Point) {
        put(point.x)
        put(point.y)
    }

    private mutating func put(_ box: Box) { for value in [box.x, box.y, box.width, box.height] { put(value) } }
}

extension RecordReader {
    fileprivate mutating func observation() throws(Broken) -> Observation {
        let schema = try integer()
        var seen = Observation(sha256: try text(), format: try text(), width: 0, height: 0)
        seen.schema = schema
        seen.phash = try text()
        seen.models = try text()
        seen.width = try integer()
        seen.height = try integer()
        seen.warnings = try list { reader throws(Broken) in try reader.named() }
        seen.text = try list { reader throws(Broken) in try reader.line() }
        seen.hands = try list { reader throws(Broken) in try reader.hand() }
        seen.faces = try list { reader throws(Broken) in
            Face(box: try reader.box(), confidence: try reader.double())
        }
        seen.taken = try optionalText()
        do throws(InvalidValue) { try seen.validate() } catch { throw Broken() }
        return seen
    }

    private mutating func line() throws(Broken) -> TextLine {
        TextLine(
            text: try text(), confidence: try double(),
            quad: Quad(
                topLeft: try point(), topRight: try point(), bottomRight: try point(), bottomLeft: try point()),
            reader: try readerName(),
            alternatives: try list { reader throws(Broken) in
                TextAlternative(
                    text: try reader.text(), confidence: try reader.double(), reader: try reader.readerName())
            },
            curved: try optional { reader throws(Broken) in try reader.flag() })
    }

    private mutating func hand() throws(Broken) -> Hand {
        Hand(
            pose: HandPose(rawValue: try text()),
            fingers: try optional { reader throws(Broken) in try reader.integer() },
            extended: try list { reader throws(Broken) in try reader.named() }, side: try named(),
            confidence: try double(), box: try box(),
            landmarks: try list { reader throws(Broken) in try reader.point() },
            pairedWith: try optional { reader throws(Broken) in try reader.integer() })
    }

    private mutating func named<Name: RawRepresentable>() throws(Broken) -> Name where Name.RawValue == String {
        guard let name = Name(rawValue: try text()) else { throw Broken() }
        return name
    }

    private mutating func readerName() throws(Broken) -> ReaderName { try flag() ? .tesseract : .ppocr }

    private mutating func point() throws(Broken) -> Point { Point(x: try double(), y: try double()) }

    private mutating func box() throws(Broken) -> Box {
        Box(x: try double(), y: try double(), width: try double(), height: try double())
    }
}
