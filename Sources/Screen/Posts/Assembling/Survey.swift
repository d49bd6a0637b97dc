import Observation

/// What the files of an inbox are, and what the sidecars among them say: the first half of assembling.
struct Survey {
    /// The most bytes of a sidecar that is held whole; no collector's file of one post is near it.
    static let largestSidecar = 8 * 1024 * 1024
    /// The most bytes of an export that holds many posts, by its name; it is read piece by piece.
    static let largestExport = 256 * 1024 * 1024
    /// The most records of an inbox, beside one of each file, and the bytes that they take.
    static let mostRecords = 100_000
    static let mostBytes = 64 * 1024 * 1024

    private(set) var images = ImageIndex()
    private(set) var records: [SidecarRecord] = []
    private(set) var sidecars: [PathText: String] = [:]
    private(set) var ignored: [PathText: IgnoreReason] = [:]
    /// Sidecars that could not be understood, to be told to the posts beside them.
    private(set) var troubles: [(file: SidecarFile, warning: SidecarWarning)] = []
    private(set) var captions: [(file: SidecarFile, text: String)] = []
    private var recordsLeft = mostRecords
    private var bytesLeft = mostBytes

    init(
        files: [PathText], memory: (any SidecarMemory)?, read: (PathText, Int) throws -> [UInt8],
        open: ((PathText, Int) throws -> ByteFeed)? = nil
    ) {
        var readable: [SidecarFile] = []
        for path in files {
            let file = SidecarFile(path)
            switch SystemFolder.holds(path.bytes) ? .ignored(.systemFile) : FileKind(name: file.name) {
            case .image: images.insert(path)
            case .readable: readable.append(file)
            case .ignored(let reason): ignored[path] = reason
            }
        }
        for file in readable {
            if let known = memory?.outcome(of: file.path) {
                take(known, of: file)
            } else if let outcome = survey(file, read: read, open: open) {
                memory?.keep(outcome, of: file.path)
                take(outcome, of: file)
            }
        }
    }

    /// What a file says; nil where it could not be read, which is told at once.
    private mutating func survey(
        _ file: SidecarFile, read: (PathText, Int) throws -> [UInt8], open: ((PathText, Int) throws -> ByteFeed)?
    ) -> SidecarParser.Outcome? {
        do {
            do {
                return SidecarParser.outcome(of: try read(file.path, Self.largestSidecar), in: file)
            } catch let failure as ImageFailure where failure.code == .tooLarge && Self.isExport(file.name) {
                guard let open else {
                    return SidecarParser.outcome(of: try read(file.path, Self.largestExport), in: file)
                }
                return SidecarParser.outcome(of: try open(file.path, Self.largestExport), in: file)
            }
        } catch let failure as ImageFailure where failure.code == .tooLarge {
            ignored[file.path] = .tooLarge
            troubles.append((file, SidecarWarning(.tooLarge)))
        } catch {
            ignored[file.path] = .unreadable
            troubles.append((file, SidecarWarning(.unreadable)))
        }
        return nil
    }

    private mutating func take(_ outcome: SidecarParser.Outcome, of file: SidecarFile) {
        switch outcome {
        case .records(let collector, let found, let warnings):
            sidecars[file.path] = collector
            take(found, of: file)
            troubles += warnings.map { (file, $0) }
            if found.isEmpty, warnings.isEmpty { troubles.append((file, SidecarWarning(.noPost))) }
        case .caption(let text): captions.append((file, text))
        case .image: images.insert(file.path)
        case .ignored(let reason, let warning):
            ignored[file.path] = reason
            if let warning { troubles.append((file, warning)) }
            if reason == .empty, file.name(without: ".json") != nil {
                troubles.append((file, SidecarWarning(.truncated)))
            }
        }
    }

    /// Takes the records of one file while the inbox may have more.
    private mutating func take(_ found: [SidecarRecord], of file: SidecarFile) {
        var taken = 0
        for record in found {
            let weight = record.weight
            if taken > 0 {
                guard recordsLeft > 0, bytesLeft >= weight else { break }
                recordsLeft -= 1
                bytesLeft -= weight
            }
            records.append(record)
            taken += 1
        }
        guard taken < found.count else { return }
        troubles.append((file, SidecarWarning(.inboxBudget, String(found.count - taken))))
    }

    /// Gives the records away, so that they are not held twice.
    mutating func takeRecords() -> [SidecarRecord] {
        let taken = records
        records = []
        return taken
    }

    /// Call it when no record looks for its images any more.
    mutating func forgetNames() { images.forgetNames() }

    /// Tells a caption's fate once images are known.
    mutating func settle(caption file: SidecarFile, isUsed: Bool) {
        if isUsed { sidecars[file.path] = "caption" } else { ignored[file.path] = .strayCaption }
    }

    private static func isExport(_ name: String) -> Bool {
        let lower = name.lowercased()
        return [".ndjson", ".jsonl", ".csv", ".tsv", ".json"].contains { lower.hasSuffix($0) }
    }
}
