import Foundation
import Testing

@testable import Screen

/// `docs/daftar.md` is what officers fill their registers in by.
struct RegisterGuideTests {
    private static let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../docs/daftar.md").standardizedFileURL.path

    @Test func `the page in docs is the guide that init leaves`() throws {
        #expect(try String(contentsOfFile: Self.guide, encoding: .utf8) == RegisterGuide.text)
    }

    @Test func `the page names exactly the columns that the reader knows`() throws {
        let page = try String(contentsOfFile: Self.guide, encoding: .utf8)
        for file in RegisterSchema.files {
            let section = try #require(page.components(separatedBy: "\n## ").first { $0.hasPrefix(file.name) })
            let named = section.split(separator: "\n").compactMap { line -> String? in
                line.hasPrefix("| `") ? String(line.dropFirst(3).prefix { $0 != "`" }) : nil
            }
            #expect(named == file.columns.map(\.name))
            for column in file.columns {
                #expect(column.examples.count == 3)
                for value in column.values { #expect(section.contains("`\(value)`"), "\(column.name): \(value)") }
            }
        }
        #expect(
            Set(RegisterSchema.files.map(\.name)).union(["pengaturan.yaml"]) == Set(RegisterDraft.files.map(\.name)))
    }

    /// Each column's examples and values, one row each, are what the reader takes without a word.
    @Test func `every example and every value of the page is read`() throws {
        for file in RegisterSchema.files {
            for column in file.columns {
                for cell in column.examples + column.values where !cell.isEmpty {
                    let text = String(cell.prefix { $0 != "(" })
                    let made = try MadeRegisters()
                    try made.write(file.name, Self.table(file, column.name, text))
                    let told = (try? made.read())?.skipped ?? made.problems()
                    // Examples of ids refer to no other table here.
                    let wrong = told.filter { $0.column == column.name && $0.kind != .unknownReference }
                    #expect(wrong == [], "\(file.name) \(column.name): \(cell)")
                }
            }
        }
    }

    /// A register of one row, sound but for one cell.
    private static func table(_ file: RegisterFile, _ column: String, _ cell: String) -> [UInt8] {
        let sound: [String: String] = [
            "id": "a1", "nama": "Satu Dua", "kontes": "k1", "kata": "Dinas", "jenis": "instansi", "gaya": "one",
            "angka": "1",
            "kode": "X1", "bentuk": "B", "nomor": "1", "zona_waktu": "Asia/Jakarta", "penetapan": "2030-09-22",
            "undian_nomor": "2030-09-23", "kampanye_mulai": "2030-09-25", "kampanye_selesai": "2030-11-23",
            "masa_tenang_mulai": "2030-11-24", "pemungutan": "2030-11-27",
        ]
        var row: [String: String] = [:]
        for name in file.required { row[name] = sound[name] }
        row[column] = cell
        return CSVWriter().document(
            header: file.columns.map(\.name), rows: [file.columns.map { row[$0.name] ?? "" }])
    }
}
