import Foundation
import Observation
import TestSupport
import Testing

@testable import Screen

@Suite struct RegisterReaderTests {
    @Test func readsEveryColumn() throws {
        let reading = try MadeRegisters().read()
        let registers = reading.registers
        #expect(reading.skipped == [])
        #expect(
            registers.contests == [
                Contest(
                    id: "k1", level: "kabupaten", region: "Kabupaten Sagara", timeZone: "Asia/Jakarta",
                    fixed: CalendarDay(year: 2029, month: 9, day: 22),
                    numbersDrawn: CalendarDay(year: 2029, month: 9, day: 23),
                    campaignStart: CalendarDay(year: 2029, month: 9, day: 25),
                    campaignEnd: CalendarDay(year: 2029, month: 11, day: 23),
                    quietStart: CalendarDay(year: 2029, month: 11, day: 24),
                    vote: CalendarDay(year: 2029, month: 11, day: 27))
            ])
        #expect(
            registers.candidates == [
                Candidate(
                    id: "c1", contest: "k1", number: 1, name: "Bagas Kertabumi", otherNames: ["Mas Bagas"],
                    position: "bupati",
                    parties: ["A", "B"], slogans: ["Maju terus", "Siap"], hashtags: ["#Bagas01"],
                    accounts: [Account(platform: "instagram", handle: "bagas")], poses: [.one, .like],
                    validity: Validity(
                        from: CalendarDay(year: 2029, month: 5, day: 1),
                        until: CalendarDay(year: 2029, month: 12, day: 31)))
            ])
        #expect(
            registers.officials == [
                Official(
                    id: "a1", nip: "198804072018101006", name: "Cecep Yulianti, S.H.", otherNames: ["Pak Cecep"],
                    kind: .pns,
                    position: "Camat", unit: "Kantor", agency: "Pemkab Sagara",
                    accounts: [
                        Account(platform: "instagram", handle: "cecep"),
                        Account(platform: "facebook", handle: "Cecep Y"),
                    ], active: Validity(from: CalendarDay(year: 2015, month: 1, day: 1)), spouseOf: "c1")
            ])
        #expect(registers.agencyWords.map(\.kind) == [.agency, .position, .status])
        #expect(registers.rules == .builtIn)
        #expect(registers.version.count == 64)
    }

    @Test func readsWhatAnIndonesianSpreadsheetSaves() throws {
        let made = try MadeRegisters()
        try made.write(
            "asn.csv",
            CSVWriter(dialect: .excelID).document(
                header: ["id", "NIP", "Nama", "nama_lain", "golongan", "aktif_dari"],
                rows: [
                    ["a1", "19880407 201810 1 006", "Cecep; Yulianti", "Pak Cecep;Kang Cecep", "III/a", "01/02/2015"],
                    [],
                ]))
        let official = try #require(try made.read().registers.officials.first)
        #expect(official.nip == "198804072018101006")
        #expect(official.name == "Cecep; Yulianti")
        #expect(official.otherNames == ["Pak Cecep", "Kang Cecep"])
        #expect(official.active.from == CalendarDay(year: 2015, month: 2, day: 1))
        #expect(official.others == ["golongan": "III/a"])
    }

    @Test func namesEveryProblemOfAllFilesAtOnce() throws {
        let made = try MadeRegisters([
            "kontes.csv": """
            id,tingkat,wilayah,zona_waktu,penetapan,undian_nomor,kampanye_mulai,kampanye_selesai,masa_tenang_mulai,pemungutan
            k1,kabupaten,Sagara,Asia/Bogor,2029-09-22,2029-09-21,2029-09-25,2029-11-23,2029-11-24,9/22/2029
            k1,kota,Sagara,WITA,2029-09-22,2029-09-22,,2029-11-23,2029-11-24,22 November
            """,
            "calon.csv": """
            id,kontes,nomor_urut,nama,posisi,akun,gaya_tangan,berlaku_dari,berlaku_sampai
            c1,k1,01,Bagas,bupati,instagram:bagas,one,2029-05-01,2029-04-01
            c2,k9,nol,,bupati,@bagas,jempolan,,
            c3,k1,1,Lain,bupati,,,,,,kelebihan
            """,
            "asn.csv": """
            id,nip,nama,jenis,pasangan_calon
            a1,"1,98804E+17",Satu,PNS,
            a2,198804072018101000,Dua,PNS,
            a3,198813072018101006,Tiga,PNS,
            a4,198804072018211006,Empat,PPPK,c7
            a5,198804072018101006,Lima,PNS,
            a6,198804072018101006,Enam,PNS,
            a7,12345,Tujuh,Kepala Desa,
            """,
            "instansi.csv": "kata,jenis\nDinas,orang\n",
        ])
        let found = made.problems().map {
            [$0.file, "\($0.line ?? 0)", $0.column ?? "", $0.kind.rawValue, $0.found].joined(separator: "|")
        }
        #expect(
            found == [
                "kontes.csv|2|zona_waktu|unknown_time_zone|Asia/Bogor",
                "kontes.csv|2|pemungutan|month_first|9/22/2029",
                "kontes.csv|2|undian_nomor|wrong_order|2029-09-21",
                "kontes.csv|3|kampanye_mulai|empty_cell|",
                "kontes.csv|3|pemungutan|not_a_day|22 November",
                "kontes.csv|3|id|double_id|k1",
                "calon.csv|2|berlaku_sampai|wrong_order|2029-04-01",
                "calon.csv|3|nomor_urut|not_a_number|nol",
                "calon.csv|3|nama|empty_cell|",
                "calon.csv|3|akun|account_without_platform|@bagas",
                "calon.csv|3|gaya_tangan|unknown_pose|jempolan",
                "calon.csv|3|kontes|unknown_reference|k9",
                "calon.csv|4||too_many_cells|kelebihan",
                "calon.csv|4|nomor_urut|number_taken|1",
                "asn.csv|2|nip|nip_as_number|1,98804E+17",
                "asn.csv|3|nip|nip_rounded|1988…00",
                "asn.csv|4|nip|wrong_nip|1988…06",
                "asn.csv|5|pasangan_calon|unknown_reference|c7",
                "asn.csv|7|nip|double_nip|1988…06",
                "instansi.csv|2|jenis|unknown_word|orang",
            ])
    }

    @Test func saysHowToMendANIPThatBecameANumber() throws {
        let made = try MadeRegisters(["asn.csv": "id,nip,nama\na1,\"1,98804E+17\",Satu\n"])
        let problem = try #require(made.read().skipped.first)
        #expect(
            problem.text(in: .indonesian)
                == "asn.csv baris 2, kolom nip: “1,98804E+17” adalah NIP yang diubah spreadsheet menjadi bilangan; "
                + "format kolom nip sebagai Teks, isi lagi 18 angkanya, lalu simpan; isi ini tidak dipakai")
        #expect(problem.text(in: .english).hasPrefix("asn.csv line 2, column nip: “1,98804E+17” is a NIP that"))
    }

    @Test func everyProblemHasATextInBothLanguages() {
        for kind in RegisterProblem.Kind.allCases {
            let problem = RegisterProblem(
                kind, file: "asn.csv", line: 2, column: "nip", found: "TEMUAN", facts: ["F0", "F1", "F2"])
            #expect(problem.text(in: .indonesian).hasPrefix("asn.csv baris 2, kolom nip: "))
            #expect(problem.text(in: .english).hasPrefix("asn.csv line 2, column nip: "))
            #expect(problem.text(in: .indonesian) != problem.text(in: .english))
        }
    }

    @Test func leavesBadRowsOutWhereItMay() throws {
        let made = try MadeRegisters([
            "kontes.csv": MadeRegisters.contests
                + "\nk2,kota,Lain,Asia/Jakarta,x,2029-09-23,2029-09-25,2029-11-23,2029-11-24,2029-11-27\n",
            "calon.csv": MadeRegisters.candidates
                + "\nc2,k2,1,Danur,,bupati,,,,,,,\nc3,k1,2,Yudha,,bupati,,,,,peace,,\n",
            "asn.csv": MadeRegisters.officials + "\na2,123,Dua,,PNS,,,,,,,\na3,,Tiga,,,,,,,,,\n",
        ])
        let reading = try made.read(allowBadRows: true)
        #expect(reading.registers.contests.map(\.id) == ["k1"])
        #expect(reading.registers.candidates.map(\.id) == ["c1", "c3"])
        #expect(reading.registers.officials.map(\.id) == ["a1", "a2", "a3"])
        #expect(reading.registers.officials[1].nip == nil)
        #expect(reading.skipped.map { "\($0.file):\($0.line ?? 0)" } == ["kontes.csv:3", "calon.csv:3", "asn.csv:3"])
        // Refused otherwise; the candidate of the bad contest is no problem of its own then.
        #expect(made.problems().map { "\($0.file):\($0.line ?? 0)" } == ["kontes.csv:3", "asn.csv:3"])
    }

    @Test(
        arguments: [
            (["asn.csv": nil, "kontes.csv": nil], .missing, ["kontes.csv", "asn.csv"]),
            (["asn.csv": ""], .empty, ["asn.csv"]), (["asn.csv": "id,nip,nama\n\n,,\n"], .empty, ["asn.csv"]),
            (["asn.csv": "id;nip;nma\na1;;X\n"], .wrong, ["asn.csv"]),
            (["instansi.csv": "kata\nDinas\n"], .wrong, ["instansi.csv"]),
            (["asn.csv": "id,nip,nama\na1,,\"X\na2,,Y\n"], .wrong, ["asn.csv"]),
        ] as [([String: String?], RegisterError.Kind, [String])])
    func refusesFilesThatCannotBeUsedEvenWithBadRowsAllowed(
        changes: [String: String?], kind: RegisterError.Kind, files: [String]
    ) throws {
        let made = try MadeRegisters(changes)
        for allowed in [false, true] {
            let error = #expect(throws: RegisterError.self) { try made.read(allowBadRows: allowed) }
            #expect(error?.kind == kind)
            #expect(error?.problems.map(\.file).uniqued() == files)
        }
    }

    @Test func isMissingWhereThereIsNoFolder() {
        let error = #expect(throws: RegisterError.self) {
            try RegisterReader(folder: "/nonexistent/registers").read(now: MadeRegisters.now)
        }
        #expect(error?.kind == .missing)
        #expect(error?.problems.count == 4)
    }

    @Test func expiresNinetyDaysAfterTheLastVote() throws {
        let made = try MadeRegisters()
        let zone = try #require(TimeZone(identifier: "Asia/Jakarta"))
        let vote = CalendarDay(year: 2029, month: 11, day: 27)
        func reading(daysAfter days: Int) throws -> RegisterReading {
            let seconds = vote.adding(days: days).dayNumber * 86_400 + 12 * 3600 - zone.secondsFromGMT()
            return try RegisterReader(folder: made.folder).read(now: Date(timeIntervalSince1970: Double(seconds)))
        }
        #expect(throws: Never.self) { try reading(daysAfter: 90) }
        let error = #expect(throws: RegisterError.self) { try reading(daysAfter: 91) }
        #expect(error?.kind == .expired)
        #expect(error?.problems.map(\.found) == ["2029-11-27"])
    }

    @Test func namesAColumnThatIsMisspelt() throws {
        let made = try MadeRegisters(["asn.csv": "id,nip,nama,nama_lian\na1,,Satu,Pak Satu\n"])
        let problem = try #require(made.problems().first)
        #expect(problem.kind == .misspeltColumn)
        #expect(problem.facts == ["nama_lain"])
        #expect(made.problems().count == 1)
    }

    @Test func takesTheFilesThatReplaceBuiltInTables() throws {
        let made = try MadeRegisters([
            "aturan.csv": "kode,tahap,isyarat,bentuk,dasar,sanksi\nX1,calon,dukungan;acara,Mendukung,PP 1,berat\n",
            "gaya.csv": "gaya,angka\nthree,3\nvulcan,4;5\n",
            "partai.csv": "nomor,nama\n1,Partai Satu\n",
            "calon.csv": "id,kontes,nomor_urut,nama,gaya_tangan\nc1,k1,4,Bagas,vulcan\n",
            "pengaturan.yaml": """
            # Pengaturan
            tenggat_hari: 5
            tenggat_hari_kerja: ya
            hari_libur: [2029-12-25, 26/12/2029]
            penerima: Bawaslu Kabupaten Sagara
            retensi_hari: 90
            ambang_pose: 0.75
            foto_lama_hari: 30
            jenis_isyarat_tinggi: 3
            """,
        ])
        let registers = try made.read().registers
        #expect(registers.rules.rule(for: .support, in: .fixed)?.id == "X1")
        #expect(registers.rules.rule(for: .together, in: .fixed) == nil)
        #expect(registers.poses.numbers == [.three: [3], HandPose(rawValue: "vulcan"): [4, 5]])
        #expect(registers.parties.names == [1: "Partai Satu"])
        #expect(registers.settings.deadlineDays == 5)
        #expect(registers.settings.deadlineInWorkingDays)
        #expect(registers.settings.holidays.map(\.description) == ["2029-12-25", "2029-12-26"])
        #expect(registers.settings.receiver == "Bawaslu Kabupaten Sagara")
        #expect(registers.settings.retentionDays == 90)
        #expect(registers.settings.leastPoseConfidence == 0.75)
        #expect(registers.settings.oldPhotoDays == 30)
        #expect(registers.settings.kindsForHigh == 3)
    }

    @Test func namesWrongSettingsByTheirLines() throws {
        let made = try MadeRegisters([
            "pengaturan.yaml": "tenggat_hari: banyak\npenerma: X\nretensi_hari: 0\nambang_pose: 1.5\n"
        ])
        #expect(
            made.problems().map { "\($0.line ?? 0) \($0.kind.rawValue) \($0.found)" } == [
                "1 wrong_settings banyak", "2 unknown_setting penerma", "3 wrong_settings 0", "4 wrong_settings 1.5",
            ])
        let broken = try MadeRegisters(["pengaturan.yaml": "penerima: [a\nb: c\n"])
        #expect(broken.problems().map(\.kind) == [.wrongSettings])
        #expect(broken.problems().first?.line != nil)
    }

    @Test func versionsTheFilesThatWereRead() throws {
        let first = try MadeRegisters().read().registers.version
        #expect(try MadeRegisters().read().registers.version == first)
        #expect(try MadeRegisters(["asn.csv": MadeRegisters.officials + "\n"]).read().registers.version != first)
        #expect(try MadeRegisters(["gaya.csv": "gaya,angka\none,1\n"]).read().registers.version != first)
    }

    @Test(
        arguments: [
            ("198804072018101006", .pns, .number("198804072018101006")),
            ("19880407 201810 1 006", .pns, .number("198804072018101006")),
            ("'198804072018101006", .pns, .number("198804072018101006")), ("130123456", .pns, .number("130123456")),
            ("198804072018211006", .partTimePPPK, .number("198804072018211006")),
            ("198804072018211006", .pns, .wrong),
            ("198804072018103006", .pns, .wrong), ("198802302018101006", .pns, .wrong),
            ("19880407201810100", .pns, .wrong),
            ("1,98804E+17", .soldier, .asNumber), ("1.98804E+17", .pns, .asNumber),
            ("198804072018101000", .pns, .rounded),
            ("21050012345678", .soldier, .number("21050012345678")), ("", .pns, .none), ("-", .pns, .none),
            ("tidak ada", .pns, .wrong),
        ] as [(String, Official.Kind, NIPCell)])
    func readsNIPs(text: String, kind: Official.Kind, expected: NIPCell) {
        #expect(NIPCell(text, kind: kind) == expected)
    }

    /// Rows one after the other are one person's career; two at once are a mistake.
    @Test func allowsOneNIPInTurn() throws {
        let made = try MadeRegisters([
            "asn.csv": """
            id,nip,nama,aktif_dari,aktif_sampai
            a1,198804072018101006,Satu,2015-01-01,2029-06-30
            a2,198804072018101006,Satu,2029-07-01,
            """
        ])
        #expect(made.problems() == [])
    }

    @Test func neverBreaksOnMutatedFiles() throws {
        var random = SeededGenerator(seed: 11)
        let made = try MadeRegisters()
        for _ in 0..<150 {
            for (name, text) in [
                ("kontes.csv", MadeRegisters.contests), ("calon.csv", MadeRegisters.candidates),
                ("asn.csv", MadeRegisters.officials),
                ("pengaturan.yaml", "tenggat_hari: 5\nhari_libur: [2029-12-25]\n"),
            ] {
                var bytes = Array(text.utf8)
                for _ in 0..<Int.random(in: 0...4, using: &random) {
                    let place = Int.random(in: 0..<bytes.count, using: &random)
                    if Bool.random(using: &random) {
                        bytes[place] = UInt8.random(in: 0...255, using: &random)
                    } else {
                        bytes.insert(Array("\",;\n\r:[&*".utf8).randomElement(using: &random)!, at: place)
                    }
                }
                try made.write(name, bytes)
            }
            do {
                let reading = try made.read(allowBadRows: true)
                #expect(!reading.registers.contests.isEmpty)
            } catch {
                #expect(!error.problems.isEmpty)
            }
        }
    }
}
