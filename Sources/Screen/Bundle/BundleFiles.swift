internal import Observation

/// The files of a finding that go into a bundle as they are, compared with what the scan kept of them.
struct BundleFiles {
    private(set) var files: [BundleFile] = []
    private(set) var notes: [BundleNote] = []

    private let finding: Finding.ID
    private let inbox: Inbox

    init(_ bundled: Store.BundledFinding) {
        finding = bundled.stored.finding.id
        inbox = bundled.inbox
        for (index, image) in bundled.stored.images.enumerated() { add(image, number: index + 1) }
        for (index, path) in bundled.stored.post.sidecars.enumerated() {
            add(sidecar: path, number: index + 1, bundled.sidecars[path])
        }
    }

    /// Those that are there and are what the scan saw.
    var intactOriginals: [BundleFile] {
        files.filter { $0.role == .original && $0.digest != nil && $0.digest?.sha256 == $0.firstSHA256 }
    }

    private mutating func add(_ image: ReportImage, number: Int) {
        var file = read(image.path, .original, number: number)
        file.firstSHA256 = image.sha256
        if let now = file.digest?.sha256 {
            if let first = image.sha256, first != now {
                note(.changed, on: &file, [now, first])
            } else if image.sha256 == nil {
                note(.neverRead, on: &file)
            }
        }
        files.append(file)
    }

    private mutating func add(sidecar path: PathText, number: Int, _ facts: Store.SidecarFacts?) {
        var file = read(path, .sidecar, number: number)
        if let facts, let now = file.digest?.identity {
            if now.size != facts.size || now.modified != facts.modified { note(.sidecarChanged, on: &file) }
            if facts.otherPosts > 0 { note(.sharedSidecar, on: &file, [String(facts.otherPosts)]) }
        }
        files.append(file)
    }

    private mutating func read(_ path: PathText, _ role: BundleFile.Role, number: Int) -> BundleFile {
        var file = BundleFile(
            role: role, path: path, inbox: inbox,
            name: role.folder + "/" + BundleName.safe(path, number: number))
        do {
            file.digest = try FileDigest(of: inbox.open(path))
        } catch {
            note(.missing, on: &file, [error.detail])
        }
        return file
    }

    private mutating func note(_ kind: BundleNote.Kind, on file: inout BundleFile, _ facts: [String] = []) {
        if file.note == nil { file.note = kind }
        notes.append(BundleNote(kind, of: finding, path: file.path, facts))
    }
}
