/// Words of the page in which officers decide.
extension Language {
    static let indonesianDesk: [String: String] = [
        "page.desk.reviewer": "Nama peninjau",
        "page.desk.who": "Isikan nama peninjau lebih dahulu.",
        "page.desk.first": "Pilih keputusan lebih dahulu.",
        "page.desk.failed":
            "Belum tersimpan: program peninjauan tidak menjawab. Pastikan program masih berjalan, lalu coba lagi.",
        "page.desk.saved": "Tersimpan: {0}, oleh {1}.",
        "page.desk.undone": "Keputusan dibatalkan.",
        "page.desk.overtaken":
            "Belum tersimpan: {1} lebih dahulu memutuskan “{0}”. Tekan sekali lagi untuk menggantinya.",
        "page.desk.overtaken.undone":
            "Belum tersimpan: keputusan sudah dibatalkan oleh peninjau lain. Tekan sekali lagi untuk memutuskan.",
        "page.desk.undo": "Batalkan keputusan",
        "page.desk.keep": "Simpan catatan",
        "page.desk.day": "Tanggal",
        "page.desk.answer": "Jawaban ASN",
        "page.desk.outcome": "Hasil",
        "page.desk.busy":
            "Belum tersimpan: pemindaian sedang berjalan. Keputusan dikirim kembali secara otomatis; jangan menutup halaman ini.",
        "review.open": "buka alamat berikut di peramban pada komputer ini; setiap alamat hanya berlaku satu kali:",
        "page.desk.refused.session":
            "Alamat ini sudah digunakan atau tidak berlaku lagi. Setiap alamat hanya dapat dibuka satu kali, di satu peramban. Hentikan program peninjauan dengan Ctrl-C, jalankan kembali screen-cli review, lalu buka alamat baru yang ditampilkan. Untuk dua peramban, tambahkan --browsers 2.",
        "page.desk.refused.host":
            "Halaman ini hanya dapat dibuka dengan nama localhost atau 127.0.0.1. Dari komputer lain, buat terowongan lebih dahulu dengan ssh -L 8080:127.0.0.1:{0} NAMA-SERVER, lalu buka alamat yang ditampilkan program dengan localhost:8080 sebagai ganti 127.0.0.1:{0}.",
        "page.desk.refused.origin":
            "Permintaan ini ditolak karena tidak berasal dari halaman peninjauan. Muat ulang halaman peninjauan, lalu ulangi keputusannya.",
        "page.desk.who.title": "Siapa yang meninjau?",
        "page.desk.who.note": "Nama ini dicatat bersama setiap keputusan sampai halaman ditutup.",
        "page.desk.who.go": "Lanjutkan",
        "page.desk.who.cancel": "Batal",
        "page.desk.sheet": "Lembar klarifikasi",
        "page.desk.bundle": "Unduh bundel bukti",
        "page.desk.busy.bundle":
            "Bundel belum dibuat karena pemindaian sedang berjalan. Tunggu sampai pemindaian selesai, lalu muat ulang halaman ini.",
        "page.desk.unknown": "Temuan ini tidak ada lagi. Muat ulang halaman peninjauan.",
    ]

    static let englishDesk: [String: String] = [
        "page.desk.reviewer": "Reviewer",
        "page.desk.who": "Fill in the reviewer above first.",
        "page.desk.first": "Choose a decision first.",
        "page.desk.failed": "Not kept: the review program does not answer. See whether it still runs, then try again.",
        "page.desk.saved": "Kept: {0}, by {1}.",
        "page.desk.undone": "The decision was taken back.",
        "page.desk.overtaken": "Not kept: {1} decided “{0}” first. Press once more to replace it.",
        "page.desk.overtaken.undone":
            "Not kept: another reviewer has taken the decision back. Press once more to decide.",
        "page.desk.undo": "Take back",
        "page.desk.keep": "Keep the note",
        "page.desk.day": "Date",
        "page.desk.answer": "Answer of the official",
        "page.desk.outcome": "Outcome",
        "page.desk.busy": "Not kept yet: a scan is running. It is tried again by itself; leave this page open.",
        "review.open": "open this address in a browser on this computer; it works once:",
        "page.desk.refused.session":
            "This address was used or is no longer valid. Each address opens once, in one browser. End the review program with Ctrl-C, run screen-cli review again, and open the new address that it prints. For two browsers add --browsers 2.",
        "page.desk.refused.host":
            "This page opens under the names localhost and 127.0.0.1 alone. From another computer make a tunnel first with ssh -L 8080:127.0.0.1:{0} SERVER, then open the address that the program printed with localhost:8080 in place of 127.0.0.1:{0}.",
        "page.desk.refused.origin":
            "This request was refused, as it does not come from the review page. Load the review page again, then decide again.",
        "page.desk.who.title": "Who is reviewing?",
        "page.desk.who.note": "This name is kept with each decision until the page is closed.",
        "page.desk.who.go": "Go on",
        "page.desk.who.cancel": "Cancel",
        "page.desk.sheet": "Clarification sheet",
        "page.desk.bundle": "Download the evidence bundle",
        "page.desk.busy.bundle":
            "The bundle was not made, as a scan is running. Wait until it has finished, then load this page again.",
        "page.desk.unknown": "This finding is no longer there. Load the review page again.",
    ]
}
