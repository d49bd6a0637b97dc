/// Registers for a new office: the files, their columns, and a row that shows how they are filled in.
///
/// The examples' contest is long over, and no real place's: a scan with them alone ends by saying that the registers are expired.
public enum RegisterTemplate {
    public static let files: [(name: String, columns: [String], example: [String])] =
        RegisterSchema.files.filter(\.isRequired).map { file in
            let row = examples[file.name] ?? [:]
            return (file.name, file.columns.map(\.name), file.columns.map { row[$0.name] ?? "" })
        }

    private static let examples: [String: [String: String]] = [
        "kontes.csv": [
            "id": "contoh-2019", "tingkat": "kota", "wilayah": "Kota Contoh", "zona_waktu": "Asia/Jakarta",
            "penetapan": "2019-09-22", "undian_nomor": "2019-09-23", "kampanye_mulai": "2019-09-25",
            "kampanye_selesai": "2019-11-23", "masa_tenang_mulai": "2019-11-24", "pemungutan": "2019-11-27",
        ],
        "calon.csv": [
            "id": "contoh-1", "kontes": "contoh-2019", "nomor_urut": "1", "nama": "Nama Lengkap Calon Contoh",
            "nama_lain": "Panggilan Contoh", "posisi": "wali kota", "partai": "Partai Contoh",
            "slogan": "Slogan Contoh Satu;Slogan Contoh Dua", "tagar": "#TagarContoh",
            "akun": "instagram:akun.calon.contoh", "gaya_tangan": "satu jari;jempol", "berlaku_dari": "2019-05-01",
            "berlaku_sampai": "2019-12-31",
        ],
        "asn.csv": [
            "id": "contoh-a", "nip": "199001012015021001", "nama": "Nama Lengkap Pegawai Contoh", "jenis": "PNS",
            "jabatan": "Jabatan Contoh", "unit_kerja": "Unit Kerja Contoh", "instansi": "Pemerintah Kota Contoh",
            "akun": "instagram:akun.pegawai.contoh", "aktif_dari": "2015-02-01",
        ],
        "instansi.csv": ["kata": "Pemerintah Kota Contoh", "jenis": "instansi"],
    ]
}
