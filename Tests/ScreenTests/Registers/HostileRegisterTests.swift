import TestSupport
import Testing

@testable import Screen

/// Registers that are broken or hostile give problems that are named, or registers, and never anything else.
struct HostileRegisterTests {
    private static let files = [
        ("kontes.csv", MadeRegisters.contests), ("calon.csv", MadeRegisters.candidates),
        ("asn.csv", MadeRegisters.officials), ("instansi.csv", MadeRegisters.words),
        ("aturan.csv", "kode,tahap,isyarat,bentuk,dasar,sanksi\nX1,calon,dukungan;acara,Mendukung,PP 1,berat\n"),
        ("gaya.csv", "gaya,angka\nthree,3\nvulcan,4;5\n"), ("partai.csv", "nomor,nama\n1,Partai Satu\n"),
        ("pengaturan.yaml", "tenggat_hari: 5\nhari_libur: [2029-12-25]\nambang_pose: 0.7\n"),
    ]

    private func read(_ made: MadeRegisters) {
        do {
            #expect(!(try made.read(allowBadRows: true)).registers.contests.isEmpty)
        } catch {
            #expect(!error.problems.isEmpty)
            #expect(error.problems.allSatisfy { !$0.text(in: .indonesian).isEmpty && !$0.text(in: .english).isEmpty })
        }
    }

    @Test(arguments: files.indices)
    func everyPrefixIsReadOrRefused(file: Int) throws {
        let made = try MadeRegisters()
        let (name, text) = Self.files[file]
        let bytes = Array(text.utf8)
        for end in bytes.indices {
            try made.write(name, Array(bytes[..<end]))
            read(made)
        }
    }

    @Test(arguments: files.indices)
    func randomBytesAreReadOrRefused(file: Int) throws {
        var random = SeededGenerator(seed: UInt64(file))
        let made = try MadeRegisters()
        let (name, text) = Self.files[file]
        let header = Array(text.utf8.prefix { $0 != 0x0A }) + [0x0A]
        for round in 0..<60 {
            let noise = (0..<Int.random(in: 0...600, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            try made.write(name, (round % 2 == 0 ? header : []) + noise)
            read(made)
        }
    }

    /// Each cell of the first row, replaced.
    @Test(arguments: files.indices.dropLast())
    func everyCellBearsEveryValue(file: Int) throws {
        let made = try MadeRegisters()
        let (name, text) = Self.files[file]
        let lines = text.split(separator: "\n")
        let cells = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        let values = [
            "", "NaN", "-1", "1e999", String(repeating: "9", count: 400), "9223372036854775808", "2029-02-30",
            "0000-00-00", "=1+1", ";;;;", "\u{202E}\u{0}", String(repeating: "a;", count: 5000), "instagram:", ":", "@",
        ]
        for column in cells.indices {
            for value in values {
                var row = cells
                row[column] = value
                try made.write(name, Array("\(lines[0])\n\(row.joined(separator: ","))\n".utf8))
                read(made)
            }
        }
    }

    @Test(
        arguments: [
            "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\n",
            String(repeating: "[", count: 20_000), String(repeating: "a: {", count: 5000), "ambang_pose: .nan\n",
            "ambang_pose: -.inf\n", "ambang_pose: 1e400\n", "foto_lama_hari: 99999999999999999999999\n",
            "jenis_isyarat_tinggi: 0\n", "tenggat_hari: *x\n", "? [a]\n: b\n", "!!binary x: y\n", "\t",
            "%YAML 9.9\n---\n",
        ])
    func hostileSettingsAreRefused(yaml: String) throws {
        let made = try MadeRegisters(["pengaturan.yaml": yaml])
        let problems = made.problems()
        if yaml != "\t" { #expect(!problems.isEmpty) }
        #expect(problems.allSatisfy { $0.file == "pengaturan.yaml" })
    }
    /// A list of lists of lists, each naming the one before nine times, as a key: to compare keys all of it would be read.
    @Test(.timeLimit(.minutes(1))) func `aliases that multiply are refused at once`() throws {
        var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (before, name) in zip("abcdefghijk", "bcdefghijkl") {
            yaml += "\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]\n"
        }
        let made = try MadeRegisters(["pengaturan.yaml": yaml + "? *l\n: 1\n"])
        #expect(made.problems().map(\.kind) == [.wrongSettings])
    }

    @Test func `a star in a text is no alias`() throws {
        let made = try MadeRegisters(["pengaturan.yaml": "penerima: Kantor **utama** (5* dan 4*)\n"])
        #expect(made.problems() == [])
    }
}
