import Observation

/// Which records speak of which image.
struct ImageSources {
    private(set) var survey: Survey
    /// Records by number; those of the survey first.
    private(set) var records: [SidecarRecord]
    /// For each image the numbers of its records, the first to be asked first; `names(of:)` come after them.
    private(set) var ofImage: [[Int]] = []
    /// For each image its place in the post, as far as a record tells; `Int.max` where none does.
    private(set) var place: [Int] = []
    /// Records without images of their own, by the identity of their post.
    private(set) var matched: [String: [Int]] = [:]
    private(set) var warnings: [(image: Int?, file: SidecarFile, warning: SidecarWarning)] = []
    /// By number: whether an image was found for a record.
    private(set) var isUsed: [Bool] = []

    init(_ given: Survey) {
        survey = given
        records = survey.takeRecords()
        ofImage = Array(repeating: [], count: survey.images.images.count)
        place = Array(repeating: .max, count: ofImage.count)
    }

    mutating func gather() {
        var images = survey.images
        // What is wrong with a whole file stands before what is wrong with its rows.
        gatherTroubles(images)
        fillFromExports()
        let joined = joinableRecords()
        for number in records.indices {
            let file = SidecarFile(records[number].sidecar)
            let found = images.images(of: records[number], in: file)
            let joins = records[number].joins.map { records[number].collector + " " + $0 }
            for (index, image) in found.enumerated() {
                ofImage[image].append(number)
                place[image] = min(place[image], found.count > 1 ? index : records[number].position ?? .max)
                if let rows = joins.lazy.compactMap({ joined[$0] }).first {
                    ofImage[image].append(nearest(rows, to: file))
                }
            }
            note(number, file, found, &images)
        }
        gatherCaptions(&images)
        matchByName(images)
        sortRecords()
        survey.forgetNames()
        isUsed = Array(repeating: false, count: records.count)
        for numbers in ofImage { for number in numbers { isUsed[number] = true } }
    }

    private mutating func note(_ number: Int, _ file: SidecarFile, _ found: [Int], _ images: inout ImageIndex) {
        for warning in records[number].warnings { warnings.append((found.first, file, warning)) }
        guard case .paths(let paths) = records[number].images, records[number].rank == .officer,
            paths.count > found.count
        else { return }
        let line = records[number].line.map(String.init) ?? "?"
        for path in paths.prefix(ImageIndex.mostPaths) where images.find(path, in: file) == nil {
            let name = SidecarText.line(path) ?? ""
            warnings.append((found.first, file, SidecarWarning(.rowFile, line, name)))
        }
    }

    /// What the profiles of downloads say, by folder: the files below it are of this owner.
    private struct Owners {
        /// Nil: two downloads side by side in one folder. Whose post it is, nobody can tell.
        private var owner: [String: (account: Account, sidecar: PathText)?] = [:]

        mutating func add(_ record: SidecarRecord) {
            guard let account = record.fields.account else { return }
            for folder in Self.folders(of: record) {
                guard let known = owner[folder] else {
                    owner[folder] = .some((account, record.sidecar))
                    continue
                }
                if let known, known.account != account { owner[folder] = .some(nil) }
            }
        }

        /// The one with which a record has the most folders in common.
        func nearest(to record: SidecarRecord) -> (account: Account, sidecar: PathText)? {
            for folder in Self.folders(of: record) {
                if let found = owner[folder] { return found }
            }
            return nil
        }

        /// The folders above a file, nearest first, the inbox itself last; each collector has its own.
        private static func folders(of record: SidecarRecord) -> [String] {
            let path = record.sidecar.bytes
            let ends = path.indices.reversed().filter { path[$0] == UInt8(ascii: "/") }.prefix(mostFolders)
            // Each byte stays one scalar, so that names that are not UTF-8 stay apart.
            return (ends.map { path[...$0] } + [path[..<0]]).map { folder in
                record.collector + " " + String(String.UnicodeScalarView(folder.map { Unicode.Scalar($0) }))
            }
        }

        private static let mostFolders = 40
    }

    /// Gives the posts of a download the account that its profile names: the nearest one, by the folders in common.
    private mutating func fillFromExports() {
        var owners = Owners()
        var collectors: Set<String> = []
        for record in records where record.images == .export && record.fields.account != nil {
            owners.add(record)
            collectors.insert(record.collector)
        }
        guard !collectors.isEmpty else { return }
        for number in records.indices where records[number].images != .export && records[number].fields.account == nil {
            guard collectors.contains(records[number].collector), let owner = owners.nearest(to: records[number]) else {
                continue
            }
            records[number].fields.account = owner.account
            records[number].owner = owner.sidecar
        }
    }

    /// Rows that other records join by id.
    private func joinableRecords() -> [String: [Int]] {
        guard records.contains(where: { !$0.joins.isEmpty }) else { return [:] }
        var rows: [String: [Int]] = [:]
        for (number, record) in records.enumerated() where record.images == .matched {
            guard let id = record.id, rows[record.collector + " " + id]?.count ?? 0 < Self.mostRowsOfOneID else {
                continue
            }
            rows[record.collector + " " + id, default: []].append(number)
        }
        return rows
    }

