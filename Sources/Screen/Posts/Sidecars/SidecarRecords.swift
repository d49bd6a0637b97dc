/// The records of one file, as many as are kept: what a file says is held by the parent of all workers, which has no cage.
struct SidecarRecords {
    static let most = 50_000
    /// The most bytes that they take.
    static let mostBytes = 32 * 1024 * 1024

    private(set) var all: [SidecarRecord] = []
    private(set) var notes: [SidecarWarning] = []
    private var bytes = 0
    private(set) var isFull = false

    /// Keeps what says something; of what says nothing, its warnings.
    mutating func add(_ found: [SidecarRecord]) {
        for record in found where !isFull {
            if record.isIdle {
                for warning in record.warnings { tell(warning) }
                continue
            }
            bytes += record.weight
            guard all.count < Self.most, bytes <= Self.mostBytes else {
                isFull = true
                tell(SidecarWarning(.fileBudget, String(all.count)))
                return
            }
            all.append(record)
        }
    }

    mutating func tell(_ warning: SidecarWarning) {
        if notes.count < SidecarNotes.most, !notes.contains(warning) { notes.append(warning) }
    }
}

extension SidecarRecord {
    /// Whether neither a post nor another record can get anything from it.
    fileprivate var isIdle: Bool { images == .matched && fields.saysNothing && fields.tagged.isEmpty }

    /// About how many bytes it takes.
    var weight: Int {
        let texts = [fields.caption, fields.link, fields.account?.displayName, id].reduce(0) {
            $0 + ($1?.utf8.count ?? 0)
        }
        let lists = (joins + ids + names + fields.hashtags).reduce(0) { $0 + $1.utf8.count + 16 }
        let accounts = (fields.coauthors.count + fields.tagged.count) * 64
        let paths = if case .paths(let paths) = images { paths.reduce(0) { $0 + $1.utf8.count + 32 } } else { 0 }
        return MemoryLayout<Self>.size + texts + lists + accounts + paths
    }
}
