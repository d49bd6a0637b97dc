/// Empty registers for a new office: the files and their columns.
public enum RegisterTemplate {
    public static let files: [(name: String, columns: [String])] = [
        (
            "kontes.csv",
            [
                "id", "tingkat", "wilayah", "zona_waktu", "penetapan", "undian_nomor", "kampanye_mulai",
                "kampanye_selesai", "masa_tenang_mulai", "pemungutan",
            ]
        ),
        (
            "calon.csv",
            [
                "id", "kontes", "nomor_urut", "nama", "nama_lain", "posisi", "partai", "slogan", "tagar", "akun",
                "gaya_tangan", "berlaku_dari", "berlaku_sampai",
            ]
        ),
        (
            "asn.csv",
            [
                "id", "nip", "nama", "nama_lain", "jenis", "jabatan", "unit_kerja", "instansi", "akun", "aktif_dari",
                "aktif_sampai", "pasangan_calon",
            ]
        ),
        ("instansi.csv", ["kata", "jenis"]),
    ]
}
