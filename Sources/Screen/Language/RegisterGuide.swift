/// The guide to the registers for officers, in Indonesian: each file, each column, what may stand in it, what blank means.
///
/// `docs/daftar.md` is this text; `screen-cli init` leaves it beside the registers.
public enum RegisterGuide {
    public static let text = ([intro] + RegisterSchema.files.map(section) + [rules]).joined(separator: "\n")

    private static func section(_ file: RegisterFile) -> String {
        let title = "## \(file.name)\n\n\(file.purpose)\(file.isRequired ? "" : " Tidak wajib ada.")\n\n"
        let header = """
            | kolom | arti | tiga contoh | bila kosong | bila salah |
            | --- | --- | --- | --- | --- |

            """
        let choices = file.columns.filter { !$0.values.isEmpty }.map { column in
            "\nPilihan `\(column.name)`: " + column.values.map { "`\($0)`" }.joined(separator: ", ") + ".\n"
        }
        return title + header + file.columns.map(row).joined() + choices.joined()
    }

    private static func row(_ column: RegisterColumn) -> String {
        let cells = [
            "`\(column.name)`", column.meaning + (column.values.isEmpty ? "" : " Pilihannya di bawah."),
            column.examples.map { $0.isEmpty ? "(kosong)" : "`\($0)`" }.joined(separator: " · "),
            column.isRequired ? "**harus diisi**" : column.blank, effects[column.effect] ?? "",
        ]
        return "| " + cells.joined(separator: " | ") + " |\n"
    }

    private static let effects: [RegisterProblem.Effect: String] = [
        .refused: "daftar ditolak", .rowLeftOut: "baris tidak dipakai", .cellIgnored: "isi tidak dipakai",
    ]

    private static let intro = """
        # Daftar

        Semua penilaian memakai daftar di satu folder. Setiap daftar adalah tabel: sunting dengan lembar kerja, simpan sebagai CSV.
        Pemisahnya koma, titik koma, atau tab; pengodeannya UTF-8, UTF-16, atau Windows-1252. Baris pertama memuat nama kolom; huruf
        besar-kecil tidak dibedakan, dan spasi boleh menggantikan garis bawah. Kolom lain boleh ada; isinya disimpan.

        Periksa dengan `screen-cli doctor --registers FOLDER`. Setiap kesalahan disebut dengan berkas, baris, kolom, dan cara
        memperbaikinya.

        """

    private static let rules = """
        ## Cara mengisi

        - **Tanggal**: `2030-09-22`, atau hari dahulu: `22/09/2030`, `22 September 2030`. Di kolom `…_sampai` sel kosong berarti belum ada akhirnya; tahun
          \(OpenEnd.firstYear) atau sesudahnya (`9999-12-31`), `0000-00-00`, `-`, `sekarang`, `s.d. sekarang` dan `seterusnya` dibaca sama.
        - **NIP**: format kolomnya sebagai Teks sebelum mengisi. `1,98804E+17` dan NIP yang berakhir `000` sudah rusak: isi lagi 18
          angkanya. NIP dengan `.0` di belakangnya dibaca tanpa itu, kecuali bila angkanya mungkin sudah berubah.
        - **Akun** adalah platform *dan* nama: `instagram:nama`, `IG @nama`, `FB: Nama Tampilan`, `nama (IG)`, atau alamat profil seperti
          `https://www.instagram.com/nama/?igsh=…` dan `facebook.com/profile.php?id=123`. Nama tanpa platform ditolak, karena nama yang
          sama di platform lain dapat milik orang lain. Nama yang tidak mungkin ada di platformnya juga ditolak.
        - **Pose tangan**: nama sehari-hari (`dua jari`, `jempol`, `salam metal`), nama yang dipakai laporan, atau nama dalam kurung di atas.
        - **Beberapa isi** dalam satu sel dipisah titik koma.
        - **Tanda kesalahan spreadsheet** (`#N/A`, `#REF!`, `#NAME?`, `Err:502`) tidak pernah dibaca sebagai isi. `nan`, `None`, `NULL`,
          `N/A`, `undefined` dan `-` berarti kosong. Yang dihitung seluruh sel atau seluruh isi di antara titik koma.
        - **Tanda yang tidak terlihat** (misalnya U+200E dari WhatsApp), spasi ganda, dan huruf besar-kecil tidak membedakan akun, NIP,
          nama, atau `id` yang menghubungkan tabel.

        ## Bila ada yang salah

        Satu sel yang salah tidak menghentikan pemindaian bila dapat disisihkan tanpa merugikan siapa pun. Yang disisihkan disebut di
        halaman laporan, di catatan pemindaian, dan oleh `doctor`:

        - **isi tidak dipakai**: sel itu, atau satu isi di antara titik koma, dianggap kosong; barisnya tetap dipakai;
        - **baris tidak dipakai**: pegawai yang nama, jenis, masa tugas, atau pasangannya tidak jelas tidak dinilai sampai diperbaiki;
        - **daftar ditolak** (kode keluar 65): berkas atau judul kolom tidak dapat dibaca, baris kontes salah, calon tanpa identitas atau
          masa yang jelas, atau lebih dari separuh baris suatu berkas salah. Tanpa itu dugaan akan hilang diam-diam.
          `--allow-bad-rows` menyisihkan baris seperti itu juga.

        NIP yang dipakai dua orang tidak dipakai untuk siapa pun. Baris kedua orang yang sama (NIP dan nama sama, masa bertumpuk) tidak
        dipakai.

        """
}
