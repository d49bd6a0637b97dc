internal import Foundation
internal import Observation

/// From folders to posts and SHA-256s in the store. Files that are known by their identity are not opened.
struct IntakeStage {
    let settings: ScanSettings
    let store: Store
    let stop: StopFlag
    let progress: @Sendable (ScanProgress) -> Void

    /// A file this young may still be growing, and is looked at twice.
    private static let youngSeconds: Int64 = 60
    /// Between the two looks.
    private static let settleTime = Duration.seconds(1)

    private struct Young {
        var inbox: Inbox
        var path: PathText
        var identity: FileIdentity
    }

    func run() async throws -> [Inbox] {
        progress(.listing)
        let inboxes = try store.inboxes(at: settings.inboxes)
        let now = Store.text(settings.report.now)
        for inbox in inboxes { try list(inbox, now: now) }
        var young: [Young] = []
        var done = 0
        for inbox in inboxes { try read(inbox, now: now, done: &done, young: &young) }
        try await settle(young)
        return inboxes
    }

    private func list(_ inbox: Inbox, now: String) throws {
        guard let (listing, files) = try changes(of: inbox, now: now) else { return }
        func open(_ path: PathText) throws(ImageFailure) -> OpenFile {
            try inbox.open(path, listed: listing.identity(of: inbox.relative(path)))
        }
        let memory = store.sidecars(of: inbox, readBy: reader)
        let assembly = PostAssembler().assemble(files: files, memory: memory) { path, limit in
            try GuardedFile(open(path), limit: limit).bytes
        } open: { path, limit in
            try GuardedParts(open(path), limit: limit).feed
        }
        try memory.finish()
        try store.apply(assembly, mark: listing.mark(by: reader), to: inbox, now: now)
    }

    /// Who reads sidecars: what another program, or this one in another form, read of them is read again.
    private var reader: String { "\(settings.report.tool) \(SidecarParser.Outcome.form)" }

    /// Lists an inbox and brings the store up to it.
    ///
    /// - Returns: The listing and its files; nil if the posts of this very listing are stored.
    private func changes(of inbox: Inbox, now: String) throws -> (listing: Listing, files: [PathText])? {
        var walker = InboxWalker(root: inbox.root)
        walker.ownFolders = [PathText(settings.report.out)]
        let listing = Listing(try walker.entries())
        if listing.entries.isEmpty && !settings.allowsEmptyInbox {
            let known = try store.fileCount(of: inbox)
            if known > 0 { throw InboxError(inbox.root, .emptied(known)) }
        }
        let mark = listing.mark(by: reader)
        guard try store.assembledListing(of: inbox) != mark else { return nil }
        try store.update(inbox, to: listing, now: now)
        let files = listing.entries.compactMap { entry -> PathText? in
            if case .file = entry.kind { inbox.shown(entry.path) } else { nil }
        }
        return (listing, files)
    }

    private func read(_ inbox: Inbox, now: String, done: inout Int, young: inout [Young]) throws {
        var last: PathText?
        while !stop.isRaised {
            let files = try store.unreadFiles(of: inbox, after: last, limit: 200)
            guard let end = files.last else { return }
            last = end.path
            var readings: [FileReading] = []
            let youngest = Int64(Date().timeIntervalSince1970 - Double(Self.youngSeconds)) * 1_000_000_000
            for (path, listed) in files where !stop.isRaised {
                var reading = FileReading(path: path, result: .failure(ImageFailure(.unreadable, "")))
                do throws(ImageFailure) {
                    let digest = try FileDigest(of: inbox.open(path, listed: listed))
                    reading.result = .success(digest)
                    if digest.identity.modified > youngest {
                        young.append(Young(inbox: inbox, path: path, identity: digest.identity))
                    }
                } catch {
                    reading.result = .failure(error)
                }
                readings.append(reading)
            }
            try store.save(readings, of: inbox, now: now)
            done += readings.count
            progress(.reading(done: done))
        }
    }

    private func settle(_ young: [Young]) async throws {
        guard !young.isEmpty else { return }
        try await Task.sleep(for: Self.settleTime)
        for file in young {
            let isSettled = (try? file.inbox.open(file.path, listed: file.identity)) != nil
            if !isSettled { try store.leaveForLater(file.path, of: file.inbox) }
        }
    }
}
