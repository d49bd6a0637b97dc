internal import Observation

/// What a sidecar said, kept so that it need not be read again while its file is as it was.
extension SidecarParser.Outcome {
    /// The record's bytes.
    var recordBytes: [UInt8] {
        var writer = RecordWriter()
        switch self {
        case .records(let collector, let records, let warnings):
            writer.put(UInt64(0))
            writer.put(collector)
            writer.put(records) { $0.put($1) }
            writer.put(warnings) { $0.put($1) }
        case .caption(let text):
            writer.put(UInt64(1))
            writer.put(text)
        case .image: writer.put(UInt64(2))
        case .ignored(let reason, let warning):
            writer.put(UInt64(3))
            writer.put(reason.rawValue)
            writer.put(warning) { $0.put($1) }
        }
        return writer.bytes
    }

    /// - Parameter path: The sidecar's, which its records name.
    init(_ bytes: [UInt8], path: PathText) throws(RecordReader.Broken) {
        var reader = RecordReader(bytes)
        switch try reader.number() {
        case 0:
            self = .records(
                collector: try reader.text(),
                try reader.list { reader throws(RecordReader.Broken) in try reader.sidecarRecord(path) },
                warnings: try reader.list { reader throws(RecordReader.Broken) in try reader.sidecarWarning() })
        case 1: self = .caption(try reader.text())
        case 2: self = .image
        case 3:
            guard let reason = IgnoreReason(rawValue: try reader.text()) else { throw RecordReader.Broken() }
            self = .ignored(
                reason,
                warning: try reader.optional { reader throws(RecordReader.Broken) in try reader.sidecarWarning() })
        default: throw RecordReader.Broken()
        }
        guard reader.isAtEnd else { throw RecordReader.Broken() }
    }
}

extension RecordWriter {
    fileprivate mutating func put(_ record: SidecarRecord) {
        put(record.collector)
        put(record.rank.rawValue)
        switch record.images {
        case .stem(let stem):
            put(UInt64(0))
            put(stem)
        case .file(let name):
            put(UInt64(1))
            put(name)
        case .paths(let paths):
            put(UInt64(2))
            put(paths) { $0.put($1) }
        case .matched: put(UInt64(3))
        case .export: put(UInt64(4))
        }
        put(record.id) { $0.put($1) }
        put(record.joins) { $0.put($1) }
        put(record.position) { $0.put($1) }
        put(record.fields)
        put(record.warnings) { $0.put($1) }
    }

    private mutating func put(_ fields: PostFields) {
        for text in [fields.platform, fields.shortcode, fields.link, fields.officer, fields.caption] {
            put(text) { $0.put($1) }
        }
        for account in [fields.account, fields.author] { put(account) { $0.put($1) } }
        for accounts in [fields.coauthors, fields.tagged] { put(accounts) { $0.put($1) } }
        for date in [fields.uploaded, fields.captured, fields.becameKnown] { put(date) { $0.put($1) } }
        put(fields.hashtags) { $0.put($1) }
        put(fields.isClosedSource)
    }

    fileprivate mutating func put(_ warning: SidecarWarning) {
        switch warning {
        case .truncated: put(UInt64(0))
        case .malformed: put(UInt64(1))
        case .tooDeep: put(UInt64(2))
        case .tooLarge: put(UInt64(3))
        case .unreadable: put(UInt64(4))
        case .notUTF8: put(UInt64(5))
        case .badArchive(let message): put(6, [message])
        case .impossibleDate(let field, let found): put(7, [field, found])
        case .otherAccount(let used, let ignored): put(8, [used, ignored])
        case .fileNotFound(let name): put(9, [name])
        case .tooMany: put(UInt64(10))
        }
    }

    private mutating func put(_ code: UInt64, _ facts: [String]) {
        put(code)
        for fact in facts { put(fact) }
    }
}

extension RecordReader {
    fileprivate mutating func sidecarRecord(_ path: PathText) throws(Broken) -> SidecarRecord {
        let collector = try text()
        guard let rank = SidecarRecord.Rank(rawValue: try integer()) else { throw Broken() }
        var record = SidecarRecord(collector, rank, SidecarFile(path), try images())
        record.id = try optionalText()
        record.joins = try texts()
        record.position = try optional { reader throws(Broken) in try reader.integer() }
        record.fields = try fields()
        record.warnings = try list { reader throws(Broken) in try reader.sidecarWarning() }
        return record
    }

    private mutating func images() throws(Broken) -> SidecarRecord.Images {
        switch try number() {
        case 0: .stem(try text())
        case 1: .file(try text())
        case 2: .paths(try texts())
        case 3: .matched
        case 4: .export
        default: throw Broken()
        }
    }

    private mutating func fields() throws(Broken) -> PostFields {
        var fields = PostFields()
        fields.platform = try optionalText()
        fields.shortcode = try optionalText()
        fields.link = try optionalText()
        fields.officer = try optionalText()
        fields.caption = try optionalText()
        fields.account = try optional { reader throws(Broken) in try reader.account() }
        fields.author = try optional { reader throws(Broken) in try reader.account() }
        fields.coauthors = try list { reader throws(Broken) in try reader.account() }
        fields.tagged = try list { reader throws(Broken) in try reader.account() }
        fields.uploaded = try optional { reader throws(Broken) in try reader.date() }
        fields.captured = try optional { reader throws(Broken) in try reader.date() }
        fields.becameKnown = try optional { reader throws(Broken) in try reader.date() }
        fields.hashtags = try texts()
        fields.isClosedSource = try flag()
        return fields
    }

    fileprivate mutating func sidecarWarning() throws(Broken) -> SidecarWarning {
        switch try number() {
        case 0: .truncated
        case 1: .malformed
        case 2: .tooDeep
        case 3: .tooLarge
        case 4: .unreadable
        case 5: .notUTF8
        case 6: .badArchive(try text())
        case 7: .impossibleDate(field: try text(), found: try text())
        case 8: .otherAccount(used: try text(), ignored: try text())
        case 9: .fileNotFound(try text())
        case 10: .tooMany
        default: throw Broken()
        }
    }
}
