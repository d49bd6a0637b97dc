/// What is said of the store.
extension Language {
    static let indonesianStore: [String: String] = [
        "run.registers_changed":
            "daftar berubah sejak temuan ini dinilai; nama yang tidak ada lagi dalam daftar ditulis seperti saat dinilai; perbarui dengan screen-cli rematch",
        "store.damaged":
            "satu baris simpanan rusak dan tidak dapat dibaca: {0}; pemindaian berikut membuatnya kembali",
        "skipped.damaged_observation": "hasil pembacaan gambar yang tersimpan rusak",
        "skipped.damaged_post": "data unggahan yang tersimpan rusak",
        "skipped.damaged_finding": "temuan yang tersimpan rusak",
        "error.store_missing": "{0}: simpanan tidak ada",
        "error.store_missing.hint": "periksa nama berkasnya; simpanan dibuat oleh screen-cli scan",
        "error.store_not_permitted": "{0}: tidak diizinkan membuka simpanan ({1})",
        "error.store_not_permitted.hint":
            "jalankan sebagai pengguna yang memiliki simpanan itu, atau periksa izin berkas dan folder di atasnya",
        "error.store_newer": "{0}: simpanan ditulis oleh screen-cli yang lebih baru",
        "error.store_newer.hint": "gunakan screen-cli yang lebih baru, atau --store yang lain",
        "error.store_older": "{0}: simpanan ditulis oleh screen-cli yang lebih lama, dan perintah ini hanya membaca",
        "error.store_older.hint": "jalankan sekali: screen-cli rematch --store {0}",
        "error.store_disk_full": "{0}: simpanan tidak dapat ditulis ({1})",
        "error.store_disk_full.hint":
            "kosongkan ruang pada diska, lalu jalankan kembali; pekerjaan yang sudah selesai tetap tersimpan",
        "error.store_busy": "{0}: simpanan sedang digunakan program lain ({1})",
        "error.store_busy.hint": "tunggu sebentar, lalu jalankan kembali",
        "error.store_corrupt": "{0}: bukan simpanan yang utuh ({1})",
        "error.store_corrupt.hint": "pulihkan dari salinan cadangan, atau mulai yang baru dengan --store lain",
        "error.store_damaged_row": "{0}: baris yang diperlukan rusak ({1})",
        "error.store_damaged_row.hint": "jalankan screen-cli scan; baris itu akan dibuat kembali",
        "error.store_no_lock": "{0}: berkas tidak dapat dikunci ({1})",
        "error.store_no_lock.hint": "letakkan simpanan pada diska yang mendukung penguncian berkas",
        "error.store_failed": "{0}: {1}",
        "error.store_failed.hint": "simpan berkas itu dan laporkan kesalahan ini",
        "error.inbox_unlistable": "{0}: folder tidak dapat dibuka ({1})",
        "error.inbox_unlistable.hint": "periksa nama dan izin folder itu, dan apakah diskanya terpasang",
        "error.inbox_emptied": "{0}: kosong, padahal sebelumnya berisi {1} berkas",
        "error.inbox_emptied.hint":
            "periksa apakah diskanya terpasang; bila memang dikosongkan, gunakan --allow-empty",
        "error.worker_not_started": "program pembaca gambar tidak dapat dijalankan: {0}",
        "error.worker_not_started.hint": "screen-cli doctor menunjukkan apa yang kurang dan cara memperbaikinya",
        "error.worker_mismatched": "program pembaca gambar berbeda dari program induknya: {0}",
        "error.worker_mismatched.hint": "pasang kembali program beserta modelnya",
        "error.import_unreadable": "{0}: tidak dapat dibaca ({1})",
        "error.import_unreadable.hint":
            "sebutkan berkas hasil observe atau worker, satu baris JSON untuk setiap gambar",
        "error.import_models.hint":
            "pasang paket yang sama di semua komputer, dengan batas yang sama, lalu ulangi pembacaan gambarnya",
        "error.clock_before_program":
            "jam komputer menunjukkan {0}, padahal program ini dibuat sesudahnya ({1}); pemindaian tidak dijalankan",
        "error.clock_before_uploads":
            "jam komputer menunjukkan {0}, padahal pemindaian sebelumnya sudah menerima unggahan tanggal {1}; pemindaian tidak dijalankan",
        "error.clock.hint":
            "perbaiki jam komputer (timedatectl); bila jam itu memang benar, jalankan dengan --accept-clock",
        "retried": "percobaan ke-{0} dari 3; dicoba kembali pada pemindaian berikut",
        "given_up": "sudah dicoba {0} kali; dapat dicoba kembali dengan --retry-failed",
        "error.model": "{0}: model tidak dapat dibaca ({1})",
        "error.model.hint": "screen-cli doctor menunjukkan apa yang kurang dan cara memperbaikinya",
        "hint": "saran: {0}",
    ]

