/// What is told of sidecars, after the file's name.
extension Language {
    static let indonesianNotes: [String: String] = [
        "note.truncated": "terpotong, yang terbaca sebelum potongan tetap dipakai",
        "note.malformed": "bukan JSON yang utuh, yang terbaca sebelum kesalahan tetap dipakai",
        "note.too_deep": "bersusun terlalu dalam, sisanya tidak dibaca",
        "note.too_large": "terlalu besar untuk sidecar, tidak dibaca",
        "note.unreadable": "tidak dapat dibuka atau dibaca",
        "note.not_utf8": "ada huruf yang bukan UTF-8, simpan sebagai CSV UTF-8",
        "note.bad_archive": "berkas terkompresi rusak ({0})",
        "note.impossible_date": "tanggal pada {0} tidak masuk akal: “{1}”, tidak dipakai",
        "note.other_account": "menyebut akun {1}, sedangkan yang dipakai {0}",
        "note.row_date":
            "baris {0}: {1} “{2}” bukan tanggal yang dikenal, tulis misalnya 2029-10-01, 01/10/2029, 1-10-2029, 1 Oktober 2029, atau 2029-10-01 08:30 WIB",
        "note.row_file":
            "baris {0}: berkas “{1}” tidak ada di sini, tulis namanya persis seperti di folder (beberapa berkas dipisah dengan titik koma)",
        "note.row_link": "baris {0}: tautan “{1}” bukan alamat web, tulis dengan https:// di depannya",
        "note.row_without_file": "baris {0}: kolom berkas kosong, tulis nama gambarnya",
        "note.not_understood": "isi {0} tidak dipahami: “{1}”",
        "note.unknown_shape":
            "bentuknya tidak dikenal, tidak ada akun, teks, tanggal atau tautan yang terbaca (isinya: {0})",
        "note.cut_text":
            "teks unggahan dipotong oleh platform atau pengumpulnya, buka tautannya untuk membaca lanjutannya",
        "note.long_caption": "teks unggahan lebih panjang dari {0} KiB, sisanya tidak dibaca",
        "note.no_picture": "tidak ada gambarnya di sini (yang disebut: {0})",
        "note.rows_without_picture": "{0} isian tidak ada gambarnya di sini: {1}",
        "note.no_post": "bukan keterangan unggahan (profil, daftar atau komentar)",
        "note.older_caption": "teks unggahan yang lama, sudah diganti",
        "note.unneeded_owner": "keterangan pemilik unduhan, tidak ada unggahan yang memerlukannya",
        "note.file_budget": "terlalu banyak isian, hanya {0} yang pertama dibaca, bagi menjadi beberapa berkas",
        "note.inbox_budget": "terlalu banyak isian di kotak masuk ini, {0} isian berkas ini tidak dipakai",
        "note.more": "dan {0} catatan lagi",
        "note.verbatim": "{0}",
    ]

    static let englishNotes: [String: String] = [
        "note.truncated": "breaks off, what came before is used",
        "note.malformed": "is not whole JSON, what came before the error is used",
        "note.too_deep": "is nested too deeply, the rest is not read",
        "note.too_large": "is too large for a sidecar, not read",
        "note.unreadable": "cannot be opened or read",
        "note.not_utf8": "holds characters that are not UTF-8, save it as CSV UTF-8",
        "note.bad_archive": "is a broken compressed file ({0})",
        "note.impossible_date": "the date in {0} cannot be: “{1}”, not used",
        "note.other_account": "names the account {1}, but {0} is used",
        "note.row_date":
            "row {0}: {1} “{2}” is no date that is known, write for instance 2029-10-01, 01/10/2029, 1-10-2029, 1 Oktober 2029, or 2029-10-01 08:30 WIB",
        "note.row_file":
            "row {0}: the file “{1}” is not here, write its name just as in the folder (several files with semicolons between)",
        "note.row_link": "row {0}: the link “{1}” is no web address, write it with https:// before it",
        "note.row_without_file": "row {0}: the column berkas is blank, write the picture's name",
        "note.not_understood": "what stands in {0} is not understood: “{1}”",
        "note.unknown_shape": "is of an unknown shape, no account, text, date or link was found in it (it holds: {0})",
        "note.cut_text": "the platform or the collector cut the post's text, open its link to read the rest",
        "note.long_caption": "the post's text is longer than {0} KiB, the rest is not read",
        "note.no_picture": "its picture is not here (it names: {0})",
        "note.rows_without_picture": "{0} entries have no picture here: {1}",
        "note.no_post": "does not describe a post (a profile, a list or comments)",
        "note.older_caption": "an older caption, since replaced",
        "note.unneeded_owner": "tells whose download this is, but no post needs it",
        "note.file_budget": "too many entries, only the first {0} are read, split it into several files",
        "note.inbox_budget": "too many entries in this inbox, {0} of this file are not used",
        "note.more": "and {0} more notes",
        "note.verbatim": "{0}",
    ]
}
