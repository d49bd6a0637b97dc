internal import Foundation
internal import Observation

#if canImport(Glibc)
    internal import Glibc
#endif

/// What the satgas hands on: originals, annotated copies, the finding, a sheet for the official's answer, and the
/// SHA-256 of each, in one zip. A suspicion with its evidence; never a verdict.
public struct EvidenceBundle: Sendable {
    /// What came of it.
    public struct Made: Sendable {
        /// Of the zip, 64 hexadecimal digits.
        public let sha256: String
        /// What its reader must know.
        public let notes: [BundleNote]
    }

    private let settings: BundleSettings
    private let store: Store

    /// - Parameter store: Locked by the caller (`RunLock`): that a bundle was made goes to its log.
    public init(settings: BundleSettings, store: Store) {
        self.settings = settings
        self.store = store
    }

    /// A name for the file: `bukti-ID.zip`.
    public static func fileName(of ids: [Finding.ID]) -> String { BundleName.root(ordered(ids)) + ".zip" }

    /// Writes the zip, whole or not at all.
    ///
    /// - Parameters:
    ///   - ids: Of the findings, in any order.
    ///   - path: Of the zip.
    /// - Throws: `BundleError`, `ReportFileError`, `StoreError` or `WorkerError`.
    public func write(_ ids: [Finding.ID], to path: String) async throws -> Made {
        if !settings.replaces, unsafe access(path, F_OK) == 0 {
            throw ReportFileError(.fileExists, path: path, detail: SystemError.text(EEXIST))
        }
        var parts = try parts(of: Self.ordered(ids))
        let gaps = parts.flatMap(\.notes).filter(\.kind.isGap)
        guard gaps.isEmpty || settings.allowsGaps else { throw BundleError.gaps(gaps) }
        let pictures = try await BundlePictures(workers: settings.workers).make(for: parts)
        for index in parts.indices {
            for file in parts[index].intactOriginals {
                guard case .failure(let failure)? = pictures[file.firstSHA256 ?? ""] else { continue }
                let reason = settings.language.text("failure.\(failure.code.rawValue)")
                parts[index].add(BundleNote(.notDrawn, of: parts[index].item.id, path: file.path, [reason]))
            }
        }
        try write(parts, pictures.compactMapValues { try? $0.get() }, to: path)
        let sha256 = try FileDigest(of: PathText(path)).sha256
        for part in parts { try store.log("bundled", subject: part.item.id, detail: "\(sha256) \(path)") }
        return Made(sha256: sha256, notes: parts.flatMap(\.notes))
    }

    private static func ordered(_ ids: [Finding.ID]) -> [Finding.ID] { Set(ids).sorted() }

    private func parts(of ids: [Finding.ID]) throws -> [BundlePart] {
        let found = try ids.map { try store.bundledFinding($0) }
        let unknown = zip(ids, found).filter { $0.1 == nil }.map(\.0)
        guard unknown.isEmpty else { throw BundleError.unknownFindings(unknown) }
        var known: Set<Finding.ID> = []
        return found.compactMap(\.self).filter { known.insert($0.stored.finding.id).inserted }
            .map { BundlePart($0, settings.registers) }
    }

    /// The sheet to fill in when the official is asked, with the picture that the store keeps.
    ///
    /// - Throws: `BundleError` or `StoreError`.
    func clarificationSheet(of id: Finding.ID) throws -> BundleSheets.Page {
        let parts = try parts(of: [id])
        let sheets = try BundleSheets(language: settings.language)
        let picture = store.shownPicture(of: parts[0].item.image, side: Self.sheetSide, blurred: false)
        let page = sheets.clarification(parts[0], in: report(of: parts), picture: picture)
        return BundleSheets.Page(page: page, policy: sheets.policy)
    }

    /// Pixels of the longer side of a sheet's picture.
    private static let sheetSide = 960

    private func report(of parts: [BundlePart]) -> Report {
        let zone = settings.registers.contests.first?.timeZone ?? "Asia/Jakarta"
        return Report(
            run: RunFacts(
                time: settings.now, timeZone: zone, tool: settings.tool, registers: settings.registers.version,
                inboxes: []),
            registers: settings.registers, items: parts.map(\.item), files: [])
    }

    private func write(_ parts: [BundlePart], _ pictures: [String: RenderedPicture], to path: String) throws {
        let report = report(of: parts)
        let sheets = try BundleSheets(language: settings.language)
        // Times come from the findings: the same findings make the same bytes.
        let time = parts.map(\.item.firstSeen).max() ?? settings.now
        var file = try AtomicFile(path: path, access: settings.access)
        do {
            try file.withDescriptor { descriptor in
                var writer = try BundleWriter(descriptor: descriptor, root: BundleName.root(parts.map(\.item.id)))
                let guide = BundleGuide(parts: parts, report: report, language: settings.language)
                try writer.add("BACA-DAHULU.txt", Array(guide.text.utf8), modified: time)
                for part in parts { try add(part, pictures, report, sheets, to: &writer) }
                try writer.finish(modified: time)
            }
        } catch let failure as ZipWriter.Failure {
            throw BundleError.archive(detail: failure.detail)
        }
        try file.commit(replacing: settings.replaces)
    }

    private func add(
        _ part: BundlePart, _ pictures: [String: RenderedPicture], _ report: Report, _ sheets: BundleSheets,
        to writer: inout BundleWriter
    ) throws {
        let folder = BundleName.folder(part.item.id) + "/"
        let time = part.item.firstSeen
        for file in part.intactOriginals {
            guard let image = part.images.first(where: { $0.path == file.path }),
                let picture = pictures[file.firstSHA256 ?? ""],
                let drawing = part.drawing(of: image, picture, settings.language)
            else { continue }
            try writer.add(folder + BundlePart.annotatedName(of: file), drawing, modified: time)
        }
        for file in part.files where file.isIncluded && file.role == .original {
            try writer.copy(file, to: folder + file.name)
        }
        let picture = pictures[part.item.image.sha256 ?? ""]
        let clarification = sheets.clarification(part, in: report, picture: picture)
        try writer.add(folder + "lembar-klarifikasi.html", clarification, modified: time)
        for file in part.files where file.isIncluded && file.role == .sidecar {
            try writer.copy(file, to: folder + file.name)
        }
        let sheet = sheets.finding(part, in: report, picture: picture)
        try writer.add(folder + "temuan.html", sheet, modified: time)
        let json = try BundleJSON(part, in: report, language: settings.language).bytes()
        try writer.add(folder + "temuan.json", json, modified: time)
    }
}
