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

    init(_ survey: Survey) {
        self.survey = survey
        records = survey.records
        ofImage = Array(repeating: [], count: survey.images.images.count)
        place = Array(repeating: .max, count: ofImage.count)
    }

    mutating func gather() {
        var images = survey.images
        fillFromExports()
        let joined = joinableRecords()
        for number in records.indices {
            let record = records[number]
            let file = SidecarFile(record.sidecar)
            let found = images.images(of: record, in: file)
            for (index, image) in found.enumerated() {
                ofImage[image].append(number)
                place[image] = min(place[image], found.count > 1 ? index : record.position ?? .max)
                if let row = record.joins.lazy.compactMap({ joined[record.collector + " " + $0] }).first {
                    ofImage[image].append(nearest(row, to: file))
                }
            }
            note(record, file, found)
        }
        gatherCaptions(images)
        gatherTroubles(images)
        matchByName(images)
        sortRecords()
        survey.forgetNames()
    }

    private mutating func note(_ record: SidecarRecord, _ file: SidecarFile, _ found: [Int]) {
        for warning in record.warnings { warnings.append((found.first, file, warning)) }
        if case .paths(let paths) = record.images, record.rank == .officer, found.isEmpty {
            warnings.append((nil, file, .fileNotFound(paths.joined(separator: "; "))))
        }
    }

    /// Gives the posts of a download the account that its profile names: the nearest one, by the folders in common.
    private mutating func fillFromExports() {
        let owners = records.filter { $0.images == .export && $0.fields.account != nil }
        guard !owners.isEmpty else { return }
        for number in records.indices where records[number].images != .export && records[number].fields.account == nil {
            let path = records[number].sidecar
            let near = owners.filter { $0.collector == records[number].collector }
                .map { (common: Self.common($0.sidecar, path), owner: $0) }
            guard let most = near.map(\.common).max() else { continue }
            let nearest = near.filter { $0.common == most }.map(\.owner)
            // Two downloads side by side in one folder: whose post it is, nobody can tell.
            guard Set(nearest.map(\.fields.account)).count == 1 else { continue }
            records[number].fields.account = nearest[0].fields.account
        }
    }

    /// Rows that other records join by id.
    private func joinableRecords() -> [String: [Int]] {
        guard records.contains(where: { !$0.joins.isEmpty }) else { return [:] }
        var rows: [String: [Int]] = [:]
        for (number, record) in records.enumerated() where record.images == .matched {
            if let id = record.id { rows[record.collector + " " + id, default: []].append(number) }
        }
        return rows
    }

    private func nearest(_ rows: [Int], to file: SidecarFile) -> Int {
        rows.max { Self.common(records[$0].sidecar, file.path) < Self.common(records[$1].sidecar, file.path) }
            ?? rows[0]
    }

    /// How many folders two files have in common.
    private static func common(_ left: PathText, _ right: PathText) -> Int {
        zip(left.bytes, right.bytes).prefix { $0 == $1 }.count { $0.0 == UInt8(ascii: "/") }
    }

    private mutating func gatherCaptions(_ images: ImageIndex) {
        for (file, text) in survey.captions {
            let stem = file.name(without: ".txt") ?? file.name
            // `X_old_01.txt` holds what `X.txt` held before: a sidecar, but nothing to show.
            let parts = stem.split(separator: "_old_", maxSplits: 1, omittingEmptySubsequences: false)
            let found = images.images(stem: String(parts[0]), in: file)
            survey.settle(caption: file, isUsed: !found.isEmpty)
            guard parts.count == 1, !found.isEmpty, let text else { continue }
            var record = SidecarRecord("caption", .caption, file, .stem(stem))
            record.fields.caption = text
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

    /// Finds images whose names begin with the id of a record that names no files.
    private mutating func matchByName(_ images: ImageIndex) {
        var byID: [String: Int] = [:]
        for (number, record) in records.enumerated() where record.images == .matched {
            if let identity = record.fields.identity { matched[identity, default: []].append(number) }
            // Shorter ones could be any number.
            for id in [record.id, record.fields.shortcode].compactMap({ $0 }) where id.utf8.count >= 8 {
                byID[id] = byID[id] ?? number
            }
        }
        guard !byID.isEmpty else { return }
        for image in ofImage.indices where ofImage[image].isEmpty {
            let name = SidecarFile(images.images[image]).name
            let stem = name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex)
            let heads = [stem, stem.prefix { $0 != "_" && $0 != " " }]
            if let number = heads.lazy.compactMap({ byID[String($0)] }).first { ofImage[image].append(number) }
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
