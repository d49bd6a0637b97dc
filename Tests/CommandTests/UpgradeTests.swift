import Foundation
import GRDB
import TestSupport
import Testing

@testable import Screen

/// Stores of other releases, through the built program.
struct UpgradeTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("fixtures").path

    /// The stores that releases left, each by its release's name.
    static let releases = ["0.1.0", "0.1.0-2"]

    private func copy(_ release: String, to folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/screen.sqlite"
        try FileManager.default.copyItem(atPath: "\(Self.fixtures)/store/\(release).sqlite", toPath: path)
        return path
    }

    @Test(arguments: releases) func aStoreOfAnEarlierReleaseKeepsItsFindingsAndDecisions(release: String) throws {
        let folder = try TemporaryFolder()
        let path = try copy(release, to: folder)
        // What only reads does not bring it up to date, and says what does.
        let reading = try Command.run([
            "report", "--store", path, "--registers", Self.fixtures + "/registers", "--json",
        ])
        #expect(reading.code == 2)
        #expect(reading.errors.contains("screen-cli rematch --store \(path)"), "\(reading.errors)")
        let rematch = try Command.run(["rematch", "--store", path, "--registers", Self.fixtures + "/registers"])
        #expect(rematch.code == 0, "\(rematch.errors)")
        let outcome = try Command.run([
            "report", "--store", path, "--registers", Self.fixtures + "/registers", "--out", folder.path + "/out",
            "--now",
            "2030-11-30T06:00:00+07:00",
        ])
        #expect(outcome.code == 0, "\(outcome.errors)")
        let rows = try CSVTable.rows(folder.path + "/out/laporan.csv")
        // Ids of 0.1.0 had no letter before them.
        #expect(rows.map { $0["id_temuan"] } == ["t0482a99fff3c8b0e", "t2c3edafb5fb2b6bf"])
        #expect(rows.map { $0["tingkat"] } == ["tinggi", "sedang"])
        #expect(rows.map { $0["keputusan"] } == ["teruskan ke satgas", ""])
        #expect(rows.map { $0["peninjau"] } == ["Ratri", ""])
        #expect(rows[0]["catatan"] == "sudah dicek")
        #expect(rows[0]["klarifikasi_tanggal"] == "2030-11-21")
        let files = try CSVTable.rows(folder.path + "/out/berkas.csv")
        #expect(
            files.map { "\($0["berkas"] ?? "") \($0["hasil"] ?? "")" } == [
                "foto-bidan.jpg dilihat", "kosong.jpg gagal", "poster-wulan.jpg dilihat", "sumber.csv sidecar",
            ])
    }

    @Test func theFixturesAreOfEverySchemaThatWasReleased() throws {
        let folder = try TemporaryFolder()
        let path = try copy(Self.releases[Self.releases.count - 1], to: folder)
        let applied = try DatabaseQueue(path: path).read(Schema.migrator.appliedIdentifiers)
        // A new migration comes with the store of the release before it: fixtures/store/make.py.
        #expect(applied.count >= Schema.migrator.migrations.count - 1)
    }

    @Test func aStoreOfALaterReleaseIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = try copy("0.1.0", to: folder)
        try DatabaseQueue(path: path).write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('tomorrow')")
        }
        for command in ["report", "rematch", "review", "show", "purge"] {
            let more =
                switch command {
                case "report": ["--json"]
                case "show": ["t0482a99fff3c8b0e"]
                case "purge": ["--older-than", "1d"]
                default: [String]()
                }
            let outcome = try Command.run([command, "--store", path, "--lang", "en"] + more)
            #expect(outcome.code == 2)
            #expect(
                outcome.errors == """
                    screen-cli: error: \(path): the store was written by a newer screen-cli
                    hint: use the newer screen-cli, or another --store

                    """)
        }
        #expect(
            try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM review") } == 1)
    }
}

/// A CSV file's rows, by the names of their columns.
private enum CSVTable {
    static func rows(_ path: String) throws -> [[String: String]] {
        let table = CSVReader(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        return table.rows.map {
            Dictionary(zip(table.header.cells, $0.cells), uniquingKeysWith: { first, _ in first })
        }
    }
}
