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
           Arti setiap kolom ada di registers/DAFTAR.md.
           Selama hanya contoh yang ada, pemindaian berhenti dan mengatakan bahwa daftar kedaluwarsa.
           NIP diketik sebagai teks supaya lembar kerja tidak mengubahnya menjadi bilangan.
        2. Periksa semuanya:
             screen-cli doctor --registers \(quoted(folder + "/registers"))
        3. Pindai seluruh kotak masuk:
             \(scan(folder, inbox: folder + "/inbox"))
           Gambar yang sudah dilihat tidak dilihat lagi. Satu folder saja, yang baru ditaruh:
             \(scan(folder, inbox: folder + "/inbox/NAMA-FOLDER", out: "laporan-folder"))
        4. Tinjau dan putuskan di peramban:
             screen-cli review --store \(quoted(folder + "/laporan/screen.sqlite"))
        5. Setiap malam: baris di crontab.txt dipasang dengan crontab -e.

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
        "screen-cli scan \(quoted(inbox)) --registers \(quoted(folder + "/registers")) --out \(quoted(folder + "/" + out))"
    }

    /// For a shell: as it is where nothing in it is special.
    private static func quoted(_ path: String) -> String {
        let plain = path.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                || (UInt8(ascii: "-")...UInt8(ascii: "9")).contains(byte)
                || byte == UInt8(ascii: "_")
        }
        return plain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
    }
}
