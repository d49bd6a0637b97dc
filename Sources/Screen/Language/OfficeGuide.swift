/// What `screen-cli init` leaves in a new office's folder, in Indonesian for its officers.
public enum OfficeGuide {
    /// The guide. The rows of the registers' examples are named by their ids.
    public static func text(folder: String) -> String {
        """
        FOLDER KERJA SCREEN-CLI

        inbox      tempat meletakkan folder unggahan sebagaimana diterima
        registers  daftar kontes, calon, pegawai, dan instansi; disunting dengan lembar kerja, disimpan sebagai CSV
        laporan    laporan.html untuk ditinjau, laporan.xlsx dan laporan.csv untuk satgas,
                   berkas.csv status pemrosesan setiap berkas

        1. Lengkapi daftar di registers. Setiap tabel memuat satu baris contoh (contoh-…): ganti dengan data sebenarnya.
           Arti setiap kolom tercantum dalam registers/DAFTAR.md.
           Selama hanya ada baris contoh, pemindaian berhenti dengan pesan bahwa daftar kedaluwarsa.
           NIP diketik sebagai teks agar lembar kerja tidak mengubahnya menjadi bilangan.
        2. Periksa kelengkapannya:
             screen-cli doctor --registers \(ShellWord.quoted(folder + "/registers"))
        3. Pindai seluruh kotak masuk:
             \(scan(folder, inbox: folder + "/inbox"))
           Gambar yang sudah diperiksa tidak diperiksa lagi. Untuk memindai satu folder baru saja:
             \(scan(folder, inbox: folder + "/inbox/NAMA-FOLDER", out: "laporan-folder"))
        4. Tinjau dan ambil keputusan di peramban:
             screen-cli review --store \(ShellWord.quoted(folder + "/laporan/screen.sqlite"))
        5. Agar berjalan setiap malam, pasang baris di crontab.txt dengan crontab -e. Untuk melihat hasil semalam:
             screen-cli status --out \(ShellWord.quoted(folder + "/laporan"))
        6. Salinan cadangan keputusan Anda, kapan saja:
             screen-cli backup --store \(ShellWord.quoted(folder + "/laporan/screen.sqlite")) SALINAN.sqlite

        Folder ini untuk mencoba, atau untuk satu orang. Kantor dengan beberapa petugas menggunakan layanan dari paket:
        /usr/share/doc/screen-cli/pengelola.md.gz

        Setiap hasil merupakan dugaan yang harus ditinjau petugas, bukan keputusan. Folder ini memuat data pribadi:
        pastikan hanya petugas yang berwenang dapat membukanya.

        """
    }

    /// A line for `crontab -e`: the nightly scan.
    public static func crontab(folder: String) -> String {
        // To cron, a bare percent sign is an end of line.
        let command = scan(folder, inbox: folder + "/inbox").replacing("%", with: "\\%")
        return """
            # Pemindaian setiap malam pukul 01.30; cron mengirim surat hanya jika ada hal yang perlu diketahui.
            30 1 * * *  \(command) --quiet

            """
    }

    private static func scan(_ folder: String, inbox: String, out: String = "laporan") -> String {
        "screen-cli scan \(ShellWord.quoted(inbox)) --registers \(ShellWord.quoted(folder + "/registers")) --out \(ShellWord.quoted(folder + "/" + out))"
    }
}