    /// Datasets hold a post once; more that are alike are not compared.
    private static let mostRowsOfOneID = 50

    private func nearest(_ rows: [Int], to file: SidecarFile) -> Int {
        rows.max { Self.common(records[$0].sidecar, file.path) < Self.common(records[$1].sidecar, file.path) }
            ?? rows[0]
    }

    /// How many folders two files have in common.
    private static func common(_ left: PathText, _ right: PathText) -> Int {
        zip(left.bytes, right.bytes).prefix { $0 == $1 }.count { $0.0 == UInt8(ascii: "/") }
    }

    private mutating func gatherCaptions(_ images: inout ImageIndex) {
        for (file, text) in survey.captions {
            let stem = file.captionStem ?? file.name
            // `X_old_01.txt` holds what `X.txt` held before: a sidecar, but nothing to show.
            let parts = stem.split(separator: "_old_", maxSplits: 1, omittingEmptySubsequences: false)
            let found = images.images(named: String(parts[0]), in: file)
            survey.settle(caption: file, isUsed: !found.isEmpty)
            guard let first = found.first else { continue }
            guard parts.count == 1 else {
                warnings.append((nil, file, SidecarWarning(.olderCaption)))
                continue
            }
            var record = SidecarRecord("caption", .caption, file, .stem(stem))
            record.setCaption(text)
            for warning in record.warnings { warnings.append((first, file, warning)) }
            records.append(record)
            for image in found { ofImage[image].append(records.count - 1) }
        }
    }

    /// Tells of a broken sidecar at the images that it stands beside, by its name.
    private mutating func gatherTroubles(_ images: ImageIndex) {
        var images = images
        for (file, warning) in survey.troubles {
            let stems = [".info.json", ".json", ".txt", ".csv"].compactMap { file.name(without: $0) }
            let found = stems.lazy.compactMap { stem -> Int? in
                let record = SidecarRecord("", .own, file, .file(stem))
                return images.images(of: record, in: file).first
            }.first
            warnings.append((found, file, warning))
        }
    }

    /// Finds images by the ids in their names, and by what they are called on the web, for records that name no file here.
    private mutating func matchByName(_ images: ImageIndex) {
        let reached = Set(ofImage.joined())
        var byID: [String: Int] = [:]
        var byName: [String: Int] = [:]
        for (number, record) in records.enumerated() where record.rank != .officer && record.images != .export {
            let isMatched = record.images == .matched
            if isMatched, let identity = record.fields.identity { matched[identity, default: []].append(number) }
            guard isMatched || !reached.contains(number) else { continue }
            let linked = isMatched ? record.fields.link.flatMap(PostLink.init)?.id : nil
            let ids = isMatched ? [record.id, record.fields.shortcode, linked].compactMap(\.self) : []
            for id in ids + record.ids where id.utf8.count >= NameParts.shortest { byID[id] = byID[id] ?? number }
            for name in record.names { byName[name] = byName[name] ?? number }
        }
        guard !byID.isEmpty || !byName.isEmpty else { return }
        for image in ofImage.indices where !ofImage[image].contains(where: { records[$0].isCollectors }) {
            let parts = NameParts.of(images.images[image])
            guard let number = parts.lazy.compactMap({ byID[$0] ?? byName[$0] }).first else { continue }
            ofImage[image].append(number)
            if let position = records[number].position { place[image] = min(place[image], position) }
        }
    }

    /// What the names of an image and of its folders say, after all that sidecars say. Made anew each time: kept, it would take
    /// more memory than the sidecars of most inboxes.
    func names(of image: Int) -> [SidecarRecord] {
        let file = SidecarFile(survey.images.images[image])
        var names: [SidecarRecord] = []
        if let (collector, fields) = FileName.fields(file.name) {
            var record = SidecarRecord(collector, .name, file, .stem(""))
            record.fields = fields
            // Whoever keeps instaloader's names keeps its folders.
            if collector == "instaloader" {
                record.fields.account = FolderAccount.target(file.folderName)
                    .flatMap { SidecarText.account("instagram", $0) }
            }
            names.append(record)
        }
        let folders = file.path.bytes[..<file.folder.endIndex].split(separator: UInt8(ascii: "/"))
            .map { String(decoding: $0, as: UTF8.self) }
        let (platform, account) = FolderAccount.account(folders: folders)
        guard platform != nil || account != nil else { return names }
        var record = SidecarRecord("folder", .folder, file, .stem(""))
        record.fields.platform = platform
        record.fields.account = account
        names.append(record)
        return names
    }

    /// By rank, then by the sidecar's path, so that the order in which files came decides nothing.
    private mutating func sortRecords() {
        for image in ofImage.indices where ofImage[image].count > 1 {
            ofImage[image] = ofImage[image].uniqued().sorted { left, right in
                let (a, b) = (records[left], records[right])
                if a.rank != b.rank { return a.rank < b.rank }
                return a.sidecar == b.sidecar ? left < right : a.sidecar < b.sidecar
            }
        }
    }
}
