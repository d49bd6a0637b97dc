import Foundation
import Testing

@testable import Screen

/// What one mistake in a register does: it is told, and it stops a night only where it must.
struct RegisterMistakeTests {
    private static let header = "id,nip,nama,nama_lain,jenis,jabatan,akun,aktif_dari,aktif_sampai,pasangan_calon"
    private static let sound = "a0,199001012015021001,Tari Wulandari,,PNS,,,,,\na9,,Bima Prakasa,,PNS,,,,,"

    private func officials(_ rows: String...) throws -> RegisterReading {
        try MadeRegisters(["asn.csv": ([Self.header, Self.sound] + rows).joined(separator: "\n")]).read()
    }

    private func told(_ reading: RegisterReading) -> [String] {
        reading.skipped.map {
            "\($0.file):\($0.line ?? 0) \($0.column ?? "") \($0.kind.rawValue) \($0.effect.rawValue)"
        }
    }

    // MARK: - Cells that hold nothing

    @Test func `an error of a spreadsheet is no name, slogan, or account`() throws {
        let made = try MadeRegisters([
            "asn.csv": Self.header + "\n" + Self.sound
                + "\na1,,#N/A,,PNS,,,,,\na2,#REF!,Galang Sutara,nan,PNS,NULL,None,,,",
            "calon.csv": MadeRegisters.candidates.replacingOccurrences(
                of: "Maju terus;Siap", with: "#NAME?;Maju terus;#VALUE!"),
        ])
        let reading = try made.read()
        #expect(reading.registers.officials.map(\.id) == ["a0", "a9", "a2"])
        #expect(reading.registers.candidates.first?.slogans == ["Maju terus"])
        let official = try #require(reading.registers.officials.last)
        #expect(official.nip == nil && official.otherNames == [] && official.position == "" && official.accounts == [])
        #expect(
            told(reading) == [
                "calon.csv:2 slogan cell_error cell_ignored", "calon.csv:2 slogan cell_error cell_ignored",
                "asn.csv:4 nama cell_error row_left_out", "asn.csv:5 nip cell_error cell_ignored",
                "asn.csv:5 nama_lain null_word cell_ignored", "asn.csv:5 jabatan null_word cell_ignored",
                "asn.csv:5 akun null_word cell_ignored",
            ])
        #expect(
            reading.skipped[2].text(in: .english).hasPrefix(
                "asn.csv line 4, column nama: “#N/A” is a spreadsheet's error"))
    }

    @Test func `a name that only begins like one stays`() throws {
        let reading = try officials("a1,,None Suryani,Nan,PNS,,,,,", "a2,,Nullah Hakim,-,PNS,-,-,-,-,-")
        #expect(reading.registers.officials.map(\.name).suffix(2) == ["None Suryani", "Nullah Hakim"])
        #expect(told(reading) == ["asn.csv:4 nama_lain null_word cell_ignored"])
    }

    @Test func `where a contest or a candidate would fall out the registers are refused`() throws {
        let candidate = try MadeRegisters([
            "calon.csv": MadeRegisters.candidates.replacingOccurrences(of: "Bagas Kertabumi", with: "#N/A")
        ])
        #expect(candidate.problems().map(\.kind) == [.cellError])
        let contest = try MadeRegisters([
            "kontes.csv": MadeRegisters.contests.replacingOccurrences(of: "2029-11-27", with: "#REF!")
        ])
        #expect(contest.problems().map(\.effect) == [.refused])
    }

    // MARK: - Marks that nobody sees

    @Test func `invisible marks part neither accounts nor NIPs nor tables`() throws {
        let made = try MadeRegisters([
            "kontes.csv": MadeRegisters.contests.replacingOccurrences(of: "\nk1,", with: "\n\u{FEFF}K1\u{A0},"),
            "asn.csv": Self.header
                + "\na1,\u{202D}198804072018101006\u{202C},Galang\u{A0}\u{200B}Sutara,,PNS,,instagram:\u{200E}galang.s,,,\u{200E}C1\n",
        ])
        let registers = try made.read().registers
        #expect(registers.candidates.first?.contest == registers.contests.first?.id)
        let official = try #require(registers.officials.first)
        #expect(official.nip == "198804072018101006")
        #expect(official.name == "Galang Sutara")
        #expect(official.accounts == [Account(platform: "instagram", handle: "galang.s")])
        #expect(official.spouseOf == "c1")
    }

    @Test func `what is refused names the mark and its place`() throws {
        let problem = try #require(try officials("a1,\u{202D}19880407201810,Galang Sutara,,PNS,,,,,").skipped.first)
        #expect(problem.kind == .wrongNIP)
        #expect(problem.marks == ["U+202D (0)"])
        #expect(problem.text(in: .indonesian).contains("U+202D (0)"))
    }

    // MARK: - Open ends

    @Test(
        arguments: [
            "9999-12-31", "31/12/9999", "2099-12-31", "2999-12-31 00:00:00", "0000-00-00", "00/00/0000", "0", "-", "–",
            "sekarang", "s.d. sekarang", "s/d saat ini", "sampai sekarang", "Seterusnya", "30/12/1899", "1900-01-01",
            "NULL",
            "masih aktif", "31 Desember 9999", "2958465", "",
        ])
    func `marks for no end mean no end`(mark: String) throws {
        let reading = try officials("a1,,Galang Sutara,,PNS,,,2015-01-01,\(mark),")
        let official = try #require(reading.registers.officials.last)
        #expect(official.id == "a1")
        #expect(official.active.from == CalendarDay(year: 2015, month: 1, day: 1))
        #expect(official.active.until == nil)
        #expect(reading.skipped.allSatisfy { $0.kind == .nullWord })
    }

    @Test(arguments: ["2029-06-30", "30/06/2029", "30 Juni 2029", "30-Jun-2029", "47299"])
    func `a day is read however a spreadsheet shows it`(text: String) throws {
        let reading = try officials("a1,,Galang Sutara,,PNS,,,,\(text),")
        #expect(reading.registers.officials.last?.active.until == CalendarDay(year: 2029, month: 6, day: 30))
        #expect(reading.skipped == [])
    }

    @Test func `a term that cannot be read leaves its row out, and says that blank is open`() throws {
        let reading = try officials("a1,,Galang Sutara,,PNS,,,,2029-02-30,", "a2,,Rara Anjani,,PNS,,,,9/22/2029,")
        #expect(reading.registers.officials.map(\.id) == ["a0", "a9"])
        #expect(
            reading.skipped.map { $0.text(in: .indonesian) }.allSatisfy {
                $0.contains("kosongkan bila tidak ada akhirnya") && $0.hasSuffix("baris ini tidak dipakai")
            })
    }

    // MARK: - NIPs

    @Test(
        arguments: [
            ("198503172010011004.0", .decimal("198503172010011004")),
            ("198503172010011004,00", .decimal("198503172010011004")),
            ("NIP. 198503172010011004", .number("198503172010011004")), ("130123456.0", .decimal("130123456")),
            // A multiple of 32: a number of 64 bits may have made it of another.
            ("198503172010011008.0", .rounded), ("1.98503E17", .asNumber), ("198503172010011000.0", .rounded),
        ] as [(String, NIPCell)])
    func `a NIP behind a decimal point is read where no digit can be lost`(text: String, cell: NIPCell) {
        #expect(NIPCell(text, kind: .pns) == cell)
    }

    @Test func `a NIP of two people is nobody's, and a person twice is left out once`() throws {
        let reading = try officials(
            "a1,198804072018101006,Galang Sutara,,PNS,,,,,", "a2,198804072018101006,Rara Anjani,,PNS,,,,,",
            "a3,199001012015021001,TARI  Wulandari,,PNS,,,,,")
        #expect(reading.registers.officials.map(\.id) == ["a0", "a9", "a1", "a2"])
        #expect(reading.registers.officials.map(\.nip) == ["199001012015021001", nil, nil, nil])
        #expect(
            told(reading) == ["asn.csv:5 nip double_nip cell_ignored", "asn.csv:6 nip double_nip row_left_out"])
    }

    // MARK: - Kinds and accounts

    @Test func `a kind that is not known is never taken for another`() throws {
        let reading = try officials("a1,,Galang Sutara,,Pensiunan PNS,,,,,", "a2,,Rara Anjani,,p3k,,,,,")
        #expect(reading.registers.officials.map(\.kind) == [.pns, .pns, .pppk])
        let text = try #require(reading.skipped.first?.text(in: .indonesian))
        #expect(text.contains("Pensiunan PNS") && text.contains("PPPK Paruh Waktu, ASN, TNI"))
    }

    @Test func `several accounts in a cell are told apart where they can be`() throws {
        let reading = try officials(
            "a1,,Galang Sutara,,PNS,,\"instagram:galang.s, facebook:Galang S, S.E.\",,,",
            "a2,,Rara Anjani,,PNS,,\"https://www.tiktok.com/@rara.a?x=1\ninstagram:rara anjani;@rara\",,,")
        #expect(
            reading.registers.officials[2].accounts == [
                Account(platform: "instagram", handle: "galang.s"),
                Account(platform: "facebook", handle: "Galang S, S.E."),
            ])
        #expect(reading.registers.officials[3].accounts == [Account(platform: "tiktok", handle: "rara.a")])
        #expect(
            told(reading) == [
                "asn.csv:5 akun wrong_handle cell_ignored", "asn.csv:5 akun account_without_platform cell_ignored",
            ])
    }

    // MARK: - Whole files

    @Test func `where most rows are wrong the file is`() throws {
        let made = try MadeRegisters([
            "asn.csv": Self.header + "\na1,,#N/A,,,,,,,\na2,,#N/A,,,,,,,\na3,,Galang Sutara,,,,,,,"
        ])
        #expect(made.problems().contains { $0.kind == .mostRowsWrong && $0.facts == ["2", "3"] })
        #expect(try made.read(allowBadRows: true).registers.officials.map(\.id) == ["a3"])
    }

    @Test func `registers come in every encoding, with tabs and with blanks in the columns' names`() throws {
        let table = "ID\tNIP\tNama Lain\tNama\na1\t198804072018101006\tGaláng\tGalang Sutara\n"
        let utf16: [UInt8] =
            [0xFF, 0xFE] + table.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        let windows = table.unicodeScalars.map { UInt8($0.value) }
        for bytes in [Array(table.utf8), utf16, windows] {
            let made = try MadeRegisters()
            try made.write("asn.csv", bytes)
            let official = try #require(try made.read().registers.officials.first)
            #expect(official.otherNames == ["Galáng"])
            #expect(official.nip == "198804072018101006")
        }
    }

    @Test func `a mistake of many rows is told once`() throws {
        let rows = (1...40).map { "b\($0),\($0),Orang Ke\($0),,PNS,,,,," } + ["c1,1,Orang Akhir,,Astronot,,,,,"]
        let made = try MadeRegisters(["asn.csv": ([Self.header] + rows).joined(separator: "\n")])
        let texts = try made.read().skipped.texts(in: .indonesian)
        #expect(texts.count == 2)
        #expect(texts[0].hasPrefix("asn.csv, kolom nip: 40 baris (2, 3, 4, "))
        #expect(texts[0].contains(" …), misalnya baris 2: 1 bukan NIP"))
        #expect(texts[1].hasPrefix("asn.csv baris 42, kolom jenis: "))
    }
}
