/// Every register file and its columns.
public enum RegisterSchema {
    public static let files = [contests, candidates, officials, agencyWords, poses, rules, parties]

    static func file(_ name: String) -> RegisterFile? { files.first { $0.name == name } }

    /// What a mistake does in a file; nil for a column where the row or the whole file is meant.
    static func effect(of kind: RegisterProblem.Kind, file name: String, column: String?) -> RegisterProblem.Effect {
        let ofFile: Set<RegisterProblem.Kind> = [
            .missingFile, .unreadableFile, .emptyFile, .notUTF8, .unclosedQuote, .textAfterQuote, .expired,
            .mostRowsWrong,
            .missingColumn, .doubleColumn, .misspeltColumn, .wrongSettings, .unknownSetting,
        ]
        guard !ofFile.contains(kind), let file = file(name) else { return .refused }
        guard kind != .tooManyCells, kind != .doubleID, kind != .numberTaken, let column,
            let known = file.columns.first(where: { $0.name == column })
        else { return file.effect }
        // `nan` says that nothing stood there: in an optional column that is a blank cell.
        if kind == .nullWord, !known.isRequired { return .cellIgnored }
        return kind == .nipDecimal ? .cellIgnored : known.effect
    }

    private static func required(
        _ name: String, _ meaning: String, _ examples: [String], values: [String] = [],
        _ effect: RegisterProblem.Effect = .refused
    ) -> RegisterColumn {
        RegisterColumn(
            name: name, isRequired: true, meaning: meaning, values: values, examples: examples, effect: effect)
    }

    private static func optional(
        _ name: String, _ meaning: String, _ examples: [String], values: [String] = [], blank: String,
        _ effect: RegisterProblem.Effect = .cellIgnored
    ) -> RegisterColumn {
        RegisterColumn(
            name: name, isRequired: false, meaning: meaning, values: values, examples: examples, blank: blank,
            effect: effect)
    }

    private static let accountExamples = [
        "instagram:nama.akun;facebook:Nama Tampilan", "IG @nama.akun", "tiktok.com/@nama",
    ]

    // MARK: - kontes.csv

    private static let contests = RegisterFile(
        name: "kontes.csv", purpose: "Pemilihan dan tahapannya: satu baris untuk setiap pemilihan.",
        columns: [
            required(
                "id", "Nama singkat pemilihan ini; dipakai di `calon.csv`.",
                ["pilbup-2030", "pilwalkot-2030", "pilgub-2031"]),
            optional(
                "tingkat", "Tingkat pemilihan.", ["kabupaten", "kota", "provinsi"],
                values: Choices.level.values.map(\.name),
                blank: "tidak disebut"),
            optional(
                "wilayah", "Wilayah pemilihan.", ["Kabupaten Contoh", "Kota Contoh", "Provinsi Contoh"],
                blank: "tidak disebut"),
            required(
                "zona_waktu", "Zona waktu wilayah; `WIB`, `WITA` dan `WIT` juga dikenali.",
                ["Asia/Jakarta", "WITA", "WIT"],
                values: Choices.timeZone.values.map(\.name)),
            required("penetapan", "Tanggal penetapan calon.", ["2030-09-22", "22/09/2030", "22-09-2030"]),
            required("undian_nomor", "Tanggal undian nomor urut.", ["2030-09-23", "23/09/2030", "23-09-2030"]),
            required("kampanye_mulai", "Hari pertama kampanye.", ["2030-09-25", "25/09/2030", "25-09-2030"]),
            required("kampanye_selesai", "Hari terakhir kampanye.", ["2030-11-23", "23/11/2030", "23-11-2030"]),
            required("masa_tenang_mulai", "Hari pertama masa tenang.", ["2030-11-24", "24/11/2030", "24-11-2030"]),
            required("pemungutan", "Hari pemungutan suara.", ["2030-11-27", "27/11/2030", "27-11-2030"]),
        ], isRequired: true, effect: .refused)