    static let englishStore: [String: String] = [
        "run.registers_changed":
            "the registers changed since these findings were judged; names that they no longer have are printed as they were then; bring them up to date with screen-cli rematch",
        "store.damaged": "a row of the store is damaged and cannot be read: {0}; the next scan makes it again",
        "skipped.damaged_observation": "what was seen in it is damaged in the store",
        "skipped.damaged_post": "its post is damaged in the store",
        "skipped.damaged_finding": "its finding is damaged in the store",
        "error.store_missing": "{0}: there is no store",
        "error.store_missing.hint": "check the file's name; screen-cli scan makes a store",
        "error.store_not_permitted": "{0}: no permission to open the store ({1})",
        "error.store_not_permitted.hint":
            "run as the user who owns the store, or check the permissions of the file and the folders above it",
        "error.store_newer": "{0}: the store was written by a newer screen-cli",
        "error.store_newer.hint": "use the newer screen-cli, or another --store",
        "error.store_older": "{0}: the store was written by an older screen-cli, and this command only reads",
        "error.store_older.hint": "run once: screen-cli rematch --store {0}",
        "error.store_disk_full": "{0}: the store cannot be written ({1})",
        "error.store_disk_full.hint": "make room on its disk and run again: nothing that was finished is lost",
        "error.store_busy": "{0}: another program holds the store ({1})",
        "error.store_busy.hint": "wait, then run again",
        "error.store_corrupt": "{0}: is not an intact store ({1})",
        "error.store_corrupt.hint": "restore it from a backup, or begin a new one with another --store",
        "error.store_damaged_row": "{0}: a row that is needed is damaged ({1})",
        "error.store_damaged_row.hint": "run screen-cli scan, which makes it again",
        "error.store_no_lock": "{0}: the file cannot be locked ({1})",
        "error.store_no_lock.hint": "put the store on a disk that supports file locks",
        "error.store_failed": "{0}: {1}",
        "error.store_failed.hint": "keep the file and report this error",
        "error.inbox_unlistable": "{0}: the folder cannot be opened ({1})",
        "error.inbox_unlistable.hint": "check the path, its permissions, and that the disk is mounted",
        "error.inbox_emptied": "{0}: is empty, and held {1} files before",
        "error.inbox_emptied.hint": "check that its disk is mounted; --allow-empty says that it is meant to be empty",
        "error.worker_not_started": "a worker did not start: {0}",
        "error.worker_not_started.hint": "screen-cli doctor shows what is missing and how to fix it",
        "error.worker_mismatched": "a worker does not fit its parent: {0}",
        "error.worker_mismatched.hint": "install program and models together",
        "error.import_unreadable": "{0}: cannot be read ({1})",
        "error.import_unreadable.hint": "name files of observations, one JSON line each",
        "error.import_models.hint":
            "install the same package on every machine, with the same limits, and observe again",
        "error.clock_before_program":
            "the clock says {0}, but this program was made later ({1}); nothing was scanned",
        "error.clock_before_uploads":
            "the clock says {0}, but an earlier scan has seen a post of {1}; nothing was scanned",
        "error.clock.hint": "set the clock (timedatectl); if it is right, run with --accept-clock",
        "retried": "attempt {0} of 3; the next scan tries again",
        "given_up": "tried {0} times; --retry-failed tries again",
        "error.model": "{0}: the model cannot be read ({1})",
        "error.model.hint": "screen-cli doctor shows what is missing and how to fix it",
        "hint": "hint: {0}",
    ]
}
