import Observation

/// The columns of registers that have a fixed set of values.
enum Choices {
    /// `jenis` of `asn.csv`.
    static let officialKind = Choice<Official.Kind>(
        Official.Kind.allCases.map { ($0.rawValue, $0, kindSynonyms[$0] ?? []) },
        fillers: [
            "pegawai", "anggota", "guru", "dosen", "tenaga", "kesehatan", "pendidik", "teknis", "fungsional",
            "struktural",
            "pelaksana", "daerah", "pusat", "kab", "kabupaten", "kota", "provinsi", "pemkab", "pemkot", "pemprov",
            "pemda",
            "kemenag", "aktif", "golongan", "gol", "i", "ii", "iii", "iv", "v", "a", "b", "c", "d", "e", "ix", "vii",
        ])

    private static let kindSynonyms: [Official.Kind: [String]] = [
        .pns: [
            "Pegawai Negeri Sipil", "Pegawai Negeri", "PNSD", "PNSP", "PNS Daerah", "PNS Pusat", "ASN PNS", "PNS ASN",
        ],
        .cpns: ["Calon PNS", "Calon Pegawai Negeri Sipil", "CPNSD", "ASN CPNS"],
        .pppk: [
            "P3K", "PPPK Penuh Waktu", "P3K Penuh Waktu", "Pegawai Pemerintah dengan Perjanjian Kerja", "ASN PPPK",
            "PPPK ASN",
            "ASN P3K", "PPPK Tahap 1", "PPPK Tahap 2", "P3K Tahap 1", "P3K Tahap 2",
        ],
        .partTimePPPK: [
            "Paruh Waktu", "P3K Paruh Waktu", "PPPK PW", "P3K PW", "PPPKPW", "ASN PPPK Paruh Waktu",
            "Pegawai Pemerintah dengan Perjanjian Kerja Paruh Waktu",
        ],
        .asn: ["Aparatur Sipil Negara", "Pegawai ASN"],
        .soldier: [
            "Tentara", "Tentara Nasional Indonesia", "TNI AD", "TNI AL", "TNI AU", "Prajurit TNI", "Prajurit",
            "Babinsa",
        ],
        .police: [
            "Polisi", "Kepolisian", "Polisi RI", "Kepolisian RI", "Kepolisian Republik Indonesia",
            "Kepolisian Negara Republik Indonesia", "Polisi Republik Indonesia", "Bhabinkamtibmas",
        ],
        .villageHead: [
            "Kades", "Kepala Kampung", "Kepala Pekon", "Peratin", "Kuwu", "Wali Nagari", "Keuchik", "Geuchik",
            "Perbekel",
            "Pambakal", "Hukum Tua", "Pangulu", "Penghulu",
        ],
        .villageOfficer: [
            "Aparat Desa", "Aparatur Desa", "Pamong Desa", "Sekdes", "Sekretaris Desa", "Kadus", "Kepala Dusun",
            "Perangkat Kampung", "Perangkat Nagari", "Staf Desa", "Kaur Desa", "Kasi Desa", "Bendahara Desa",
        ],
        .villageCouncil: [
            "Badan Permusyawaratan Desa", "Ketua BPD", "Wakil Ketua BPD", "Bamus Nagari", "Bamuskam", "Tuha Peuet",
        ],
        .honorary: [
            "Honor", "Honorer K2", "Tenaga Honorer", "Guru Honorer", "GTT", "PTT", "GTT/PTT", "Guru Tidak Tetap",
            "Pegawai Tidak Tetap", "Kontrak", "Tenaga Kontrak", "TKD", "Tenaga Kontrak Daerah", "THL",
            "Tenaga Harian Lepas",
            "PHL", "Pekerja Harian Lepas", "Pegawai Harian Lepas", "Sukwan", "Sukarelawan", "TKS",
            "Tenaga Kerja Sukarela",
            "Tenaga Sukarela",
        ],
        .ppnpn: [
            "Pegawai Pemerintah Non Pegawai Negeri", "PPNPN Non ASN", "Pegawai Non PNS",
        ],
        .stateCompany: ["BUMN", "BUMD", "BUMN/BUMD", "Karyawan BUMN", "Karyawan BUMD", "Badan Usaha Milik Negara"],
        .other: [
            "Non ASN", "Bukan ASN", "Non PNS", "Bukan PNS", "PJLP", "Outsourcing", "Alih Daya", "Pegawai BLUD",
            "BLUD Non ASN", "Lainnya", "Lain-lain",
        ],
    ]

