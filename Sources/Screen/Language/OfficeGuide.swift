/// What `screen-cli init` leaves in a new office's folder, in Indonesian for its officers.
public enum OfficeGuide {
    /// The guide. The rows of the registers' examples are named by their ids.
    public static func text(folder: String) -> String {
        """
        FOLDER KERJA SCREEN-CLI

        inbox      taruh folder unggahan di sini, apa adanya
        registers  daftar kontes, calon, pegawai dan instansi; sunting dengan lembar kerja, simpan sebagai CSV
        laporan    laporan.html untuk ditinjau, laporan.csv untuk satgas, berkas.csv nasib setiap berkas

        1. Isi daftar di registers. Setiap tabel punya satu baris contoh (contoh-…): ganti dengan yang sebenarnya.
           Selama hanya contoh yang ada, pemindaian berhenti dan mengatakan bahwa daftar kedaluwarsa.
           NIP diketik sebagai teks supaya lembar kerja tidak mengubahnya menjadi bilangan.
        2. Periksa semuanya:
             screen-cli doctor --registers \(ShellWord.quoted(folder + "/registers"))
        3. Pindai seluruh kotak masuk:
             \(scan(folder, inbox: folder + "/inbox"))
           Gambar yang sudah dilihat tidak dilihat lagi. Satu folder saja, yang baru ditaruh:
             \(scan(folder, inbox: folder + "/inbox/NAMA-FOLDER", out: "laporan-folder"))
        4. Tinjau dan putuskan di peramban:
             screen-cli review --store \(ShellWord.quoted(folder + "/laporan/screen.sqlite"))
        5. Setiap malam: baris di crontab.txt dipasang dengan crontab -e. Apakah tadi malam berhasil:
             screen-cli status --out \(ShellWord.quoted(folder + "/laporan"))
        6. Cadangan keputusan Anda, kapan saja:
             screen-cli backup --store \(ShellWord.quoted(folder + "/laporan/screen.sqlite")) SALINAN.sqlite

        Folder ini untuk mencoba, atau untuk satu orang. Kantor dengan beberapa petugas memakai layanan dari paket:
        /usr/share/doc/screen-cli/pengelola.md.gz

        Setiap hasil adalah dugaan yang perlu ditinjau orang, tidak pernah putusan. Folder ini berisi data pribadi:
        biarkan hanya dapat dibuka petugasnya.

        """
    }

    /// A line for `crontab -e`: the nightly scan.
    public static func crontab(folder: String) -> String {
        // To cron, a bare percent sign is an end of line.
        let command = scan(folder, inbox: folder + "/inbox").replacing("%", with: "\\%")
        return """
            # Pemindaian setiap malam pukul 01.30; cron mengirim surat hanya bila ada yang perlu diketahui.
            30 1 * * *  \(command) --quiet

            """
    }

    private static func scan(_ folder: String, inbox: String, out: String = "laporan") -> String {
        "screen-cli scan \(ShellWord.quoted(inbox)) --registers \(ShellWord.quoted(folder + "/registers")) --out \(ShellWord.quoted(folder + "/" + out))"
    }
}
