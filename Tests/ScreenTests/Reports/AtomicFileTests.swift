import Foundation
import Testing

@testable import Screen

@Suite struct AtomicFileTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "atomic-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }

    @Test func theNewContentReplacesTheOldForTheOwnerAlone() throws {
        let path = folder + "/laporan.csv"
        try AtomicFile.write(Array("lama, dan lebih panjang".utf8), to: path)
        try AtomicFile.write(Array("baru".utf8), to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "baru")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(names == ["laporan.csv"])
    }

    @Test func aFileThatIsNotCommittedLeavesNothing() throws {
        do {
            var file = try AtomicFile(path: folder + "/laporan.html")
            try file.write([1, 2, 3])
            #expect(names.count == 1)
        }
        #expect(names == [])
    }

    @Test func aMissingFolderIsNamed() {
        #expect(throws: ReportFileError(.folderMissing, path: "/nowhere/x.csv", detail: "No such file or directory")) {
            try AtomicFile.write([1], to: "/nowhere/x.csv")
        }
    }

    @Test func aReadOnlyFileSystemIsNamed() {
        // /proc refuses new files for everyone, root too.
        let error = #expect(throws: ReportFileError.self) { try AtomicFile.write([1], to: "/proc/laporan.csv") }
        #expect([.folderMissing, .notPermitted, .readOnly].contains(error?.code))
    }

    @Test func theMessageSaysWhatToDo() {
        let error = ReportFileError(.diskFull, path: "/out/laporan.csv", detail: "No space left on device")
        #expect(
            error.message(in: .indonesian)
                == "/out/laporan.csv tidak dapat ditulis karena ruang penyimpanan penuh; kosongkan sebagian "
                + "ruang, lalu jalankan lagi")
        #expect(error.description.contains("make room"))
    }
}