    /// `jenis` of `instansi.csv`.
    static let agencyWordKind = Choice<AgencyWord.Kind>([
        (
            "instansi", .agency,
            ["lembaga", "kantor", "dinas", "badan", "opd", "skpd", "unit kerja", "unit", "satuan kerja"]
        ),
        ("jabatan", .position, ["posisi", "pangkat", "profesi"]),
        ("status", .status, ["status kepegawaian", "kepegawaian", "status pegawai"]),
    ])

    /// `tingkat` of `kontes.csv`.
    static let level = Choice<String>([
        ("kabupaten", "kabupaten", ["kab", "bupati", "pilbup", "pilkada kabupaten", "kabupaten/kota"]),
        ("kota", "kota", ["wali kota", "pilwalkot", "pilwako", "pilwali", "pilkada kota", "kotamadya"]),
        ("provinsi", "provinsi", ["prov", "propinsi", "gubernur", "pilgub", "pilkada provinsi"]),
        ("nasional", "nasional", ["pusat", "negara", "presiden", "pilpres", "pemilu", "pileg"]),
        ("desa", "desa", ["kepala desa", "pilkades", "kampung", "nagari", "kelurahan"]),
    ])

    /// `posisi` of `calon.csv`.
    static let position = Choice<String>([
        ("gubernur", "gubernur", ["cagub", "calon gubernur"]),
        ("wakil gubernur", "wakil gubernur", ["wagub", "cawagub", "calon wakil gubernur"]),
        ("bupati", "bupati", ["cabup", "calon bupati"]),
        ("wakil bupati", "wakil bupati", ["wabup", "cawabup", "calon wakil bupati"]),
        ("wali kota", "wali kota", ["walkot", "cawalkot", "cawali", "calon wali kota"]),
        (
            "wakil wali kota", "wakil wali kota",
            ["wawalkot", "wawali", "cawawalkot", "cawawali", "calon wakil wali kota"]
        ),
        ("presiden", "presiden", ["capres", "calon presiden"]),
        ("wakil presiden", "wakil presiden", ["wapres", "cawapres", "calon wakil presiden"]),
        ("kepala desa", "kepala desa", ["kades", "cakades", "calon kepala desa"]),
        ("DPR", "DPR", ["DPR RI", "anggota DPR", "caleg DPR", "caleg DPR RI", "calon anggota DPR"]),
        ("DPD", "DPD", ["DPD RI", "anggota DPD", "calon anggota DPD"]),
        (
            "DPRD", "DPRD",
            [
                "DPRD Kabupaten", "DPRD Kota", "DPRD Provinsi", "anggota DPRD", "caleg", "caleg DPRD",
                "calon anggota DPRD",
                "DPRA", "DPRK",
            ]
        ),
    ])

    /// `zona_waktu` of `kontes.csv`, beside any other name of the time zone database.
    static let timeZone = Choice<String>([
        (
            "Asia/Jakarta", "Asia/Jakarta",
            ["WIB", "Waktu Indonesia Barat", "GMT+7", "UTC+7", "UTC+07:00", "+7", "+07:00"]
        ),
        (
            "Asia/Makassar", "Asia/Makassar",
            ["WITA", "Waktu Indonesia Tengah", "GMT+8", "UTC+8", "UTC+08:00", "+8", "+08:00"]
        ),
        (
            "Asia/Jayapura", "Asia/Jayapura",
            ["WIT", "Waktu Indonesia Timur", "GMT+9", "UTC+9", "UTC+09:00", "+9", "+09:00"]
        ),
    ])

    /// `tahap` of `aturan.csv`.
    static let phase = Choice<RuleTable.Phase>(RuleTable.Phase.allCases.map { ($0.rawValue, $0, []) })

    /// `isyarat` of `aturan.csv`.
    static let act = Choice<RuleTable.Act>(RuleTable.Act.allCases.map { ($0.rawValue, $0, []) })
}
