import Foundation
import TestSupport
import Testing

@testable import Screen

/// The demo inbox, scanned by the built program with the demo's registers and clock.
struct DemoTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../fixtures").standardizedFileURL.path

    /// What the committed `findings.csv` tells of each finding.
    private static let columns = [
        "id_temuan", "tingkat", "kode_dugaan", "tahapan", "kontes", "calon_terkait", "nomor_urut", "nama_asn_dugaan",
        "nip", "cara_dikenali", "berkas",
    ]

    private static func table(_ path: String) throws -> [[String: String]] {
        let table = CSVReader(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        return table.rows.map {
            Dictionary(zip(table.header.cells, $0.cells), uniquingKeysWith: { first, _ in first })
        }
    }

    @Test func leavesTheExpectedFindings() throws {
        let folder = try TemporaryFolder()
        let now = try String(contentsOfFile: Self.fixtures + "/now", encoding: .utf8)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let outcome = try Command.run([
            "scan", Self.fixtures + "/inbox", "--registers", Self.fixtures + "/registers", "--out", folder.path,
            "--now", now, "--timeout", "120",
        ])
        // Three files of the demo are no pictures.
        #expect(outcome.code == 3, "\(outcome.errors)")
        let report = try Self.table(folder.path + "/laporan.csv")
        let found = report.map { row in Self.columns.map { row[$0] ?? "" } }
        let expected = try Self.table(Self.fixtures + "/findings.csv").map { row in Self.columns.map { row[$0] ?? "" } }
        #expect(found == expected)
        try checkLevels(report)
        #expect(FileManager.default.fileExists(atPath: folder.path + "/laporan.html"))
    }

    /// Every image's level lies between the lowest and the highest that a careful officer would give it.
    private func checkLevels(_ report: [[String: String]]) throws {
        let levels = ["none": 0, "rendah": 1, "sedang": 2, "tinggi": 3]
        for row in try Self.table(Self.fixtures + "/expected.csv") {
            let image = row["berkas"] ?? ""
            let level = report.filter { $0["berkas"] == image }.compactMap { levels[$0["tingkat"] ?? ""] }.max() ?? 0
            let lowest = try #require(levels[row["terendah"] ?? ""])
            let highest = try #require(levels[row["tertinggi"] ?? ""])
            #expect((lowest...highest).contains(level), "\(image): \(row["sebab"] ?? "")")
        }
    }
}
