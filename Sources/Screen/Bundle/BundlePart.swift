internal import Foundation
internal import Observation

/// One finding of a bundle: the finding as reports tell it, its files, and what is to be known about them.
struct BundlePart {
    let item: ReportItem
    let files: [BundleFile]
    /// Files that are there and are what the scan saw: of these, copies are drawn.
    let intactOriginals: [BundleFile]
    let judgedBy: String
    private(set) var notes: [BundleNote]

    init(_ bundled: Store.BundledFinding, _ registers: Registers) {
        let stored = bundled.stored
        let finding = stored.finding
        let lookup = RegisterLookup(registers)
        item = lookup.item(stored)
        let read = BundleFiles(bundled)
        files = read.files
        intactOriginals = read.intactOriginals
        judgedBy = bundled.judgedBy
        notes = read.notes
        if !judgedBy.hasSuffix(registers.version) {
            notes.append(BundleNote(.otherRegisters, of: finding.id, [judgedBy, registers.version]))
        }
        for id in lookup.missing(in: finding) {
            notes.append(BundleNote(.notRegistered, of: finding.id, [id]))
        }
    }

    mutating func add(_ note: BundleNote) { notes.append(note) }

    var images: [ReportImage] { [item.image] + item.otherImages }

    /// `anotasi/01-foto.jpg.svg`
    static func annotatedName(of file: BundleFile) -> String {
        "anotasi/" + (file.name.split(separator: "/").last ?? "") + ".svg"
    }

    /// The evidence of this finding drawn over one of its images: a self-contained SVG file.
    func drawing(of image: ReportImage, _ picture: RenderedPicture, _ language: Language) -> [UInt8]? {
        guard let observation = image.observation else { return nil }
        var shown = item
        shown.image = image
        let marks = EvidenceDrawing(shown, observation: observation, language: language).marks
        return ObservationDrawing.svg(marks, jpeg: picture.jpeg, of: observation)
    }
}
