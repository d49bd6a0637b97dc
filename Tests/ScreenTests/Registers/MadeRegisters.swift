import Foundation

@testable import Screen

/// A folder of registers on disk, removed with the value's end.
final class MadeRegisters {
    let folder: String
    static let now = Date(timeIntervalSince1970: 1_890_000_000)  // 2029-11-21

    static let contests = """
        id,tingkat,wilayah,zona_waktu,penetapan,undian_nomor,kampanye_mulai,kampanye_selesai,masa_tenang_mulai,pemungutan
        k1,kabupaten,Kabupaten Sagara,Asia/Jakarta,2029-09-22,2029-09-23,2029-09-25,2029-11-23,2029-11-24,2029-11-27
        """
    static let candidates = """
        id,kontes,nomor_urut,nama,nama_lain,posisi,partai,slogan,tagar,akun,gaya_tangan,berlaku_dari,berlaku_sampai
        c1,k1,1,Bagas Kertabumi,Mas Bagas,bupati,A;B,Maju terus;Siap,#Bagas01,instagram:bagas,one;like,2029-05-01,2029-12-31
        """
    static let officials = """
        id,nip,nama,nama_lain,jenis,jabatan,unit_kerja,instansi,akun,aktif_dari,aktif_sampai,pasangan_calon
        a1,198804072018101006,"Cecep Yulianti, S.H.",Pak Cecep,PNS,Camat,Kantor,Pemkab Sagara,ig:@cecep;facebook:Cecep Y,2015-01-01,,c1
        """
    static let words = "kata,jenis\nDinas Perhubungan,instansi\nCamat,jabatan\nASN,status\n"

    init(_ changes: [String: String?] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.path + "/registers-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var files: [String: String?] = [
            "kontes.csv": Self.contests, "calon.csv": Self.candidates, "asn.csv": Self.officials,
            "instansi.csv": Self.words,
        ]
        for (name, text) in changes { files[name] = .some(text) }
        for case (let name, let text?) in files { try write(name, Array(text.utf8)) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }  // A folder left in the temporary one harms nothing.

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    func read(allowBadRows: Bool = false) throws(RegisterError) -> RegisterReading {
        try RegisterReader(folder: folder).read(allowBadRows: allowBadRows, now: Self.now)
    }

    /// The problems for which the registers are refused.
    func problems() -> [RegisterProblem] {
        do {
            _ = try read()
            return []
        } catch {
            return error.problems
        }
    }
}
