import Foundation
import TestSupport

/// An inbox, registers and a place for reports, in a folder of a test's own.
final class Office {
    let folder: TemporaryFolder
    var inbox: String { folder.path + "/inbox" }
    var registers: String { folder.path + "/registers" }

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            id,tingkat,wilayah,zona_waktu,penetapan,undian_nomor,kampanye_mulai,kampanye_selesai,masa_tenang_mulai,pemungutan
            k1,kota,Kota Uji,Asia/Jakarta,2029-09-22,2029-09-23,2029-09-25,2029-11-23,2029-11-24,2029-11-27
            """, to: "registers/kontes.csv")
        try folder.write(
            """
            id,kontes,nomor_urut,nama,nama_lain,posisi,partai,slogan,tagar,akun,gaya_tangan,berlaku_dari,berlaku_sampai
            c1,k1,2,Sekar Wiryatama,,wali kota,,Terang Bersama Sekar,#SekarTerang,instagram:sekar.uji,peace,2029-01-01,
            """, to: "registers/calon.csv")
        try folder.write(
            """
            id,nip,nama,nama_lain,jenis,jabatan,unit_kerja,instansi,akun,aktif_dari,aktif_sampai,pasangan_calon
            a1,,Bondan Prakosa Uji,,PNS,Camat,Kecamatan Uji,Pemerintah Kota Uji,instagram:bondan.uji,2020-01-01,,
            """, to: "registers/asn.csv")
        try folder.write("kata,jenis\nKecamatan Uji,instansi\n", to: "registers/instansi.csv")
        // Registers that others can read are warned of.
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: registers)
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
    }

    func add(_ data: Data, to name: String) throws {
        let url = URL(fileURLWithPath: inbox + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
        // Long at rest, so that no scan waits for it to settle.
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: url.path)
    }

    func addPictures(_ count: Int) throws {
        for number in 0..<count { try add(TestPNG.bytes(number), to: "akun\(number % 3)/foto\(number).png") }
    }

    static let now = ["--now", "2029-10-28T07:00:00+07:00"]

    func arguments(out: String = "out", _ more: [String] = []) -> [String] {
        ["scan", inbox, "--registers", registers, "--out", folder.path + "/" + out] + Self.now + more
    }

    func scan(out: String = "out", _ more: [String] = [], shell: String? = nil) throws -> Command.Outcome {
        try Command.run(arguments(out: out, more), shell: shell)
    }

    func report(_ name: String, out: String = "out") throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(out)/\(name)")), as: UTF8.self)
    }

    static let reports = ["laporan.csv", "laporan.xlsx", "berkas.csv", "laporan.html", "ringkasan.json"]

    func reports(out: String = "out") throws -> [Data] {
        try Self.reports.map { try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(out)/\($0)")) }
    }
}