    // MARK: - calon.csv

    private static let candidates = RegisterFile(
        name: "calon.csv",
        purpose: "Calon: satu baris untuk setiap orang; pasangan memakai kontes dan nomor yang sama.",
        columns: [
            required("id", "Nama singkat calon ini.", ["c1a", "c1b", "calon-7"]),
            required("kontes", "`id` pemilihan di `kontes.csv`.", ["pilbup-2030", "pilwalkot-2030", "pilgub-2031"]),
            optional("nomor_urut", "Nomor urut, 1 sampai 99.", ["1", "02", "3"], blank: "belum diundi", .refused),
            required("nama", "Nama lengkap; gelar boleh ditulis.", ["Nama Lengkap", "Hj. Nama Lengkap, S.E.", "Nama"]),
            optional(
                "nama_lain", "Nama panggilan dan ejaan lain, dipisah `;`.",
                ["Mas Nama", "Bu Nama;Bunda Nama", "Naman"],
                blank: "tidak ada"),
            optional(
                "posisi", "Jabatan yang diperebutkan.", ["bupati", "wakil bupati", "wali kota"],
                values: Choices.position.values.map(\.name), blank: "tidak disebut"),
            optional("partai", "Partai pengusung, dipisah `;`.", ["PKB", "PKB;PAN", "Golkar"], blank: "tidak disebut"),
            optional(
                "slogan", "Slogan, dipisah `;`.",
                ["Maju bersama Nama", "Maju bersama Nama;Nama pilihan kita", "Nama untuk Contoh"],
                blank: "tidak ada"),
            optional(
                "tagar", "Tagar, dengan atau tanpa `#`, dipisah `;`.",
                ["#NamaMenang", "#NamaMenang;#Contoh02", "NamaMenang"],
                blank: "tidak ada"),
            optional(
                "akun", "Akun: `platform:nama` atau alamat profil, dipisah `;`.", accountExamples,
                blank: "tidak diketahui"),
            optional(
                "gaya_tangan", "Pose tangan yang melambangkan nomornya, dipisah `;`.",
                ["one;like", "dua jari", "salam metal;oke"], values: PoseNames.examples,
                blank: "menurut kebiasaan untuk nomor itu"),
            optional(
                "berlaku_dari", "Sejak kapan dianggap calon.", ["2030-05-01", "01/05/2030", ""], blank: "sejak dahulu",
                .refused),
            optional(
                "berlaku_sampai", "Sampai kapan dianggap calon.", ["2030-12-31", "31/12/2030", ""],
                blank: "tidak ada akhirnya",
                .refused),
        ], isRequired: true, effect: .refused)

    // MARK: - asn.csv

