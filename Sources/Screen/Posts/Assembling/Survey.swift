import Observation

/// What the files of an inbox are, and what the sidecars among them say: the first half of assembling.
struct Survey {
    /// The most bytes of a sidecar; no collector's file of one post is near it.
    static let largestSidecar = 8 * 1024 * 1024
    /// The most bytes of an export that holds many posts, by its name; it is read piece by piece.
    static let largestExport = 256 * 1024 * 1024

    private(set) var images = ImageIndex()
    private(set) var records: [SidecarRecord] = []
    private(set) var sidecars: [PathText: String] = [:]
    private(set) var ignored: [PathText: IgnoreReason] = [:]
    /// Sidecars that could not be understood, to be told to the posts beside them.
    private(set) var troubles: [(file: SidecarFile, warning: SidecarWarning)] = []
    private(set) var captions: [(file: SidecarFile, text: String?)] = []

    init(files: [PathText], memory: (any SidecarMemory)?, read: (PathText, Int) throws -> [UInt8]) {
        var readable: [SidecarFile] = []
        for path in files {
            let file = SidecarFile(path)
            switch FileKind(name: file.name) {
            case .image: images.insert(path)
            case .readable: readable.append(file)
            case .ignored(let reason): ignored[path] = reason
            }
        }
        for file in readable {
            if let known = memory?.outcome(of: file.path) {
                take(known, of: file)
            } else if let outcome = survey(file, read: read) {
                take(outcome, of: file)
                memory?.keep(outcome, of: file.path)
            }
        }
    }

    /// What a file says; nil where it could not be read, which is told at once.
    private mutating func survey(
        _ file: SidecarFile, read: (PathText, Int) throws -> [UInt8]
    ) -> SidecarParser.Outcome? {
        let bytes: [UInt8]
        do {
            bytes = try read(file.path, Self.isExport(file.name) ? Self.largestExport : Self.largestSidecar)
        } catch let failure as ImageFailure where failure.code == .tooLarge {
            ignored[file.path] = .tooLarge
            troubles.append((file, .tooLarge))
            return nil
        } catch {
            ignored[file.path] = .unreadable
            troubles.append((file, .unreadable))
            return nil
        }
        return SidecarParser.outcome(of: bytes, in: file)
    }

    private mutating func take(_ outcome: SidecarParser.Outcome, of file: SidecarFile) {
        switch outcome {
        case .records(let collector, let found, let warnings):
            sidecars[file.path] = collector
            records += found
            troubles += warnings.map { (file, $0) }
        case .caption(let text): captions.append((file, SidecarText.caption(text)))
        case .image: images.insert(file.path)
        case .ignored(let reason, let warning):
            ignored[file.path] = reason
            if let warning { troubles.append((file, warning)) }
            if reason == .empty, file.name(without: ".json") != nil { troubles.append((file, .truncated)) }
        }
    }

    /// Call it when no record looks for its images any more.
    mutating func forgetNames() { images.forgetNames() }

    /// Tells a caption's fate once images are known.
    mutating func settle(caption file: SidecarFile, isUsed: Bool) {
        if isUsed { sidecars[file.path] = "caption" } else { ignored[file.path] = .strayCaption }
    }

    private static func isExport(_ name: String) -> Bool {
        let lower = name.lowercased()
        return [".ndjson", ".jsonl", ".csv", ".json"].contains { lower.hasSuffix($0) }
    }
}
