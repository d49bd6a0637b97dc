/// Registers for a new office: the files, their columns, and a row that shows how they are filled in.
///
/// The examples' contest is long over, and no real place's: a scan with them alone ends by saying that the registers are expired.
public enum RegisterTemplate {
    public static let files: [(name: String, columns: [String], example: [String])] = [
        (
            "kontes.csv",
            [
                "id", "tingkat", "wilayah", "zona_waktu", "penetapan", "undian_nomor", "kampanye_mulai",
                "kampanye_selesai", "masa_tenang_mulai", "pemungutan",
            ],
            [
                "contoh-2019", "kota", "Kota Contoh", "Asia/Jakarta", "2019-09-22", "2019-09-23", "2019-09-25",
                "2019-11-23", "2019-11-24", "2019-11-27",
            ]
        ),
        (
            "calon.csv",
            [
                "id", "kontes", "nomor_urut", "nama", "nama_lain", "posisi", "partai", "slogan", "tagar", "akun",
                "gaya_tangan", "berlaku_dari", "berlaku_sampai",
            ],
            [
                "contoh-1", "contoh-2019", "1", "Nama Lengkap Calon Contoh", "Panggilan Contoh", "wali kota",
                "Partai Contoh", "Slogan Contoh Satu;Slogan Contoh Dua", "#TagarContoh", "instagram:akun.calon.contoh",
                "one;like", "2019-05-01", "2019-12-31",
            ]
        ),
        (
            "asn.csv",
            [
                "id", "nip", "nama", "nama_lain", "jenis", "jabatan", "unit_kerja", "instansi", "akun", "aktif_dari",
                "aktif_sampai", "pasangan_calon",
            ],
            [
                "contoh-a", "199001012015021001", "Nama Lengkap Pegawai Contoh", "", "PNS", "Jabatan Contoh",
                "Unit Kerja Contoh", "Pemerintah Kota Contoh", "instagram:akun.pegawai.contoh", "2015-02-01", "", "",
            ]
        ),
        ("instansi.csv", ["kata", "jenis"], ["Pemerintah Kota Contoh", "instansi"]),
    ]
}