    private static let officials = RegisterFile(
        name: "asn.csv", purpose: "Pegawai: satu baris untuk setiap orang.",
        columns: [
            required(
                "id", "Nomor atau nama singkat baris ini; jangan diubah lagi.", ["p001", "1", "dinkes-17"], .rowLeftOut),
            optional(
                "nip", "NIP 18 angka, boleh dengan spasi; format kolomnya sebagai Teks.",
                ["199001012015021001", "19900101 201502 1 001", "130123456"], blank: "tidak diketahui"),
            required(
                "nama", "Nama lengkap; gelar boleh ditulis.", ["Nama Lengkap", "Drs. Nama Lengkap, M.Si.", "Nama"],
                .rowLeftOut),
            optional(
                "nama_lain", "Ejaan dan nama lain, dipisah `;`.", ["Naman Lengkap", "Pak Nama;Nama L.", ""],
                blank: "tidak ada"),
            optional(
                "jenis", "Jenis kepegawaian. Sebutan lain yang lazim juga dikenali (P3K, Guru PNS, kades, GTT …).",
                ["PNS", "P3K", "Kepala Desa"], values: Choices.officialKind.values.map(\.name), blank: "PNS",
                .rowLeftOut),
            optional("jabatan", "Jabatan.", ["Camat", "Guru Kelas", "Bidan Terampil"], blank: "tidak disebut"),
            optional(
                "unit_kerja", "Unit kerja.", ["Dinas Kesehatan", "SDN 1 Contoh", "Kecamatan Contoh"],
                blank: "tidak disebut"),
            optional(
                "instansi", "Instansi induk.", ["Pemerintah Kota Contoh", "Pemkab Contoh", "TNI AD"],
                blank: "tidak disebut"),
            optional(
                "akun", "Akun: `platform:nama` atau alamat profil, dipisah `;`.", accountExamples,
                blank: "tidak diketahui"),
            optional(
                "aktif_dari", "Hari pertama bertugas.", ["2015-02-01", "01/02/2015", ""], blank: "sejak dahulu",
                .rowLeftOut),
            optional(
                "aktif_sampai", "Hari terakhir bertugas.", ["2029-06-30", "30/06/2029", ""], blank: "masih bertugas",
                .rowLeftOut),
            optional(
                "pasangan_calon",
                "`id` calon di `calon.csv` yang suami atau istrinya pegawai ini dan sedang cuti (CLTN).",
                ["c1a", "calon-7", ""], blank: "bukan suami atau istri calon", .rowLeftOut),
        ], isRequired: true, effect: .rowLeftOut)

    // MARK: - instansi.csv and the tables that replace built-in ones

    private static let agencyWords = RegisterFile(
        name: "instansi.csv", purpose: "Kata yang menandai pegawai: instansi, jabatan, status.",
        columns: [
            required("kata", "Kata atau namanya.", ["Pemkab Contoh", "Camat", "ASN"], .rowLeftOut),
            required(
                "jenis", "Jenis kata itu.", ["instansi", "jabatan", "status"],
                values: Choices.agencyWordKind.values.map(\.name),
                .rowLeftOut),
        ], isRequired: true, effect: .rowLeftOut)

    private static let poses = RegisterFile(
        name: "gaya.csv", purpose: "Pose tangan dan nomor yang dilambangkannya; mengganti tabel bawaan.",
        columns: [
            required("gaya", "Pose, dengan nama yang sama seperti `gaya_tangan`.", ["one", "dua jari", "salam metal"]),
            required("angka", "Nomor, dipisah `;`.", ["1", "2", "3;4"]),
        ], isRequired: false, effect: .refused)

    private static let rules = RegisterFile(
        name: "aturan.csv", purpose: "Kode dugaan dan bunyinya; mengganti tabel bawaan.",
        columns: [
            required("kode", "Kode.", ["KE2", "DS7", "X1"]),
            optional(
                "tahap", "Tahap yang memilih aturan ini.", ["bakal calon", "calon", ""],
                values: Choices.phase.values.map(\.name), blank: "tidak dipilih menurut tahap", .refused),
            optional(
                "isyarat", "Perbuatan yang mengarah ke aturan ini, dipisah `;`.",
                ["dukungan", "acara;kebersamaan", ""],
                values: Choices.act.values.map(\.name), blank: "tidak dipilih sendiri", .refused),
            required(
                "bentuk", "Bentuk pelanggaran.",
                ["Kampanye media sosial", "Menghadiri deklarasi", "Foto bersama calon"]),
            optional("dasar", "Dasar hukum.", ["PP 94/2021", "PP 42/2004", ""], blank: "tidak disebut"),
            optional("sanksi", "Sanksi.", ["hukuman disiplin berat", "sanksi moral", ""], blank: "tidak disebut"),
        ], isRequired: false, effect: .refused)

    private static let parties = RegisterFile(
        name: "partai.csv", purpose: "Nomor partai; mengganti tabel bawaan.",
        columns: [
            required("nomor", "Nomor partai, 1 sampai 99.", ["1", "02", "24"]),
            required("nama", "Nama partai.", ["PKB", "Partai Contoh", "PAN"]),
        ], isRequired: false, effect: .refused)
}
